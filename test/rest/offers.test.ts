import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { LightMyRequestResponse } from 'fastify'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { concurrently } from '../support/concurrently'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenMember, givenMemberOffer, givenOffer, givenProgramme, type Member } from '../support/given'
import { callsOf, expectRestRefusal, expectRestSuccess } from '../support/rest'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let calls: ReturnType<typeof callsOf>

beforeAll(async () => {
  service = await startService()
  await givenProgramme(service, {
    businessUnits: [
      { name: 'GROCERY', enabled: true },
      { name: 'PHARMACY', enabled: true },
      { name: 'FUEL', enabled: false },
    ],
  })
})
beforeEach(async () => {
  member = await givenMember(service)
  calls = callsOf(service, member)
})
afterAll(() => service.stop())

const NOON = '2026-06-15T12:00:00.000Z'
const giveOffer: (...offer: OfferArguments) => Promise<string> = (offer, memberOffer) =>
  givenMemberOffer(service, member, offer, memberOffer)
type OfferArguments = [Parameters<typeof givenMemberOffer>[2]?, Parameters<typeof givenMemberOffer>[3]?]

/** The ten fields of the response for a new offer of given.ts. */
const answered = (offerCode: string, fields: object = {}) => ({
  accountID: member.accountId,
  offerCode,
  acceptanceDate: null,
  acceptanceDateEpoch: null,
  acceptanceState: 'NONE',
  effectiveDate: '2026-06-02T00:00:00.000Z',
  expiryDate: '2026-07-01T00:00:00.000Z',
  effectiveDateEpoch: Date.parse('2026-06-02T00:00:00Z'),
  expiryDateEpoch: Date.parse('2026-07-01T00:00:00Z'),
  version: 1,
  ...fields,
})
/** The seventeen fields of such an offer. */
const offer = (offerCode: string, fields: object = {}) => ({
  ...answered(offerCode),
  name: 'An offer',
  shortDescription: null,
  longDescription: null,
  promoStatus: 'ACTIVE',
  rank: 0,
  displayDate: '2026-06-01T00:00:00.000Z',
  businessUnit: null,
  ...fields,
})
const accepted = {
  acceptanceState: 'ACCEPTED',
  acceptanceDate: NOON,
  acceptanceDateEpoch: Date.parse(NOON),
  version: 2,
}

const codesOf = (response: LightMyRequestResponse) =>
  response.json<{ offers: { offerCode: string }[] }>().offers.map(({ offerCode }) => offerCode)

describe('PUT /client/users/:correlation_id/offer/:offer_id', () => {
  test('stores the answer, and returns the fields of the source page', async () => {
    const code = await giveOffer()
    expectRestSuccess(await calls.respondToOffer(code), answered(code, accepted))
    expectRestSuccess(
      await calls.respondToOffer(code, { acceptanceState: 'UNACCEPTED' }),
      answered(code, { version: 3 }),
    )
    expectRestSuccess(
      await calls.respondToOffer(code, { acceptanceState: 'DECLINED' }),
      answered(code, { acceptanceState: 'DECLINED', version: 4 }),
    )
  })

  test('has no expiry date for an offer that does not expire', async () => {
    const code = await giveOffer({ expiryDate: null })
    expectRestSuccess(
      await calls.respondToOffer(code),
      answered(code, { ...accepted, expiryDate: null, expiryDateEpoch: null }),
    )
  })

  test.each(['accepted', 'Accepted', 'ACCEPTED'])('accepts the answer in any case: %s', async (acceptanceState) => {
    const code = await giveOffer()
    expectRestSuccess(await calls.respondToOffer(code, { acceptanceState }), answered(code, accepted))
  })

  test('takes an offer code with any characters', async () => {
    const code = await giveOffer({ code: `50 % off / ½ é 🥜 of ${member.accountId}` })
    expectRestSuccess(await calls.respondToOffer(encodeURIComponent(code)), answered(code, accepted))
  })

  test('refuses an unknown session before it looks at the answer', async () => {
    const unknown = callsOf(service, { correlationId: 'none' })
    await expectRestRefusal(
      service,
      () => unknown.respondToOffer('none', { acceptanceState: 'x' }),
      'SESSION_NOT_FOUND',
    )
  })

  test.each([
    '',
    {},
    { acceptanceState: null },
    { acceptanceState: '' },
    { acceptanceState: 'NONE' },
    { acceptanceState: 'COMPLETED' },
    { acceptanceState: ' ACCEPTED' },
    { acceptanceState: 1 },
    { acceptanceState: true },
    { acceptanceState: ['ACCEPTED'] },
    { acceptanceState: { ACCEPTED: true } },
    { AcceptanceState: 'ACCEPTED' },
  ])('refuses %j as an answer before it looks for the offer', async (body) => {
    await expectRestRefusal(service, () => calls.respondToOffer('none', body), 'ACCEPTANCE_STATE_INVALID')
  })

  const ENDED = { expiryDate: new Date('2026-06-15T11:59:59.999Z') }
  const HIDDEN = { displayDate: new Date('2026-06-15T12:00:00.001Z'), effectiveDate: new Date('2026-06-16T00:00:00Z') }
  const STOPPED = { promoStatus: 'INACTIVE' } as const

  test.each<[ErrorReason, string, OfferArguments]>([
    ['OFFER_DECLINED', 'ACCEPTED', [{ ...ENDED, ...STOPPED }, { acceptanceState: 'DECLINED' }]],
    ['OFFER_DECLINED', 'DECLINED', [{}, { acceptanceState: 'DECLINED' }]],
    ['OFFER_COMPLETED', 'DECLINED', [{ ...ENDED, ...STOPPED }, { acceptanceState: 'COMPLETED' }]],
    ['OFFER_NOT_ACTIVE', 'ACCEPTED', [{ ...ENDED, ...STOPPED }]],
    ['OFFER_EXPIRED', 'ACCEPTED', [ENDED]],
    ['OFFER_EXPIRED', 'DECLINED', [{ ...ENDED, ...STOPPED }]],
    ['OFFER_NOT_DISPLAYED', 'ACCEPTED', [HIDDEN]],
    ['OFFER_NOT_DISPLAYED', 'DECLINED', [HIDDEN]],
  ])('refuses with %s the answer %s, in the documented order', async (reason, acceptanceState, given) => {
    const code = await giveOffer(...given)
    await expectRestRefusal(service, () => calls.respondToOffer(code, { acceptanceState }), reason, STOPPED)
  })

  test('refuses an offer that the member was not given, and one that does not exist, in the same way', async () => {
    const ofOther = await givenMemberOffer(service, await givenMember(service))
    for (const code of [ofOther, 'none', 'x'.repeat(300)]) {
      await expectRestRefusal(service, () => calls.respondToOffer(code), 'OFFER_NOT_TARGETED')
    }
  })

  test('changes nothing if the current answer is repeated', async () => {
    const code = await giveOffer()
    const first = await calls.respondToOffer(code)
    const again = await expectNothingWritten(service, () => calls.respondToOffer(code, { acceptanceState: 'accepted' }))
    expectRestSuccess(again, first.json())
  })

  test('changes the offer once for concurrent calls with the same answer', async () => {
    const code = await giveOffer()
    const responses = await concurrently(8, () => calls.respondToOffer(code))
    for (const response of responses) expectRestSuccess(response, answered(code, accepted))
  })
})

describe('POST /client/users/:correlation_id/offers', () => {
  test('answers every open offer, and states why the others cannot be answered', async () => {
    const second = await giveOffer({ rank: 2, name: 'Second', shortDescription: 'Short', longDescription: 'Long' })
    const first = await giveOffer({ rank: 1, businessUnit: 'GROCERY' })
    const stopped = await giveOffer({ promoStatus: 'INACTIVE' })
    await giveOffer({}, { acceptanceState: 'DECLINED' })

    expectRestSuccess(await calls.respondToAllOffers(), {
      changed: [
        offer(first, { ...accepted, rank: 1, businessUnit: 'GROCERY' }),
        offer(second, {
          ...accepted,
          rank: 2,
          name: 'Second',
          shortDescription: 'Short',
          longDescription: 'Long',
        }),
      ],
      refused: [{ offerCode: stopped, errorCode: 'INVALID_REQUEST', errorMessage: 'Cannot accept INACTIVE offer' }],
    })
  })

  test('answers only the offers of a business unit and those of none', async () => {
    const codes = [await giveOffer({ businessUnit: 'GROCERY' }), await giveOffer()]
    const other = await giveOffer({ businessUnit: 'PHARMACY' })
    const response = await calls.respondToAllOffers({ acceptanceState: 'declined', businessUnit: 'GROCERY' })
    const { changed } = response.json<{ changed: { offerCode: string }[] }>()
    expect(changed.map(({ offerCode }) => offerCode).sort()).toEqual(codes.sort())
    expectRestSuccess(await calls.respondToOffer(other), answered(other, accepted))
  })

  test.each<[ErrorReason, unknown]>([
    ['ACCEPTANCE_STATE_INVALID', { businessUnit: 'NOWHERE' }],
    ['ACCEPTANCE_STATE_INVALID', { acceptanceState: 'COMPLETED', businessUnit: 'NOWHERE' }],
    ['BUSINESS_UNIT_INVALID', { acceptanceState: 'ACCEPTED', businessUnit: 'NOWHERE' }],
    ['BUSINESS_UNIT_INVALID', { acceptanceState: 'ACCEPTED', businessUnit: 5 }],
    ['BUSINESS_UNIT_DISABLED', { acceptanceState: 'ACCEPTED', businessUnit: 'FUEL' }],
  ])('refuses with %s: %j', async (reason, body) => {
    await giveOffer()
    await expectRestRefusal(service, () => calls.respondToAllOffers(body), reason)
    const unknown = callsOf(service, { correlationId: 'none' })
    await expectRestRefusal(service, () => unknown.respondToAllOffers(body), 'SESSION_NOT_FOUND')
  })

  test('changes nothing if it is repeated', async () => {
    await giveOffer()
    await calls.respondToAllOffers()
    const again = await expectNothingWritten(service, () => calls.respondToAllOffers())
    expectRestSuccess(again, { changed: [], refused: [] })
  })
})

describe('the lists of offers', () => {
  test('GET .../offers has the live targeted offers, by rank and then code, the completed ones last', async () => {
    const completed = await giveOffer({ rank: 0 }, { acceptanceState: 'COMPLETED', version: 3 })
    const last = await giveOffer({ rank: 2, businessUnit: 'GROCERY' })
    const first = await giveOffer({ rank: 1, expiryDate: null })
    await giveOffer({ promoStatus: 'INACTIVE' })
    await givenOffer(service, { code: `mass for ${member.accountId}`, audience: 'MASS', rank: -1 })
    expectRestSuccess(await calls.offers(), {
      offers: [
        offer(first, { rank: 1, expiryDate: null, expiryDateEpoch: null }),
        offer(last, { rank: 2, businessUnit: 'GROCERY' }),
        offer(completed, { acceptanceState: 'COMPLETED', version: 3 }),
      ],
    })
    await service.database.client.offer.delete({ where: { code: `mass for ${member.accountId}` } })
  })

  test('GET .../offers/mass has the offers that are open to everyone', async () => {
    await giveOffer()
    const { code } = await givenOffer(service, { audience: 'MASS', name: 'For everyone' })
    expectRestSuccess(await calls.offers('/mass'), { offers: [offer(code, { name: 'For everyone' })] })
    await service.database.client.offer.delete({ where: { code } })
  })

  test('GET .../offers/future has the targeted offers that become effective within a year', async () => {
    await giveOffer()
    const effectiveDate = '2027-06-01T00:00:00.000Z'
    const code = await giveOffer({ effectiveDate: new Date(effectiveDate), expiryDate: null })
    await giveOffer({ effectiveDate: new Date('2027-06-16T00:00:00Z'), expiryDate: null })
    const fields = {
      effectiveDate,
      effectiveDateEpoch: Date.parse(effectiveDate),
      expiryDate: null,
      expiryDateEpoch: null,
    }
    expectRestSuccess(await calls.offers('/future'), { offers: [offer(code, fields)] })
  })

  test('have only the offers of a business unit and those of none', async () => {
    const [ofNone, ofUnit] = [await giveOffer({ rank: 1 }), await giveOffer({ rank: 2, businessUnit: 'GROCERY' })]
    const other = await giveOffer({ rank: 3, businessUnit: 'PHARMACY' })
    expect(codesOf(await calls.offers('', '?businessUnit=GROCERY'))).toEqual([ofNone, ofUnit])
    expect(codesOf(await calls.offers('', '?businessUnit='))).toEqual([ofNone, ofUnit, other])
  })

  test.each<['' | '/mass' | '/future']>([[''], ['/mass'], ['/future']])(
    'refuse an unknown session, and then an unknown business unit: GET .../offers%s',
    async (list) => {
      const unknown = callsOf(service, { correlationId: 'none' })
      await expectRestRefusal(service, () => unknown.offers(list, '?businessUnit=NOWHERE'), 'SESSION_NOT_FOUND')
      await expectRestRefusal(service, () => calls.offers(list, '?businessUnit=NOWHERE'), 'BUSINESS_UNIT_INVALID')
      await expectRestRefusal(service, () => calls.offers(list, '?businessUnit=FUEL'), 'BUSINESS_UNIT_DISABLED')
      const twice = '?businessUnit=GROCERY&businessUnit=PHARMACY'
      await expectRestRefusal(service, () => calls.offers(list, twice), 'BUSINESS_UNIT_INVALID')
    },
  )

  test('take every maxResults', async () => {
    const { client } = service.database
    const codes = Array.from({ length: 105 }, (_, index) => `${String(index).padStart(3, '0')} of ${member.accountId}`)
    const { code: template, ...stored } = await givenOffer(service)
    await client.offer.createMany({ data: codes.map((code) => ({ ...stored, code })) })
    await client.memberOffer.createMany({
      data: codes.map((offerCode) => ({ accountId: member.accountId, offerCode, timesRewarded: 0 })),
    })
    await client.offer.delete({ where: { code: template } })
    await givenProgramme(service, {})
    const lengths = [
      ['', 20],
      ['1', 1],
      ['007', 7],
      ['20', 20],
      ['99', 99],
      ['100', 100],
      ['101', 100],
      ['9007199254740993', 100],
      ['9'.repeat(400), 100],
      ['0', 20],
      ['-1', 20],
      ['5.5', 20],
      ['1e2', 20],
      ['0x10', 20],
      ['%205', 20],
      ['all', 20],
      ['5&maxResults=6', 20],
    ] as const
    for (const [maxResults, length] of lengths) {
      const response = await calls.offers('', `?maxResults=${maxResults}`)
      expect([maxResults, response.statusCode, codesOf(response)]).toEqual([maxResults, 200, codes.slice(0, length)])
    }
    expect(codesOf(await calls.offers())).toEqual(codes.slice(0, 20))
  })

  test('have their texts in the language of the session', async () => {
    const translations = JSON.stringify([{ locale: 'fr', name: 'Une offre', shortDescription: 'Offre' }])
    const code = await giveOffer({ translations })
    await service.database.client.session.update({
      where: { correlationId: member.correlationId },
      data: { locale: 'fr-CA' },
    })
    const inFrench = offer(code, { name: 'Une offre', shortDescription: 'Offre' })
    expectRestSuccess(await calls.offers(), { offers: [inFrench] })
    expectRestSuccess(await calls.bestOffer(), inFrench)
    expectRestSuccess(await calls.respondToAllOffers(), { changed: [{ ...inFrench, ...accepted }], refused: [] })
  })
})

describe('GET /client/users/:correlation_id/offer', () => {
  test('returns the offer to show first', async () => {
    await giveOffer({ rank: 2 })
    const best = await giveOffer({ rank: 1, businessUnit: 'GROCERY' })
    await giveOffer({ rank: 0 }, { acceptanceState: 'DECLINED' })
    expectRestSuccess(await calls.bestOffer(), offer(best, { rank: 1, businessUnit: 'GROCERY' }))
    expect((await calls.bestOffer('?businessUnit=PHARMACY')).json()).toMatchObject({ rank: 2 })
  })

  test('returns PROMO_NOT_FOUND if there is none', async () => {
    await giveOffer({}, { acceptanceState: 'DECLINED' })
    await giveOffer({ businessUnit: 'PHARMACY' })
    await expectRestRefusal(service, () => calls.bestOffer('?businessUnit=GROCERY'), 'OFFER_NOT_TARGETED')
  })

  test('refuses an unknown session, and then an unknown or disabled business unit', async () => {
    const unknown = callsOf(service, { correlationId: 'none' })
    await expectRestRefusal(service, () => unknown.bestOffer('?businessUnit=NOWHERE'), 'SESSION_NOT_FOUND')
    await expectRestRefusal(service, () => calls.bestOffer('?businessUnit=NOWHERE'), 'BUSINESS_UNIT_INVALID')
    await expectRestRefusal(service, () => calls.bestOffer('?businessUnit=FUEL'), 'BUSINESS_UNIT_DISABLED')
  })
})
