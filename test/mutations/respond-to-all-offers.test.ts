import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { RespondToAllOffersDocument, type RespondToAllOffersInput, RespondToOfferDocument } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { everythingIn, givenMember, givenMemberOffer, givenOffer, givenProgramme, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

// Mass offers are everybody's, so every test has a service of its own.
beforeEach(async () => {
  service = await startService()
  member = await givenMember(service)
})
afterEach(() => service.stop())

const respondToAll = (input: Omit<RespondToAllOffersInput, 'correlationId'>) =>
  service.execute(RespondToAllOffersDocument, { input: { correlationId: member.correlationId, ...input } })
const giveOffer = (code: string, offer = {}, standing = {}) =>
  givenMemberOffer(service, member, { code, ...offer }, standing)
const storedStates = async () => {
  const rows = await service.database.client.memberOffer.findMany({ where: { accountId: member.accountId } })
  return Object.fromEntries(
    rows.map(({ offerCode, acceptanceState, version }) => [offerCode, `${acceptanceState} ${version}`]),
  )
}

describe('one answer to all offers', () => {
  test('changes the targeted and mass offers that wait, in the order of lists', async () => {
    await giveOffer('later', { rank: 2 })
    await giveOffer('sooner', { rank: 1 })
    await givenOffer(service, { code: 'everybody', audience: 'MASS', rank: 1 })
    await givenOffer(service, { code: 'of-others', rank: 0 })

    const { data, errors } = await respondToAll({ acceptanceState: 'ACCEPTED' })

    expect(errors).toBeUndefined()
    const answer = data?.respondToAllOffers
    expect(answer?.refused).toEqual([])
    expect(
      answer?.changed.map(({ offerCode, acceptanceState, version }) => [offerCode, acceptanceState, version]),
    ).toEqual([
      ['everybody', 'ACCEPTED', 2],
      ['sooner', 'ACCEPTED', 2],
      ['later', 'ACCEPTED', 2],
    ])
    expect(await storedStates()).toEqual({ everybody: 'ACCEPTED 2', sooner: 'ACCEPTED 2', later: 'ACCEPTED 2' })
  })

  test('leaves alone what has an answer and what cannot be displayed yet', async () => {
    await giveOffer('accepted', {}, { acceptanceState: 'ACCEPTED' })
    await giveOffer('declined', {}, { acceptanceState: 'DECLINED' })
    await giveOffer('completed', {}, { acceptanceState: 'COMPLETED' })
    await giveOffer('hidden', { displayDate: new Date('2030-01-01') })
    await giveOffer('waiting')

    const { data } = await respondToAll({ acceptanceState: 'DECLINED' })

    expect(data?.respondToAllOffers?.changed.map(({ offerCode }) => offerCode)).toEqual(['waiting'])
    expect(data?.respondToAllOffers?.refused).toEqual([])
    expect(await storedStates()).toEqual({
      accepted: 'ACCEPTED 1',
      declined: 'DECLINED 1',
      completed: 'COMPLETED 1',
      hidden: 'NONE 1',
      waiting: 'DECLINED 2',
    })
  })

  test('tells the reason for each offer that cannot take it, and changes the others', async () => {
    await giveOffer('expired', { expiryDate: new Date('2026-06-02'), rank: 2 })
    await giveOffer('stopped', { promoStatus: 'INACTIVE', rank: 1 })
    await giveOffer('waiting')

    const { data } = await respondToAll({ acceptanceState: 'ACCEPTED' })

    expect(data?.respondToAllOffers?.changed.map(({ offerCode }) => offerCode)).toEqual(['waiting'])
    expect(data?.respondToAllOffers?.refused).toEqual([
      { offerCode: 'stopped', reason: 'OFFER_NOT_ACTIVE', message: 'Cannot accept INACTIVE offer' },
      { offerCode: 'expired', reason: 'OFFER_EXPIRED', message: 'Current date is after expiry date' },
    ])
    expect(await storedStates()).toEqual({ expired: 'NONE 1', stopped: 'NONE 1', waiting: 'ACCEPTED 2' })
  })

  test('passes over offers that are still being prepared: nobody was shown them', async () => {
    await giveOffer('draft', { promoStatus: 'DRAFT' })
    await giveOffer('published', { promoStatus: 'PUBLISHED' })
    for (const acceptanceState of ['ACCEPTED', 'DECLINED'] as const) {
      const { data } = await respondToAll({ acceptanceState })
      expect(data?.respondToAllOffers).toEqual({ changed: [], refused: [] })
    }
  })

  test('keeps to a business unit and to the offers of none', async () => {
    await giveOffer('grocery', { businessUnit: 'GROCERY' })
    await giveOffer('pharmacy', { businessUnit: 'PHARMACY' })
    await giveOffer('any')

    const { data } = await respondToAll({ acceptanceState: 'ACCEPTED', businessUnit: 'GROCERY' })
    expect(data?.respondToAllOffers?.changed.map(({ offerCode }) => offerCode)).toEqual(['any', 'grocery'])

    const rest = await respondToAll({ acceptanceState: 'ACCEPTED', businessUnit: ' ' })
    expect(rest.data?.respondToAllOffers?.changed.map(({ offerCode }) => offerCode)).toEqual(['pharmacy'])
  })

  test('UNACCEPTED finds every waiting offer as it should be', async () => {
    await giveOffer('waiting')
    const before = await everythingIn(service)
    const { data } = await respondToAll({ acceptanceState: 'UNACCEPTED' })
    expect(data?.respondToAllOffers).toEqual({ changed: [], refused: [] })
    expect(await everythingIn(service)).toEqual(before)
  })
})

describe('documented errors, in their order', () => {
  beforeEach(() => givenProgramme(service, { businessUnits: [{ name: 'FUEL', enabled: false }] }))

  test.each([
    ['SESSION_NOT_FOUND', 'correlationId', { correlationId: 'nobody', businessUnit: 'NONE' }],
    ['ACCEPTANCE_STATE_INVALID', 'acceptanceState', { businessUnit: 'NONE' }],
    ['ACCEPTANCE_STATE_INVALID', 'acceptanceState', { acceptanceState: null, businessUnit: 'NONE' }],
    ['BUSINESS_UNIT_INVALID', 'businessUnit', { acceptanceState: 'ACCEPTED', businessUnit: 'NONE' }],
    ['BUSINESS_UNIT_DISABLED', 'businessUnit', { acceptanceState: 'ACCEPTED', businessUnit: 'FUEL' }],
  ] as const)('%s', async (reason, field, input) => {
    await giveOffer('waiting')
    const before = await everythingIn(service)
    expect(await respondToAll(input)).toEqual({
      data: { respondToAllOffers: null },
      errors: [documentedError(reason, 'respondToAllOffers', { field: ['input', field] })],
    })
    expect(await everythingIn(service)).toEqual(before)
  })
})

describe('callers at the same moment', () => {
  test('20 answer all offers: each offer changes once, and every call succeeds', async () => {
    for (let index = 0; index < 5; index++) {
      await giveOffer(`targeted-${index}`)
      await givenOffer(service, { code: `mass-${index}`, audience: 'MASS' })
    }
    const answers = await Promise.all(Array.from({ length: 20 }, () => respondToAll({ acceptanceState: 'ACCEPTED' })))

    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
    const changed = answers.flatMap(({ data }) => data?.respondToAllOffers?.changed ?? [])
    expect(changed).toHaveLength(10)
    expect(new Set(Object.values(await storedStates()))).toEqual(new Set(['ACCEPTED 2']))
  })

  test('an answer to one offer beside it: that offer keeps one of the two, the others change', async () => {
    for (let index = 0; index < 5; index++) await giveOffer(`offer-${index}`)
    const { correlationId } = member
    const [all, one] = await Promise.all([
      respondToAll({ acceptanceState: 'ACCEPTED' }),
      service.execute(RespondToOfferDocument, {
        input: { correlationId, offerId: 'offer-3', acceptanceState: 'DECLINED' },
      }),
    ])
    expect([all.errors, one.errors]).toEqual([undefined, undefined])
    const { 'offer-3': declined, ...others } = await storedStates()
    expect(['DECLINED 2', 'DECLINED 3']).toContain(declined)
    expect(new Set(Object.values(others))).toEqual(new Set(['ACCEPTED 2']))
  })
})
