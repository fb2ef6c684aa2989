import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { RespondToOfferDocument } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { everythingIn, givenMember, givenMemberOffer, givenOffer, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  member = await givenMember(service)
})
afterAll(() => service.stop())

type Answer = 'ACCEPTED' | 'DECLINED' | 'UNACCEPTED'
type State = 'NONE' | 'ACCEPTED' | 'DECLINED' | 'COMPLETED'

const respond = (offerId: string, acceptanceState: Answer, { correlationId } = member) =>
  service.execute(RespondToOfferDocument, { input: { correlationId, offerId, acceptanceState } })

const giveOffer = (offer = {}, standing = {}) => givenMemberOffer(service, member, offer, standing)

const storedOffer = (offerCode: string, { accountId } = member) =>
  service.database.client.memberOffer.findUnique({ where: { accountId_offerCode: { accountId, offerCode } } })

/** Expects exactly one error, the documented one, and a database that is as it was. */
async function expectRefusal(answer: () => Promise<unknown>, error: unknown): Promise<void> {
  const before = await everythingIn(service)
  expect(await answer()).toEqual({ data: { respondToOffer: null }, errors: [error] })
  expect(await everythingIn(service)).toEqual(before)
}

describe('an answer', () => {
  test('is stored and returned with every member of the source page', async () => {
    const offerId = await giveOffer({ code: 'SURVEY_500', name: 'Tell us' })
    const now = service.clock.now().toISOString()

    expect(await respond(offerId, 'ACCEPTED')).toEqual({
      data: {
        respondToOffer: {
          accountId: member.accountId,
          offerCode: 'SURVEY_500',
          acceptanceState: 'ACCEPTED',
          acceptanceDate: now,
          acceptanceDateEpoch: Date.parse(now),
          effectiveDate: '2026-06-02T00:00:00.000Z',
          effectiveDateEpoch: Date.parse('2026-06-02T00:00:00Z'),
          expiryDate: '2026-07-01T00:00:00.000Z',
          expiryDateEpoch: Date.parse('2026-07-01T00:00:00Z'),
          version: 2,
          offer: {
            id: `${member.accountId}:SURVEY_500`,
            offerCode: 'SURVEY_500',
            name: 'Tell us',
            shortDescription: null,
            longDescription: null,
            promoStatus: 'ACTIVE',
            audience: 'TARGETED',
            activation: 'LOAD_TO_CARD',
            rewardType: 'FLAT',
            rewardValue: 500,
            businessUnit: null,
            rank: 0,
            acceptanceState: 'ACCEPTED',
            acceptanceDate: now,
            displayDate: '2026-06-01T00:00:00.000Z',
            effectiveDate: '2026-06-02T00:00:00.000Z',
            expiryDate: '2026-07-01T00:00:00.000Z',
            progress: 0,
            frequency: 1,
            timesRewarded: 0,
            limitPerMember: 1,
            version: 2,
          },
        },
      },
      errors: undefined,
    })
    expect(await storedOffer(offerId)).toMatchObject({ acceptanceState: 'ACCEPTED', version: 2 })
  })

  test('to an offer that does not expire gives null for the expiry date and its epoch', async () => {
    const { data } = await respond(await giveOffer({ expiryDate: null, limitPerMember: 0 }), 'DECLINED')
    expect(data?.respondToOffer).toMatchObject({
      expiryDate: null,
      expiryDateEpoch: null,
      acceptanceDate: null,
      acceptanceDateEpoch: null,
      offer: { expiryDate: null, limitPerMember: null },
    })
  })

  test('to a mass offer needs no targeting', async () => {
    const { code } = await givenOffer(service, { audience: 'MASS' })
    const { data } = await respond(code, 'ACCEPTED')
    expect(data?.respondToOffer).toMatchObject({ offerCode: code, acceptanceState: 'ACCEPTED', version: 2 })
    expect(await storedOffer(code)).toMatchObject({ acceptanceState: 'ACCEPTED', version: 2 })
  })

  test('of one member leaves the offer of another alone', async () => {
    const { code } = await givenOffer(service, { audience: 'MASS' })
    await respond(code, 'DECLINED', await givenMember(service))
    const { data } = await respond(code, 'ACCEPTED')
    expect(data?.respondToOffer).toMatchObject({ acceptanceState: 'ACCEPTED', version: 2 })
  })
})

describe('the state machine', () => {
  const acceptedAt = new Date('2026-06-10T08:00:00Z')

  test.each<[State, Answer, State, 'clears' | 'sets']>([
    ['NONE', 'ACCEPTED', 'ACCEPTED', 'sets'],
    ['NONE', 'DECLINED', 'DECLINED', 'clears'],
    ['ACCEPTED', 'UNACCEPTED', 'NONE', 'clears'],
    ['ACCEPTED', 'DECLINED', 'DECLINED', 'clears'],
  ])(
    '%s answered %s becomes %s, adds 1 to the version and %s the acceptance date',
    async (from, answer, to, effect) => {
      const acceptanceDate = from === 'ACCEPTED' ? acceptedAt : null
      const offerId = await giveOffer({}, { acceptanceState: from, acceptanceDate, version: 7 })
      const { data } = await respond(offerId, answer)
      expect(data?.respondToOffer).toMatchObject({
        acceptanceState: to,
        version: 8,
        acceptanceDate: effect === 'sets' ? service.clock.now().toISOString() : null,
      })
      expect(await storedOffer(offerId)).toMatchObject({ acceptanceState: to, version: 8 })
    },
  )

  test.each<[State, Answer]>([
    ['ACCEPTED', 'ACCEPTED'],
    ['NONE', 'UNACCEPTED'],
  ])('%s answered %s once more changes nothing, whatever became of the offer', async (state, answer) => {
    const acceptanceDate = state === 'ACCEPTED' ? acceptedAt : null
    for (const offer of [
      {},
      { promoStatus: 'INACTIVE' },
      { expiryDate: acceptedAt },
      { displayDate: new Date('2030-01-01') },
    ]) {
      const offerId = await giveOffer(offer, { acceptanceState: state, acceptanceDate, version: 7 })
      const before = await everythingIn(service)
      const { data } = await respond(offerId, answer)
      expect(data?.respondToOffer).toMatchObject({
        acceptanceState: state,
        version: 7,
        acceptanceDate: acceptanceDate?.toISOString() ?? null,
      })
      expect(await everythingIn(service)).toEqual(before)
    }
  })

  test('a mass offer that was never answered is already UNACCEPTED', async () => {
    const { code } = await givenOffer(service, { audience: 'MASS' })
    const { data } = await respond(code, 'UNACCEPTED')
    expect(data?.respondToOffer).toMatchObject({ acceptanceState: 'NONE', version: 1 })
    expect(await storedOffer(code)).toBeNull()
  })

  test.each<Answer>(['ACCEPTED', 'DECLINED', 'UNACCEPTED'])('DECLINED is final for %s', async (answer) => {
    const offerId = await giveOffer({}, { acceptanceState: 'DECLINED' })
    await expectRefusal(() => respond(offerId, answer), documentedError('OFFER_DECLINED', 'respondToOffer'))
  })

  test.each<Answer>(['ACCEPTED', 'DECLINED', 'UNACCEPTED'])('COMPLETED is final for %s', async (answer) => {
    const offerId = await giveOffer({}, { acceptanceState: 'COMPLETED' })
    await expectRefusal(() => respond(offerId, answer), documentedError('OFFER_COMPLETED', 'respondToOffer'))
  })
})

describe('documented errors', () => {
  const respondRaw = (input: Record<string, unknown>) =>
    service.send('mutation ($input: RespondToOfferInput!) { respondToOffer(input: $input) { version } }', { input })
  const documented = (...[reason, field, facts]: [ErrorReason, string?, object?]) =>
    documentedError(reason, 'respondToOffer', { ...(field && { field: ['input', field] }), ...facts })

  test('SESSION_NOT_FOUND for an unknown session', async () => {
    const offerId = await giveOffer()
    const stranger = { ...member, correlationId: 'nobody' }
    await expectRefusal(() => respond(offerId, 'ACCEPTED', stranger), documented('SESSION_NOT_FOUND', 'correlationId'))
  })

  test('SESSION_NOT_FOUND once the session has expired, but not at its last instant', async () => {
    const offerId = await giveOffer({ expiryDate: null })
    const now = service.clock.now()
    service.clock.advance(24 * 60 * 60 * 1000)
    expect((await respond(offerId, 'ACCEPTED')).errors).toBeUndefined()
    service.clock.advance(1)
    await expectRefusal(() => respond(offerId, 'DECLINED'), documented('SESSION_NOT_FOUND', 'correlationId'))
    service.clock.set(now)
  })

  test.each([
    ['missing', {}],
    ['null', { acceptanceState: null }],
  ])('ACCEPTANCE_STATE_INVALID for an answer that is %s', async (_, answer) => {
    const offerId = await giveOffer()
    const input = { correlationId: member.correlationId, offerId, ...answer }
    await expectRefusal(() => respondRaw(input), documented('ACCEPTANCE_STATE_INVALID', 'acceptanceState'))
  })

  test('OFFER_NOT_TARGETED for an offer that does not exist, and in the same words for one of somebody else', async () => {
    const { code } = await givenOffer(service)
    await expectRefusal(() => respond('no-such-offer', 'ACCEPTED'), documented('OFFER_NOT_TARGETED', 'offerId'))
    await expectRefusal(() => respond(code, 'ACCEPTED'), documented('OFFER_NOT_TARGETED', 'offerId'))
  })

  test.each(['DRAFT', 'PUBLISHED', 'INACTIVE', 'EXPIRED'] as const)(
    'OFFER_NOT_ACTIVE for accepting a %s offer, which can still be declined',
    async (promoStatus) => {
      const offerId = await giveOffer({ promoStatus })
      await expectRefusal(
        () => respond(offerId, 'ACCEPTED'),
        documented('OFFER_NOT_ACTIVE', undefined, { promoStatus }),
      )
      expect((await respond(offerId, 'DECLINED')).data?.respondToOffer?.acceptanceState).toBe('DECLINED')
    },
  )

  test.each<[State, Answer]>([
    ['NONE', 'ACCEPTED'],
    ['NONE', 'DECLINED'],
    ['ACCEPTED', 'UNACCEPTED'],
    ['ACCEPTED', 'DECLINED'],
  ])('%s answered %s is OFFER_EXPIRED after the expiry date, but not at its very instant', async (state, answer) => {
    const now = service.clock.now().getTime()
    const past = await giveOffer({ expiryDate: new Date(now - 1) }, { acceptanceState: state })
    const last = await giveOffer({ expiryDate: new Date(now) }, { acceptanceState: state })
    await expectRefusal(() => respond(past, answer), documented('OFFER_EXPIRED'))
    expect((await respond(last, answer)).errors).toBeUndefined()
  })

  test.each<[State, Answer]>([
    ['NONE', 'ACCEPTED'],
    ['NONE', 'DECLINED'],
    ['ACCEPTED', 'UNACCEPTED'],
    ['ACCEPTED', 'DECLINED'],
  ])(
    '%s answered %s is OFFER_NOT_DISPLAYED before the display date, but not at its very instant',
    async (state, answer) => {
      const now = service.clock.now().getTime()
      const early = await giveOffer({ displayDate: new Date(now + 1) }, { acceptanceState: state })
      const first = await giveOffer({ displayDate: new Date(now) }, { acceptanceState: state })
      await expectRefusal(() => respond(early, answer), documented('OFFER_NOT_DISPLAYED'))
      expect((await respond(first, answer)).errors).toBeUndefined()
    },
  )

  test('come in the documented order, whatever else is wrong', async () => {
    const everythingWrong = {
      promoStatus: 'INACTIVE',
      expiryDate: new Date('2026-06-02'),
      displayDate: new Date('2030-01-01'),
    } as const
    const reasonFor = async (input: Record<string, unknown>) => (await respondRaw(input)).errors?.[0]?.extensions.reason
    const { correlationId } = member
    const none = await giveOffer(everythingWrong)
    const declined = await giveOffer(everythingWrong, { acceptanceState: 'DECLINED' })
    const completed = await giveOffer(everythingWrong, { acceptanceState: 'COMPLETED' })
    const active = await giveOffer({ ...everythingWrong, promoStatus: 'ACTIVE' })

    expect(await reasonFor({ correlationId: 'nobody', offerId: 'none' })).toBe('SESSION_NOT_FOUND')
    expect(await reasonFor({ correlationId, offerId: 'none' })).toBe('ACCEPTANCE_STATE_INVALID')
    expect(await reasonFor({ correlationId, offerId: 'none', acceptanceState: 'ACCEPTED' })).toBe('OFFER_NOT_TARGETED')
    expect(await reasonFor({ correlationId, offerId: declined, acceptanceState: 'ACCEPTED' })).toBe('OFFER_DECLINED')
    expect(await reasonFor({ correlationId, offerId: completed, acceptanceState: 'ACCEPTED' })).toBe('OFFER_COMPLETED')
    expect(await reasonFor({ correlationId, offerId: none, acceptanceState: 'ACCEPTED' })).toBe('OFFER_NOT_ACTIVE')
    expect(await reasonFor({ correlationId, offerId: active, acceptanceState: 'ACCEPTED' })).toBe('OFFER_EXPIRED')
    expect(await reasonFor({ correlationId, offerId: none, acceptanceState: 'DECLINED' })).toBe('OFFER_EXPIRED')
  })
})

describe('several mutations in one request', () => {
  test('stand alone: a failing one is null, and neither undoes nor hides the others', async () => {
    const [first, second] = [await giveOffer(), await giveOffer()]
    const { correlationId } = member
    const answer = await service.send(
      `mutation ($correlationId: ID!, $first: ID!, $second: ID!) {
        one: respondToOffer(input: { correlationId: $correlationId, offerId: $first, acceptanceState: ACCEPTED }) { version }
        two: respondToOffer(input: { correlationId: $correlationId, offerId: "none", acceptanceState: ACCEPTED }) { version }
        three: respondToOffer(input: { correlationId: $correlationId, offerId: $second, acceptanceState: DECLINED }) { version }
      }`,
      { correlationId, first, second },
    )
    expect(answer).toEqual({
      data: { one: { version: 2 }, two: null, three: { version: 2 } },
      errors: [documentedError('OFFER_NOT_TARGETED', 'two', { field: ['input', 'offerId'] })],
    })
    expect(await storedOffer(first)).toMatchObject({ acceptanceState: 'ACCEPTED' })
    expect(await storedOffer(second)).toMatchObject({ acceptanceState: 'DECLINED' })
  })
})

describe('callers at the same moment', () => {
  const fifty = <Result>(call: (index: number) => Promise<Result>) =>
    Promise.all(Array.from({ length: 50 }, (_, i) => call(i)))

  test.each(['TARGETED', 'MASS'] as const)(
    '50 accept one %s offer: all succeed, and the version grows by 1',
    async (audience) => {
      const { code } = await givenOffer(service, { audience })
      const { accountId } = member
      if (audience === 'TARGETED')
        await service.database.client.memberOffer.create({ data: { accountId, offerCode: code } })

      const answers = await fifty(() => respond(code, 'ACCEPTED'))

      const versions = answers.map(({ data, errors }) => errors ?? data?.respondToOffer?.version)
      expect(versions).toEqual(Array(50).fill(2))
      expect(await storedOffer(code)).toMatchObject({ acceptanceState: 'ACCEPTED', version: 2 })
    },
  )

  test('25 accept against 25 who decline: one history that all answers agree with', async () => {
    const offerId = await giveOffer()

    const answers = await fifty((index) => respond(offerId, index % 2 === 0 ? 'ACCEPTED' : 'DECLINED'))

    // Declining is final, so exactly one decline came through; what was accepted before it was accepted once.
    const stored = await storedOffer(offerId)
    expect(stored).toMatchObject({ acceptanceState: 'DECLINED', acceptanceDate: null })
    const declines = answers.filter(({ data }) => data?.respondToOffer?.acceptanceState === 'DECLINED')
    expect(declines.map(({ data }) => data?.respondToOffer?.version)).toEqual([stored?.version])
    const accepts = answers.filter(({ data }) => data?.respondToOffer?.acceptanceState === 'ACCEPTED')
    expect(accepts.every(({ data }) => data?.respondToOffer?.version === 2)).toBe(true)
    expect(stored?.version).toBe(accepts.length > 0 ? 3 : 2)
    const refusals = answers.filter(({ errors }) => errors)
    expect(refusals).toHaveLength(50 - accepts.length - 1)
    expect(new Set(refusals.map(({ errors }) => errors?.[0]?.extensions.reason))).toEqual(new Set(['OFFER_DECLINED']))
  })

  test('accepting and taking back in turns: the version counts every change and nothing else', async () => {
    const offerId = await giveOffer()
    const answers = await fifty((index) => respond(offerId, index % 2 === 0 ? 'ACCEPTED' : 'UNACCEPTED'))
    const stored = await storedOffer(offerId)

    const versions = answers
      .flatMap(({ data }) => data?.respondToOffer ?? [])
      .map(({ version, acceptanceState }) => ({ version, acceptanceState }))
    // Even versions were accepted, odd ones taken back: no answer saw a version that another state had.
    for (const { version, acceptanceState } of versions) {
      expect(acceptanceState).toBe(version % 2 === 0 ? 'ACCEPTED' : 'NONE')
    }
    expect(stored?.version).toBe(Math.max(...versions.map(({ version }) => version)))
    // Whoever lost every race was told to try again, and nobody else was refused.
    const refusals = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.reason)
    expect(refusals.filter((reason) => reason !== 'TRY_AGAIN')).toEqual([])
  })
})
