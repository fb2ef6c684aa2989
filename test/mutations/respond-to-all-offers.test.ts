import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { RespondToAllOffersDocument, type RespondToAllOffersInput } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { givenMember, givenMemberOffer, givenOffer, givenProgramme, type Member } from '../support/given'
import { respondToOffer } from '../support/member-calls'
import { errorsOf, startService, type TestService } from '../support/service'

let service: TestService
let member: Member

// A mass offer is open to every account, so each test starts its own service.
beforeEach(async () => {
  service = await startService()
  member = await givenMember(service)
})
afterEach(() => service.stop())

const respondToAll = (input: Omit<RespondToAllOffersInput, 'correlationId'>) =>
  service.execute(RespondToAllOffersDocument, { input: { correlationId: member.correlationId, ...input } })
const giveOffer = (code: string, offer = {}, memberOffer = {}) =>
  givenMemberOffer(service, member, { code, ...offer }, memberOffer)
const storedStates = async () => {
  const rows = await service.database.client.memberOffer.findMany({ where: { accountId: member.accountId } })
  return Object.fromEntries(
    rows.map(({ offerCode, acceptanceState, version }) => [offerCode, `${acceptanceState} ${version}`]),
  )
}

describe('respondToAllOffers', () => {
  test('changes the targeted and mass offers in state NONE, in the order of lists', async () => {
    await giveOffer('later', { rank: 2 })
    await giveOffer('sooner', { rank: 1 })
    await givenOffer(service, { code: 'mass', audience: 'MASS', rank: 1 })
    await givenOffer(service, { code: 'of-others', rank: 0 })

    const { data, errors } = await respondToAll({ acceptanceState: 'ACCEPTED' })

    expect(errors).toBeUndefined()
    const result = data?.respondToAllOffers
    expect(result?.refused).toEqual([])
    expect(
      result?.changed.map(({ offerCode, acceptanceState, version }) => [offerCode, acceptanceState, version]),
    ).toEqual([
      ['mass', 'ACCEPTED', 2],
      ['sooner', 'ACCEPTED', 2],
      ['later', 'ACCEPTED', 2],
    ])
    expect(await storedStates()).toEqual({ mass: 'ACCEPTED 2', sooner: 'ACCEPTED 2', later: 'ACCEPTED 2' })
  })

  test('leaves offers with an answer and offers before their display date unchanged', async () => {
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

  test('reports the reason for each offer that cannot be accepted, and changes the others', async () => {
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

  test('ignores offers in DRAFT and PUBLISHED, which no member has seen', async () => {
    await giveOffer('draft', { promoStatus: 'DRAFT' })
    await giveOffer('published', { promoStatus: 'PUBLISHED' })
    for (const acceptanceState of ['ACCEPTED', 'DECLINED'] as const) {
      const { data } = await respondToAll({ acceptanceState })
      expect(data?.respondToAllOffers).toEqual({ changed: [], refused: [] })
    }
  })

  test('changes only the offers of a business unit and of none, if the call names one', async () => {
    await giveOffer('grocery', { businessUnit: 'GROCERY' })
    await giveOffer('pharmacy', { businessUnit: 'PHARMACY' })
    await giveOffer('any')

    const { data } = await respondToAll({ acceptanceState: 'ACCEPTED', businessUnit: 'GROCERY' })
    expect(data?.respondToAllOffers?.changed.map(({ offerCode }) => offerCode)).toEqual(['any', 'grocery'])

    const rest = await respondToAll({ acceptanceState: 'ACCEPTED', businessUnit: ' ' })
    expect(rest.data?.respondToAllOffers?.changed.map(({ offerCode }) => offerCode)).toEqual(['pharmacy'])
  })

  test('changes nothing for UNACCEPTED if every offer is in state NONE', async () => {
    await giveOffer('waiting')
    const { data } = await expectNothingWritten(service, () => respondToAll({ acceptanceState: 'UNACCEPTED' }))
    expect(data?.respondToAllOffers).toEqual({ changed: [], refused: [] })
  })
})

describe('errors of respondToAllOffers, in their order', () => {
  beforeEach(() => givenProgramme(service, { businessUnits: [{ name: 'FUEL', enabled: false }] }))

  test.each([
    ['SESSION_NOT_FOUND', 'correlationId', { correlationId: 'none', businessUnit: 'NONE' }],
    ['ACCEPTANCE_STATE_INVALID', 'acceptanceState', { businessUnit: 'NONE' }],
    ['ACCEPTANCE_STATE_INVALID', 'acceptanceState', { acceptanceState: null, businessUnit: 'NONE' }],
    ['BUSINESS_UNIT_INVALID', 'businessUnit', { acceptanceState: 'ACCEPTED', businessUnit: 'NONE' }],
    ['BUSINESS_UNIT_DISABLED', 'businessUnit', { acceptanceState: 'ACCEPTED', businessUnit: 'FUEL' }],
  ] as const)('%s', async (reason, field, input) => {
    await giveOffer('waiting')
    await expectRefusal(
      service,
      () => respondToAll(input),
      documentedError(reason, 'respondToAllOffers', { field: ['input', field] }),
    )
  })
})

describe('concurrent calls of respondToAllOffers', () => {
  test('20 all succeed, and each offer changes once', async () => {
    for (let index = 0; index < 5; index++) {
      await giveOffer(`targeted-${index}`)
      await givenOffer(service, { code: `mass-${index}`, audience: 'MASS' })
    }
    const responses = await concurrently(20, () => respondToAll({ acceptanceState: 'ACCEPTED' }))

    expect(errorsOf(responses)).toEqual([])
    const changed = responses.flatMap(({ data }) => data?.respondToAllOffers?.changed ?? [])
    expect(changed).toHaveLength(10)
    expect(new Set(Object.values(await storedStates()))).toEqual(new Set(['ACCEPTED 2']))
  })

  test('one beside respondToOffer: that offer has one of the two answers, and the others change', async () => {
    for (let index = 0; index < 5; index++) await giveOffer(`offer-${index}`)
    const [all, one] = await Promise.all([
      respondToAll({ acceptanceState: 'ACCEPTED' }),
      respondToOffer(service, member, 'offer-3', 'DECLINED'),
    ])
    expect([all.errors, one.errors]).toEqual([undefined, undefined])
    const { 'offer-3': declined, ...others } = await storedStates()
    expect(['DECLINED 2', 'DECLINED 3']).toContain(declined)
    expect(new Set(Object.values(others))).toEqual(new Set(['ACCEPTED 2']))
  })
})
