import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import type { ExecutionResult } from '../../src/testing'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { givenMember, givenMemberOffer, givenOffer, type Member } from '../support/given'
import { respondToOffer } from '../support/member-calls'
import { errorsOf, startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  member = await givenMember(service)
})
afterAll(() => service.stop())

type Answer = 'ACCEPTED' | 'DECLINED' | 'UNACCEPTED'
type State = 'NONE' | 'ACCEPTED' | 'DECLINED' | 'COMPLETED'

const respond = (offerId: string, answer: Answer, caller = member) => respondToOffer(service, caller, offerId, answer)

const giveOffer = (offer = {}, memberOffer = {}) => givenMemberOffer(service, member, offer, memberOffer)

const storedOffer = (offerCode: string, { accountId } = member) =>
  service.database.client.memberOffer.findUnique({ where: { accountId_offerCode: { accountId, offerCode } } })

describe('respondToOffer', () => {
  test('stores the answer, and returns every field of the source page', async () => {
    const offerId = await giveOffer({ code: 'SURVEY_500', name: 'Survey' })
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
            id: `MemberOffer:${member.accountId}:SURVEY_500`,
            offerCode: 'SURVEY_500',
            name: 'Survey',
            shortDescription: null,
            longDescription: null,
            terms: null,
            category: null,
            imageUrl: null,
            promoStatus: 'ACTIVE',
            audience: 'TARGETED',
            activation: 'LOAD_TO_CARD',
            rewardType: 'FLAT',
            rewardValue: 500,
            businessUnit: null,
            action: null,
            minAmount: null,
            nearMissWindow: null,
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

  test('returns null for the expiry date of an offer without one', async () => {
    const { data } = await respond(await giveOffer({ expiryDate: null, limitPerMember: 0 }), 'DECLINED')
    expect(data?.respondToOffer).toMatchObject({
      expiryDate: null,
      expiryDateEpoch: null,
      acceptanceDate: null,
      acceptanceDateEpoch: null,
      offer: { expiryDate: null, limitPerMember: null },
    })
  })

  test('accepts a mass offer without targeting', async () => {
    const { code } = await givenOffer(service, { audience: 'MASS' })
    const { data } = await respond(code, 'ACCEPTED')
    expect(data?.respondToOffer).toMatchObject({ offerCode: code, acceptanceState: 'ACCEPTED', version: 2 })
    expect(await storedOffer(code)).toMatchObject({ acceptanceState: 'ACCEPTED', version: 2 })
  })

  test('changes the offer only for the member', async () => {
    const { code } = await givenOffer(service, { audience: 'MASS' })
    await respond(code, 'DECLINED', await givenMember(service))
    const { data } = await respond(code, 'ACCEPTED')
    expect(data?.respondToOffer).toMatchObject({ acceptanceState: 'ACCEPTED', version: 2 })
  })
})

describe('the state machine of respondToOffer', () => {
  const acceptedAt = new Date('2026-06-10T08:00:00Z')

  test.each<[State, Answer, State, 'clears' | 'sets']>([
    ['NONE', 'ACCEPTED', 'ACCEPTED', 'sets'],
    ['NONE', 'DECLINED', 'DECLINED', 'clears'],
    ['ACCEPTED', 'UNACCEPTED', 'NONE', 'clears'],
    ['ACCEPTED', 'DECLINED', 'DECLINED', 'clears'],
  ])('from %s, %s leads to %s, adds 1 to the version and %s the acceptance date', async (from, answer, to, effect) => {
    const acceptanceDate = from === 'ACCEPTED' ? acceptedAt : null
    const offerId = await giveOffer({}, { acceptanceState: from, acceptanceDate, version: 7 })
    const { data } = await respond(offerId, answer)
    expect(data?.respondToOffer).toMatchObject({
      acceptanceState: to,
      version: 8,
      acceptanceDate: effect === 'sets' ? service.clock.now().toISOString() : null,
    })
    expect(await storedOffer(offerId)).toMatchObject({ acceptanceState: to, version: 8 })
  })

  test.each<[State, Answer]>([
    ['ACCEPTED', 'ACCEPTED'],
    ['NONE', 'UNACCEPTED'],
  ])('from %s, %s changes nothing, even if the offer cannot be answered any more', async (state, answer) => {
    const acceptanceDate = state === 'ACCEPTED' ? acceptedAt : null
    for (const offer of [
      {},
      { promoStatus: 'INACTIVE' },
      { expiryDate: acceptedAt },
      { displayDate: new Date('2030-01-01') },
    ]) {
      const offerId = await giveOffer(offer, { acceptanceState: state, acceptanceDate, version: 7 })
      const { data } = await expectNothingWritten(service, () => respond(offerId, answer))
      expect(data?.respondToOffer).toMatchObject({
        acceptanceState: state,
        version: 7,
        acceptanceDate: acceptanceDate?.toISOString() ?? null,
      })
    }
  })

  test('UNACCEPTED changes nothing for a mass offer without an answer', async () => {
    const { code } = await givenOffer(service, { audience: 'MASS' })
    const { data } = await respond(code, 'UNACCEPTED')
    expect(data?.respondToOffer).toMatchObject({ acceptanceState: 'NONE', version: 1 })
    expect(await storedOffer(code)).toBeNull()
  })

  test.each<Answer>(['ACCEPTED', 'DECLINED', 'UNACCEPTED'])('from DECLINED, %s is refused', async (answer) => {
    const offerId = await giveOffer({}, { acceptanceState: 'DECLINED' })
    await expectRefusal(service, () => respond(offerId, answer), documentedError('OFFER_DECLINED', 'respondToOffer'))
  })

  test.each<Answer>(['ACCEPTED', 'DECLINED', 'UNACCEPTED'])('from COMPLETED, %s is refused', async (answer) => {
    const offerId = await giveOffer({}, { acceptanceState: 'COMPLETED' })
    await expectRefusal(service, () => respond(offerId, answer), documentedError('OFFER_COMPLETED', 'respondToOffer'))
  })
})

describe('errors of respondToOffer', () => {
  const respondRaw = (input: Record<string, unknown>) =>
    service.execute('mutation ($input: RespondToOfferInput!) { respondToOffer(input: $input) { version } }', { input })
  const expectError = (
    call: () => Promise<ExecutionResult<unknown>>,
    reason: ErrorReason,
    field?: string,
    details?: object,
  ) =>
    expectRefusal(
      service,
      call,
      documentedError(reason, 'respondToOffer', { ...(field && { field: ['input', field] }), ...details }),
    )

  test('SESSION_NOT_FOUND for an unknown session', async () => {
    const offerId = await giveOffer()
    const stranger = { ...member, correlationId: 'none' }
    await expectError(() => respond(offerId, 'ACCEPTED', stranger), 'SESSION_NOT_FOUND', 'correlationId')
  })

  test('SESSION_NOT_FOUND after the session has expired, but not at its last instant', async () => {
    const offerId = await giveOffer({ expiryDate: null })
    const now = service.clock.now()
    service.clock.advance(24 * 60 * 60 * 1000)
    expect((await respond(offerId, 'ACCEPTED')).errors).toBeUndefined()
    service.clock.advance(1)
    await expectError(() => respond(offerId, 'DECLINED'), 'SESSION_NOT_FOUND', 'correlationId')
    service.clock.set(now)
  })

  test.each([
    ['missing', {}],
    ['null', { acceptanceState: null }],
  ])('ACCEPTANCE_STATE_INVALID for an answer that is %s', async (_, answer) => {
    const offerId = await giveOffer()
    const input = { correlationId: member.correlationId, offerId, ...answer }
    await expectError(() => respondRaw(input), 'ACCEPTANCE_STATE_INVALID', 'acceptanceState')
  })

  test('OFFER_NOT_TARGETED for an unknown offer, and likewise for an offer of another member', async () => {
    const { code } = await givenOffer(service)
    await expectError(() => respond('no-such-offer', 'ACCEPTED'), 'OFFER_NOT_TARGETED', 'offerId')
    await expectError(() => respond(code, 'ACCEPTED'), 'OFFER_NOT_TARGETED', 'offerId')
  })

  test.each(['DRAFT', 'PUBLISHED', 'INACTIVE', 'EXPIRED'] as const)(
    'OFFER_NOT_ACTIVE for the acceptance of a %s offer, which can still be declined',
    async (promoStatus) => {
      const offerId = await giveOffer({ promoStatus })
      await expectError(() => respond(offerId, 'ACCEPTED'), 'OFFER_NOT_ACTIVE', undefined, { promoStatus })
      expect((await respond(offerId, 'DECLINED')).data?.respondToOffer?.acceptanceState).toBe('DECLINED')
    },
  )

  test.each<[State, Answer]>([
    ['NONE', 'ACCEPTED'],
    ['NONE', 'DECLINED'],
    ['ACCEPTED', 'UNACCEPTED'],
    ['ACCEPTED', 'DECLINED'],
  ])('OFFER_EXPIRED after the expiry date, but not at its instant: from %s, %s', async (state, answer) => {
    const now = service.clock.now().getTime()
    const past = await giveOffer({ expiryDate: new Date(now - 1) }, { acceptanceState: state })
    const last = await giveOffer({ expiryDate: new Date(now) }, { acceptanceState: state })
    await expectError(() => respond(past, answer), 'OFFER_EXPIRED')
    expect((await respond(last, answer)).errors).toBeUndefined()
  })

  test.each<[State, Answer]>([
    ['NONE', 'ACCEPTED'],
    ['NONE', 'DECLINED'],
    ['ACCEPTED', 'UNACCEPTED'],
    ['ACCEPTED', 'DECLINED'],
  ])('OFFER_NOT_DISPLAYED before the display date, but not at its instant: from %s, %s', async (state, answer) => {
    const now = service.clock.now().getTime()
    const early = await giveOffer({ displayDate: new Date(now + 1) }, { acceptanceState: state })
    const first = await giveOffer({ displayDate: new Date(now) }, { acceptanceState: state })
    await expectError(() => respond(early, answer), 'OFFER_NOT_DISPLAYED')
    expect((await respond(first, answer)).errors).toBeUndefined()
  })

  test('are reported in the documented order', async () => {
    const invalidOffer = {
      promoStatus: 'INACTIVE',
      expiryDate: new Date('2026-06-02'),
      displayDate: new Date('2030-01-01'),
    } as const
    const reasonFor = async (input: Record<string, unknown>) => (await respondRaw(input)).errors?.[0]?.extensions.reason
    const { correlationId } = member
    const none = await giveOffer(invalidOffer)
    const declined = await giveOffer(invalidOffer, { acceptanceState: 'DECLINED' })
    const completed = await giveOffer(invalidOffer, { acceptanceState: 'COMPLETED' })
    const active = await giveOffer({ ...invalidOffer, promoStatus: 'ACTIVE' })

    expect(await reasonFor({ correlationId: 'none', offerId: 'none' })).toBe('SESSION_NOT_FOUND')
    expect(await reasonFor({ correlationId, offerId: 'none' })).toBe('ACCEPTANCE_STATE_INVALID')
    expect(await reasonFor({ correlationId, offerId: 'none', acceptanceState: 'ACCEPTED' })).toBe('OFFER_NOT_TARGETED')
    expect(await reasonFor({ correlationId, offerId: declined, acceptanceState: 'ACCEPTED' })).toBe('OFFER_DECLINED')
    expect(await reasonFor({ correlationId, offerId: completed, acceptanceState: 'ACCEPTED' })).toBe('OFFER_COMPLETED')
    expect(await reasonFor({ correlationId, offerId: none, acceptanceState: 'ACCEPTED' })).toBe('OFFER_NOT_ACTIVE')
    expect(await reasonFor({ correlationId, offerId: active, acceptanceState: 'ACCEPTED' })).toBe('OFFER_EXPIRED')
    expect(await reasonFor({ correlationId, offerId: none, acceptanceState: 'DECLINED' })).toBe('OFFER_EXPIRED')
  })
})

describe('several calls of respondToOffer in one request', () => {
  test('are independent: a failing one is null, and the others succeed', async () => {
    const [first, second] = [await giveOffer(), await giveOffer()]
    const { correlationId } = member
    const response = await service.execute(
      `mutation ($correlationId: ID!, $first: ID!, $second: ID!) {
        one: respondToOffer(input: { correlationId: $correlationId, offerId: $first, acceptanceState: ACCEPTED }) { version }
        two: respondToOffer(input: { correlationId: $correlationId, offerId: "none", acceptanceState: ACCEPTED }) { version }
        three: respondToOffer(input: { correlationId: $correlationId, offerId: $second, acceptanceState: DECLINED }) { version }
      }`,
      { correlationId, first, second },
    )
    expect(response).toEqual({
      data: { one: { version: 2 }, two: null, three: { version: 2 } },
      errors: [documentedError('OFFER_NOT_TARGETED', 'two', { field: ['input', 'offerId'] })],
    })
    expect(await storedOffer(first)).toMatchObject({ acceptanceState: 'ACCEPTED' })
    expect(await storedOffer(second)).toMatchObject({ acceptanceState: 'DECLINED' })
  })
})

describe('concurrent calls of respondToOffer', () => {
  test.each(['TARGETED', 'MASS'] as const)(
    '50 that accept one %s offer all succeed, and the version increases by 1',
    async (audience) => {
      const { code } = await givenOffer(service, { audience })
      const { accountId } = member
      if (audience === 'TARGETED')
        await service.database.client.memberOffer.create({ data: { accountId, offerCode: code } })

      const responses = await concurrently(50, () => respond(code, 'ACCEPTED'))

      const versions = responses.map(({ data, errors }) => errors ?? data?.respondToOffer?.version)
      expect(versions).toEqual(Array(50).fill(2))
      expect(await storedOffer(code)).toMatchObject({ acceptanceState: 'ACCEPTED', version: 2 })
    },
  )

  test('25 that accept and 25 that decline: every response agrees with one history', async () => {
    const offerId = await giveOffer()

    const responses = await concurrently(50, (index) => respond(offerId, index % 2 === 0 ? 'ACCEPTED' : 'DECLINED'))

    // DECLINED is final, so exactly one call declined. The calls that accepted before it changed the offer once.
    const stored = await storedOffer(offerId)
    expect(stored).toMatchObject({ acceptanceState: 'DECLINED', acceptanceDate: null })
    const declines = responses.filter(({ data }) => data?.respondToOffer?.acceptanceState === 'DECLINED')
    expect(declines.map(({ data }) => data?.respondToOffer?.version)).toEqual([stored?.version])
    const accepts = responses.filter(({ data }) => data?.respondToOffer?.acceptanceState === 'ACCEPTED')
    expect(accepts.every(({ data }) => data?.respondToOffer?.version === 2)).toBe(true)
    expect(stored?.version).toBe(accepts.length > 0 ? 3 : 2)
    const refusals = responses.filter(({ errors }) => errors)
    expect(refusals).toHaveLength(50 - accepts.length - 1)
    expect(new Set(refusals.map(({ errors }) => errors?.[0]?.extensions.reason))).toEqual(new Set(['OFFER_DECLINED']))
  })

  test('ACCEPTED and UNACCEPTED alternately: the version counts each change', async () => {
    const offerId = await giveOffer()
    const responses = await concurrently(50, (index) => respond(offerId, index % 2 === 0 ? 'ACCEPTED' : 'UNACCEPTED'))
    const stored = await storedOffer(offerId)

    const versions = responses
      .flatMap(({ data }) => data?.respondToOffer ?? [])
      .map(({ version, acceptanceState }) => ({ version, acceptanceState }))
    // Even versions are ACCEPTED and odd versions are NONE: no response combines a version with another state.
    for (const { version, acceptanceState } of versions) {
      expect(acceptanceState).toBe(version % 2 === 0 ? 'ACCEPTED' : 'NONE')
    }
    expect(stored?.version).toBe(Math.max(...versions.map(({ version }) => version)))
    // Only a call that lost every race is refused, with TRY_AGAIN.
    const refusals = errorsOf(responses).map(({ extensions }) => extensions.reason)
    expect(refusals.filter((reason) => reason !== 'TRY_AGAIN')).toEqual([])
  })
})
