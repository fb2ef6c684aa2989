import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'

import type { MemberOffer, Offer } from '../../src/generated/sqlite/client'
import type { SendTrialActivityInput } from '../generated/graphql'
import { explainTrial, trialOf } from '../support/explain-trial'
import { givenActivities, givenMember, givenMemberOffer, givenOffer } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { startService, type TestService } from '../support/service'

let service: TestService

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
afterAll(() => service.stop())

/** The first value in most cases, so that enough offers pay. */
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, fc.constantFrom(...others))
const day = (number: number) => new Date(Date.UTC(2026, 5, number))

const anyOffer: fc.Arbitrary<Partial<Offer>> = fc.record({
  promoStatus: mostly<Offer['promoStatus']>('ACTIVE', 'DRAFT', 'INACTIVE', 'EXPIRED'),
  activation: mostly<Offer['activation']>('AUTO_LOAD', 'LOAD_TO_CARD'),
  rewardType: fc.constantFrom<Offer['rewardType'][]>('FLAT', 'MULTIPLIER', 'PERCENTAGE'),
  rewardValue: fc.integer({ min: 1, max: 40 }),
  businessUnit: mostly<string | null>(null, 'GROCERY', 'PHARMACY'),
  action: mostly<string | null>(null, 'PURCHASE', 'SURVEY'),
  minAmount: mostly<number | null>(null, 5_000, 10_000),
  nearMissWindow: mostly<number | null>(null, 2_000),
  frequency: mostly(1, 2, 3),
  limitPerMember: mostly(1, 0, 3),
  rank: fc.nat(3),
  effectiveDate: mostly(day(1), day(14), day(20)),
  expiryDate: mostly<Date | null>(null, day(14), day(20)),
})
const anyState: fc.Arbitrary<Partial<MemberOffer>> = fc.record({
  acceptanceState: mostly<MemberOffer['acceptanceState']>('NONE', 'ACCEPTED', 'DECLINED', 'COMPLETED'),
  progress: fc.nat(2),
  timesRewarded: fc.nat(2),
})
const anyActivity: fc.Arbitrary<Partial<SendTrialActivityInput>> = fc.record({
  action: mostly('PURCHASE', 'SURVEY'),
  businessUnit: mostly<string | null>(null, 'GROCERY', 'PHARMACY'),
  amount: mostly<number | null>(8_000, null, 0, 12_345),
  when: mostly('2026-06-15', '2026-06-13', '2026-06-30'),
})

/** Mass offers of earlier runs stay: each member has them all. */
test('the offers that a trial reports as REWARDED are exactly those that the activity then pays, with the same points', async () => {
  let rewarded = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyOffer, anyState), { minLength: 3, maxLength: 6 }),
      anyOffer,
      anyActivity,
      async (targeted, mass, activity) => {
        const member = await givenMember(service)
        for (const [offer, state] of targeted) await givenMemberOffer(service, member, offer, state)
        await givenOffer(service, { ...mass, audience: 'MASS' })

        const { outcomes, awards, earned } = await explainTrial(service, member, activity)
        const before = await readRows(member.accountId)
        const { data, errors } = await sendActivity(service, member, trialOf(member, activity).input)
        expect(errors).toBeUndefined()
        const sent = data?.sendActivity
        const after = await readRows(member.accountId)

        const entries = await service.database.client.ledgerEntry.findMany({
          where: { activityId: sent?.activityId ?? '' },
          orderBy: { position: 'asc' },
        })
        expect(awards).toEqual(
          entries.map(({ businessUnit, category, points, cause }) => {
            return { businessUnit, rewardType: 'loyalty', category, points, cause }
          }),
        )
        expect(earned).toEqual(sent?.earned)
        expect(sumsOf(awards)).toEqual(
          Object.fromEntries(earned.map(({ businessUnit, rewards }) => [businessUnit, rewards[0]?.total])),
        )

        const paying = outcomes.filter(({ outcome }) => outcome === 'REWARDED')
        rewarded += paying.length
        expect(paying.filter(({ points }) => points > 0).map(({ offer, points }) => [offer.offerCode, points])).toEqual(
          entries.filter(({ category }) => category !== 'BASE').map(({ cause, points }) => [cause, points]),
        )
        expect(paying.filter(({ completes }) => completes).map(({ offer }) => offer.offerCode)).toEqual(
          sent?.completedOffers.map(({ offerCode }) => offerCode),
        )
        for (const { offer, outcome, progress } of outcomes) {
          const { timesRewarded, progress: stored } = after.get(offer.offerCode) ?? { timesRewarded: 0, progress: 0 }
          const earlier = before.get(offer.offerCode)?.timesRewarded ?? 0
          expect([offer.offerCode, timesRewarded, stored]).toEqual([
            offer.offerCode,
            outcome === 'REWARDED' ? earlier + 1 : earlier,
            progress,
          ])
        }
      },
    ),
    { numRuns: 25 },
  )
  expect(rewarded).toBeGreaterThan(10)
})

async function readRows(accountId: string): Promise<Map<string, MemberOffer>> {
  const rows = await service.database.client.memberOffer.findMany({ where: { accountId } })
  return new Map(rows.map((row) => [row.offerCode, row]))
}

function sumsOf(awards: readonly { businessUnit: string; points: number }[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { businessUnit, points } of awards) sums[businessUnit] = (sums[businessUnit] ?? 0) + points
  return sums
}
