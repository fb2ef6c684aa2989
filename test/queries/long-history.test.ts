import { expect, test } from '@jest/globals'
import fc from 'fast-check'

import { isInPreparation, matchesBusinessUnit } from '../../src/domain/offers/offer-conditions'
import { isOfKind, offerKinds } from '../../src/domain/offers/visible-offers'
import type { OfferDefinition } from '../../src/domain/programme/programme'
import type { MemberOffer, Offer } from '../../src/generated/sqlite/client'
import {
  OffersDocument,
  RespondToAllOffersDocument,
  SendTrialActivityDocument,
  type SendTrialActivityInput,
} from '../generated/graphql'
import { explainTrial, trialOf } from '../support/explain-trial'
import { givenActivities, givenMember, givenProgramme, type Member } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { present } from '../support/present'
import { startService, statementsOf, type TestService } from '../support/service'

// A call reads and evaluates only the offers that it concerns. It must have the result of reading and evaluating all offers
// that the programme and the member ever had, whether or not the service has seen yet that the member has many.

const OFFERS = 140

const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, fc.constantFrom(...others))
/** Around the bounds of every kind: the clock of a test starts at noon of 15 June 2026. */
const anyTime = fc.constantFrom(
  ...['2024-01-01T00:00:00Z', '2025-06-15T11:59:59.999Z', '2025-06-15T12:00:00Z', '2026-01-01T00:00:00Z'],
  ...['2026-06-13T00:00:00Z', '2026-06-15T11:59:59.999Z', '2026-06-15T12:00:00Z', '2026-06-15T12:00:00.001Z'],
  ...['2026-07-01T00:00:00Z', '2027-06-15T12:00:00Z', '2027-06-15T12:00:00.001Z'],
)
const anyDate = anyTime.map((text) => new Date(text))
const LONG_AGO = new Date('2025-01-01T00:00:00Z')

const anyOffer = fc.record({
  promoStatus: mostly<Offer['promoStatus']>('ACTIVE', 'DRAFT', 'PUBLISHED', 'INACTIVE', 'EXPIRED'),
  audience: mostly<Offer['audience']>('TARGETED', 'MASS'),
  activation: mostly<Offer['activation']>('AUTO_LOAD', 'LOAD_TO_CARD'),
  rewardValue: fc.integer({ min: 1, max: 40 }),
  businessUnit: mostly<string | null>(null, 'GROCERY', 'PHARMACY'),
  action: mostly<string | null>('PURCHASE', null, 'SURVEY'),
  minAmount: fc.constantFrom(null, 5_000, 9_000),
  nearMissWindow: mostly<number | null>(2_000, null),
  frequency: mostly(1, 2),
  limitPerMember: mostly(1, 0, 2),
  rank: fc.nat(3),
  displayDate: fc.oneof(fc.constant(LONG_AGO), anyDate),
  effectiveDate: fc.oneof(fc.constant(LONG_AGO), anyDate),
  expiryDate: fc.oneof(fc.constant(null), anyDate),
  stoppedAt: fc.oneof(fc.constant(null), anyDate),
})
const anyState = fc.record({
  acceptanceState: mostly<MemberOffer['acceptanceState']>('NONE', 'ACCEPTED', 'DECLINED', 'COMPLETED'),
  progress: fc.nat(1),
  timesRewarded: fc.nat(2),
  isStored: mostly(true, false),
})
const anyOffers = fc.array(fc.tuple(anyOffer, anyState), { minLength: OFFERS, maxLength: OFFERS })

type Drawn = typeof anyOffers extends fc.Arbitrary<infer Value> ? Value : never

/** A member with a row for most of the offers. The result has the offers that are open to the member. */
async function givenHistory(service: TestService, drawn: Drawn): Promise<{ member: Member; open: OfferDefinition[] }> {
  await givenActivities(service)
  const member = await givenMember(service)
  const rows = drawn.map(([offer], index) => ({
    ...offer,
    code: `O${index}`,
    name: 'An offer',
    rewardType: 'FLAT' as const,
  }))
  await service.database.client.offer.createMany({ data: rows })
  const memberOffers = drawn.flatMap(([, { isStored, ...state }], index) =>
    isStored ? { accountId: member.accountId, offerCode: `O${index}`, ...state } : [],
  )
  await service.database.client.memberOffer.createMany({ data: memberOffers })
  await givenProgramme(service, {})
  const offers = await service.database.client.offer.findMany()
  const stored = new Set(memberOffers.map(({ offerCode }) => offerCode))
  const open = offers.filter(({ code, audience }) => audience === 'MASS' || stored.has(code))
  return { member, open: open.map((offer) => ({ ...offer, translations: [] })) }
}

/** The first calls read all rows of the member. On Postgres, each of the two instances needs one to see that they are many. */
const CALLS = ['on the first instance', 'on the second one', 'again', 'and again']

const isByCode = (sql: string) => sql.includes(`"MemberOffer"`) && /json_each|ANY\(/.test(sql)

async function forHistories(check: (service: TestService, drawn: Drawn) => Promise<void>, numRuns = 2): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyOffers, async (drawn) => {
      const service = await startService()
      try {
        await check(service, drawn)
      } finally {
        await service.stop()
      }
    }),
    // Each run creates a database, so a failure is not reduced to fewer offers.
    { numRuns, endOnFailure: true },
  )
}

test('each kind of offers contains exactly those of its rule', async () => {
  await forHistories(async (service, drawn) => {
    const { member, open } = await givenHistory(service, drawn)
    const now = service.clock.now()
    let readByCode = 0
    for (const call of CALLS) {
      for (const kind of offerKinds) {
        for (const businessUnit of [null, 'GROCERY']) {
          const variables = { ...member, kind, businessUnit, first: 100 }
          let codes: string[] | undefined
          const statements = await statementsOf(service, async () => {
            const { data } = await service.execute(OffersDocument, variables)
            codes = data?.session?.offers.nodes.map(({ offerCode }) => offerCode).sort()
          })
          readByCode += statements.filter(isByCode).length
          const expected = open.filter(
            (offer) => isOfKind(offer, kind, now) && matchesBusinessUnit(offer, businessUnit),
          )
          expect({ call, kind, businessUnit, codes }).toEqual({
            ...{ call, kind, businessUnit },
            codes: expected.map(({ code }) => code).sort(),
          })
        }
      }
    }
    expect(readByCode).toBeGreaterThan(0)
  })
})

test('an activity earns, advances and nearly reaches what it does for all offers together', async () => {
  let [paid, near, readByCode] = [0, 0, 0]
  const activities: Partial<SendTrialActivityInput>[] = [
    '2026-06-15T12:00:00Z',
    '2026-06-13',
    '2025-06-15',
    '2026-06-30',
  ]
    .map((when) => ({ when, amount: 8_000 }))
    .flatMap((activity) => [
      activity,
      { ...activity, businessUnit: 'PHARMACY' },
      { ...activity, action: 'SURVEY', businessUnit: 'GROCERY' },
    ])
  await forHistories(async (service, drawn) => {
    const { member } = await givenHistory(service, drawn)
    for (const activity of [...activities, ...activities]) {
      // With its outcomes, a trial evaluates all offers.
      const explained = await explainTrial(service, member, activity)
      const statements = await statementsOf(service, async () => {
        const { data, errors } = await service.execute(SendTrialActivityDocument, trialOf(member, activity))
        const { earned, prompts } = explained
        expect({ errors, ...data?.sendTrialActivity }).toMatchObject({ errors: undefined, earned, prompts })
      })
      readByCode += statements.filter(isByCode).length
      const { input } = trialOf(member, activity)
      const { data, errors } = await sendActivity(service, member, input)
      const outcomes = explained.outcomes.filter(({ completes }) => completes)
      const completed = outcomes.map(({ offer }) => offer.offerCode)
      expect(errors).toBeUndefined()
      expect(data?.sendActivity).toMatchObject({
        earned: explained.earned,
        completedOffers: completed.map((offerCode) => ({ offerCode, acceptanceState: 'COMPLETED' })),
      })
      paid += explained.outcomes.filter(({ outcome }) => outcome === 'REWARDED').length
      near += explained.prompts.length
    }
  })
  expect(paid).toBeGreaterThan(0)
  expect(near).toBeGreaterThan(0)
  expect(readByCode).toBeGreaterThan(0)
})

test('a replayed activity returns the offers that it completed', async () => {
  await forHistories(async (service, drawn) => {
    const { member } = await givenHistory(service, drawn)
    const activity = { action: 'PURCHASE', when: '2026-06-15', amount: 20_000, activityId: 'the activity' }
    const { data: first } = await sendActivity(service, member, activity)
    const completedOffers = present(first?.sendActivity).completedOffers
    for (const call of CALLS) {
      const { data } = await sendActivity(service, member, { ...activity, onExisting: 'REPLAY' })
      expect({ call, completedOffers: data?.sendActivity?.completedOffers }).toEqual({ call, completedOffers })
    }
  }, 1)
})

test('an answer to all offers reaches every offer without one, also those that are over', async () => {
  await forHistories(async (service, drawn) => {
    const { member, open } = await givenHistory(service, drawn)
    // So that the member is remembered.
    for (const kind of ['ALL', 'ALL'] as const) await service.execute(OffersDocument, { ...member, kind })
    const stored = await service.database.client.memberOffer.findMany({ where: { accountId: member.accountId } })
    const storedByCode = new Map(stored.map((row) => [row.offerCode, row]))
    const isUnanswered = ({ code, limitPerMember }: OfferDefinition) => {
      const { acceptanceState, timesRewarded } = storedByCode.get(code) ?? { acceptanceState: 'NONE', timesRewarded: 0 }
      const hasReopened = acceptanceState === 'COMPLETED' && (limitPerMember === 0 || timesRewarded < limitPerMember)
      return acceptanceState === 'NONE' || hasReopened
    }
    const now = service.clock.now()
    const expected = open
      .filter((offer) => isUnanswered(offer) && offer.displayDate <= now && !isInPreparation(offer))
      .map(({ code }) => code)
    const input = { correlationId: member.correlationId, acceptanceState: 'ACCEPTED' as const }
    const { data } = await service.execute(RespondToAllOffersDocument, { input })
    const { changed = [], refused = [] } = data?.respondToAllOffers ?? {}
    expect([...changed, ...refused].map(({ offerCode }) => offerCode).sort()).toEqual(expected.sort())
    expect(refused.length).toBeGreaterThan(0)
  })
})
