import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import {
  concernedOffers,
  evaluateActivity,
  type EvaluatedActivity,
  type Evaluation,
} from '../../../../src/domain/activities/evaluate-activity'
import { RewardCategory, summarizeEarnings, sumPoints } from '../../../../src/domain/ledger/earnings'
import { countTowardsOffers } from '../../../../src/domain/offers/count-towards-offers'
import { AcceptanceState, type MemberOffer } from '../../../../src/domain/offers/member-offer'
import { OfferTimes } from '../../../../src/domain/offers/offer-index'
import type { Obstacle } from '../../../../src/domain/offers/obstacles'
import {
  Activation,
  Audience,
  type OfferDefinition,
  type Programme,
  PromoStatus,
  RewardType,
} from '../../../../src/domain/programme/programme'
import { domainErrorOf } from '../../../support/domain-error-of'
import { anActivity, aProgramme, aRule } from '../../../support/evaluation-input'
import { anOffer } from '../../../support/member-offer'

const oneOf = <T extends string>(values: Record<string, T>) => fc.constantFrom(...Object.values(values))
/** The first value in half of the cases, so that enough offers count. */
const mostly = <T>(usual: T, any: fc.Arbitrary<T>) => fc.oneof(fc.constant(usual), any)

const anyUnit = fc.constantFrom(null, 'GROCERY', 'FUEL')
const anyInstant = fc.date({
  min: new Date('2026-06-01T00:00:00Z'),
  max: new Date('2026-06-30T00:00:00Z'),
  noInvalidDate: true,
})
const anyAmount = fc.oneof(fc.constant(null), fc.nat(30_000), fc.nat(2 ** 31 - 1))
const smallAmount = fc.oneof(fc.constant(null), fc.nat(30_000))

const anyOffer = fc
  .record({
    acceptanceState: mostly<AcceptanceState>('ACCEPTED', oneOf(AcceptanceState)),
    progress: fc.nat(4),
    timesRewarded: fc.nat(4),
    promoStatus: mostly<PromoStatus>('ACTIVE', oneOf(PromoStatus)),
    audience: oneOf(Audience),
    activation: oneOf(Activation),
    rewardType: oneOf(RewardType),
    rewardValue: fc.integer({ min: 1, max: 3_000 }),
    businessUnit: anyUnit,
    action: fc.constantFrom(null, 'PURCHASE', 'SURVEY'),
    minAmount: smallAmount,
    frequency: fc.integer({ min: 1, max: 3 }),
    limitPerMember: fc.nat(4),
    nearMissWindow: smallAmount,
    rank: fc.nat(3),
    effectiveDate: mostly(new Date('2026-01-01T00:00:00Z'), anyInstant),
    expiryDate: mostly<Date | null>(null, anyInstant),
  })
  .map(anOffer)
const anyOffers = fc
  .array(anyOffer, { maxLength: 6 })
  .map((offers) => offers.map((offer, i) => ({ ...offer, definition: { ...offer.definition, code: `OFFER${i}` } })))

const anyRule = fc
  .record({
    action: mostly('PURCHASE', fc.constant('SURVEY')),
    businessUnit: anyUnit,
    points: fc.nat(500),
    pointsPerUnit: fc.nat(20),
  })
  .map(aRule)
const anyProgramme = fc
  .record({
    defaultBusinessUnit: mostly<string | null>('DEFAULT', fc.constant(null)),
    earnRules: fc
      .array(anyRule, { maxLength: 4 })
      .map((rules) => rules.map((rule, i) => ({ ...rule, code: `RULE${i}` }))),
  })
  .map(aProgramme)

const anyEvaluated = fc
  .record({
    action: mostly('PURCHASE', fc.constant('SURVEY')),
    businessUnit: anyUnit,
    amount: anyAmount,
    occurredAt: anyInstant,
  })
  .map(anActivity)

type Case = [EvaluatedActivity, Programme, MemberOffer[], Date]
const anyCase: fc.Arbitrary<Case> = fc.tuple(anyEvaluated, anyProgramme, anyOffers, anyInstant)

/** Undefined if the activity is refused, which can have one of two reasons. */
function evaluate(...given: Case): Evaluation | undefined {
  let evaluation: Evaluation | undefined
  const error = domainErrorOf(() => (evaluation = evaluateActivity(...given)))
  if (error) expect(['POINTS_OUT_OF_RANGE', 'ARGUMENT_INVALID']).toContain(error.reason)
  return evaluation
}

/** Checks a property of enough evaluations. */
function forEveryEvaluation(holds: (evaluation: Evaluation, given: Case) => void) {
  let evaluated = 0
  fc.assert(
    fc.property(anyCase, (given) => {
      const evaluation = evaluate(...given)
      if (!evaluation) return
      evaluated += 1
      holds(evaluation, given)
    }),
    { numRuns: 500 },
  )
  expect(evaluated).toBeGreaterThan(100)
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

const earlier = (a: Date, b: Date) => (a < b ? a : b)

/** The offer with exactly one obstacle less. The rule of each obstacle is written a second time here, on purpose. */
function without(obstacle: Obstacle, offer: MemberOffer, activity: EvaluatedActivity, now: Date): MemberOffer {
  const define = (fields: Partial<OfferDefinition>) => ({ ...offer, definition: { ...offer.definition, ...fields } })
  const at = earlier(activity.occurredAt, now)
  switch (obstacle) {
    case 'ACTION_DIFFERS':
      return define({ action: activity.action })
    case 'BUSINESS_UNIT_DIFFERS':
      return define({ businessUnit: activity.businessUnit })
    case 'AMOUNT_TOO_LOW':
      return define({ minAmount: activity.amount })
    case 'NOT_ACCEPTED':
      return { ...offer, acceptanceState: 'ACCEPTED' }
    case 'DECLINED':
      return { ...offer, acceptanceState: 'ACCEPTED' }
    case 'COMPLETED':
      return { ...offer, acceptanceState: 'ACCEPTED', timesRewarded: 0 }
    case 'LIMIT_REACHED':
      return { ...offer, timesRewarded: 0 }
    case 'NOT_ACTIVE':
      return define({ promoStatus: 'ACTIVE' })
    case 'NOT_YET_EFFECTIVE':
      return define({ effectiveDate: at })
    case 'EXPIRED':
      return define({ expiryDate: at })
  }
}

const totalOf = (awards: Evaluation['awards']) => awards.reduce((sum, { points }) => sum + points, 0)

describe('for any activity, programme and offers', () => {
  test('points are positive integers, and their total is a 32-bit integer', () => {
    forEveryEvaluation(({ awards }) => {
      for (const { points } of awards) {
        expect(Number.isInteger(points)).toBe(true)
        expect(points).toBeGreaterThan(0)
      }
      expect(totalOf(awards)).toBeLessThanOrEqual(2 ** 31 - 1)
    })
  })

  test('the totals of the earnings are the sums of the awards, and of base, bonus and targeted points', () => {
    forEveryEvaluation(({ awards }) => {
      const rewards = summarizeEarnings(awards).flatMap((unit) => unit.rewards)
      const sums = (field: 'base' | 'bonus' | 'targeted' | 'total') =>
        rewards.reduce((sum, reward) => sum + reward[field], 0)
      const pointsOf = (expected: RewardCategory) => totalOf(awards.filter(({ category }) => category === expected))
      for (const { base, bonus, targeted, total } of rewards) expect(total).toBe(base + bonus + targeted)
      expect(sums('total')).toBe(totalOf(awards))
      expect(sumPoints(awards)).toBe(totalOf(awards))
      expect([sums('base'), sums('bonus'), sums('targeted')]).toEqual(
        [RewardCategory.BASE, RewardCategory.BONUS, RewardCategory.TARGETED].map(pointsOf),
      )
    })
  })

  test('every award has a rule or a rewarded offer as its cause, and no cause has two awards', () => {
    forEveryEvaluation(({ awards, advancedOffers }, [, { earnRules }]) => {
      const rewarded = advancedOffers.filter(({ isRewarded }) => isRewarded).map(({ offer }) => offer.definition.code)
      const causes = awards.map(({ cause }) => cause)
      expect([...earnRules.map(({ code }) => code), ...rewarded]).toEqual(expect.arrayContaining(causes))
      expect(new Set(causes).size).toBe(causes.length)
    })
  })

  test('no advanced offer exceeds its limit, and the reward that reaches it completes the offer', () => {
    forEveryEvaluation(({ advancedOffers }) => {
      for (const { offer, progress, timesRewarded, isRewarded, isCompleted } of advancedOffers) {
        const { limitPerMember, frequency } = offer.definition
        expect(timesRewarded).toBe(offer.timesRewarded + (isRewarded ? 1 : 0))
        if (limitPerMember !== 0) expect(timesRewarded).toBeLessThanOrEqual(limitPerMember)
        expect(isCompleted).toBe(isRewarded && timesRewarded === limitPerMember)
        expect(progress).toBe(isRewarded ? 0 : offer.progress + 1)
        expect(progress).toBeLessThan(frequency)
      }
    })
  })

  test('each offer has one outcome, in the order of the offers, and those that count or nearly do are the listed ones', () => {
    forEveryEvaluation(({ outcomes, advancedOffers, nearMisses }, [, , offers]) => {
      expect(outcomes.map(({ offer }) => offer)).toEqual(offers)
      const found = outcomes.filter(({ kind }) => kind !== 'NOT_APPLIED')
      expect(found).toHaveLength(advancedOffers.length + nearMisses.length)
      expect([...advancedOffers, ...nearMisses]).toEqual(expect.arrayContaining(found))
    })
  })

  test('the outcomes that pay points are exactly the awards of offers', () => {
    forEveryEvaluation(({ awards, outcomes }) => {
      const paid = outcomes.flatMap((outcome) =>
        outcome.kind === 'REWARDED' && outcome.points > 0 ? [[outcome.offer.definition.code, outcome.points]] : [],
      )
      const awarded = awards.filter(({ category }) => category !== 'BASE').map(({ cause, points }) => [cause, points])
      expect(new Map(paid as [string, number][])).toEqual(new Map(awarded as [string, number][]))
      expect(paid).toHaveLength(awarded.length)
    })
  })

  test('an offer that does not count would count without all of its obstacles, and without some of them has the others', () => {
    let removed = 0
    forEveryEvaluation(({ outcomes }, [activity, programme, , now]) => {
      const obstaclesWithout = (offer: MemberOffer, gone: readonly Obstacle[]) => {
        const free = gone.reduce((changed, obstacle) => without(obstacle, changed, activity, now), offer)
        const [outcome] = countTowardsOffers(activity, [free], earlier(activity.occurredAt, now), {
          basePoints: 0,
          currency: programme.currency,
        })
        return outcome?.kind === 'NOT_APPLIED' ? outcome.obstacles : outcome?.kind
      }
      for (const outcome of outcomes) {
        if (outcome.kind !== 'NOT_APPLIED') continue
        const { offer, obstacles } = outcome
        removed += 1
        expect(['REWARDED', 'PROGRESSED']).toContain(obstaclesWithout(offer, obstacles))
        for (const kept of obstacles) {
          const others = obstacles.filter((obstacle) => obstacle !== kept)
          const result = obstaclesWithout(offer, others)
          expect(kept === 'AMOUNT_TOO_LOW' ? [['AMOUNT_TOO_LOW'], 'NEAR_MISS'] : [[kept]]).toContainEqual(result)
        }
      }
    })
    expect(removed).toBeGreaterThan(100)
  })

  test('an offer that counts is not a near miss', () => {
    forEveryEvaluation(({ advancedOffers, nearMisses }) => {
      const offers = [...advancedOffers, ...nearMisses].map(({ offer }) => offer)
      expect(new Set(offers).size).toBe(offers.length)
    })
  })

  test('a near miss counts with the remaining amount', () => {
    forEveryEvaluation(({ nearMisses }, [activity, programme, offers, now]) => {
      for (const { offer, amountRemaining } of nearMisses) {
        const more = { ...activity, amount: (activity.amount ?? 0) + amountRemaining }
        const evaluation = evaluate(more, programme, offers, now)
        if (evaluation) expect(evaluation.advancedOffers.map((advanced) => advanced.offer)).toContain(offer)
      }
    })
  })

  test('a higher amount never earns less, in total and for each cause', () => {
    let compared = 0
    fc.assert(
      fc.property(anyCase, fc.nat(50_000), ([activity, programme, offers, now], extra) => {
        const less = evaluate(activity, programme, offers, now)
        const more = evaluate({ ...activity, amount: (activity.amount ?? 0) + extra }, programme, offers, now)
        if (!less || !more) return
        compared += 1
        const after = new Map(more.awards.map(({ cause, points }) => [cause, points]))
        for (const { cause, points } of less.awards) expect(after.get(cause)).toBeGreaterThanOrEqual(points)
        expect(totalOf(more.awards)).toBeGreaterThanOrEqual(totalOf(less.awards))
      }),
      { numRuns: 500 },
    )
    expect(compared).toBeGreaterThan(100)
  })

  test('the order of the given offers does not affect points, advanced offers and near misses', () => {
    forEveryEvaluation(({ awards, outcomes, ...found }, [activity, programme, offers, now]) => {
      const reversed = evaluateActivity(activity, programme, [...offers].reverse(), now)
      expect(reversed).toMatchObject(found)
      expect(reversed.outcomes).toEqual([...outcomes].reverse())
      expect(totalOf(reversed.awards)).toBe(totalOf(awards))
    })
  })

  test('only the concerned offers decide, and the index of the programme finds them', () => {
    forEveryEvaluation(({ awards, advancedOffers, nearMisses }, [activity, programme, offers, now]) => {
      const { matches, find } = concernedOffers(activity, now)
      const concerned = new Set(find(new OfferTimes(offers.map(({ definition }) => definition))).filter(matches))
      const matching = offers.filter(({ definition }) => matches(definition))
      expect(new Set(matching.map(({ definition }) => definition))).toEqual(concerned)
      const again = evaluateActivity(activity, programme, matching, now)
      expect(again).toMatchObject({ awards, advancedOffers, nearMisses })
    })
  })

  test('the arguments are not changed, and equal arguments have equal results', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const before = structuredClone(given)
        const first = evaluate(...deepFreeze(given))
        expect(evaluate(...given)).toEqual(first)
        expect(evaluate(...before)).toEqual(first)
        expect(given).toEqual(before)
      }),
    )
  })
})
