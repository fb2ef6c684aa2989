import { describe, expect, test } from '@jest/globals'

import { evaluateActivity, type EvaluatedActivity } from '../../../../src/domain/activities/evaluate-activity'
import type { AcceptanceState, MemberOffer } from '../../../../src/domain/offers/member-offer'
import type { Activation, OfferDefinition, PromoStatus } from '../../../../src/domain/programme/programme'
import { anActivity, aProgramme, NOW } from '../../../support/evaluation-input'
import { anOffer } from '../../../support/member-offer'

type Outcome = 'counts' | 'does not count'

type MinAmountCase = Pick<OfferDefinition, 'minAmount' | 'nearMissWindow'> & {
  amount: number | null
  counts: boolean
  remaining?: number
}

function evaluate(offers: MemberOffer[], activity: Partial<EvaluatedActivity> = {}, now = NOW) {
  return evaluateActivity(anActivity(activity), aProgramme(), offers, now)
}

/**
 * Whether an activity of 100.00 counts towards the offer. If it does, the same offer with a minimum amount of 100.01 must
 * be a near miss; otherwise it must not.
 */
function outcomeOf(
  fields: Parameters<typeof anOffer>[0],
  activity: Partial<EvaluatedActivity> = {},
  now = NOW,
): Outcome {
  const reached = evaluate([anOffer(fields)], activity, now)
  const missed = evaluate([anOffer({ ...fields, minAmount: 10_001, nearMissWindow: 1 })], activity, now)
  const counts = reached.advancedOffers.length === 1
  expect(reached.awards).toHaveLength(counts ? 1 : 0)
  expect(reached.nearMisses).toEqual([])
  expect(missed).toMatchObject({ awards: [], advancedOffers: [], nearMisses: counts ? [{ amountRemaining: 1 }] : [] })
  return counts ? 'counts' : 'does not count'
}

const codesOf = (found: readonly { offer: MemberOffer }[]) => found.map(({ offer }) => offer.definition.code)

describe('an offer counts, or is a near miss, only', () => {
  test.each<{ acceptanceState: AcceptanceState } & Record<Activation, Outcome>>`
    acceptanceState | AUTO_LOAD           | LOAD_TO_CARD
    ${'NONE'}       | ${'counts'}         | ${'does not count'}
    ${'ACCEPTED'}   | ${'counts'}         | ${'counts'}
    ${'DECLINED'}   | ${'does not count'} | ${'does not count'}
    ${'COMPLETED'}  | ${'does not count'} | ${'does not count'}
  `('as its answer allows: $acceptanceState', ({ acceptanceState, AUTO_LOAD, LOAD_TO_CARD }) => {
    expect(outcomeOf({ acceptanceState, activation: 'AUTO_LOAD' })).toBe(AUTO_LOAD)
    expect(outcomeOf({ acceptanceState, activation: 'LOAD_TO_CARD' })).toBe(LOAD_TO_CARD)
    expect(outcomeOf({ acceptanceState, activation: 'AUTO_LOAD', limitPerMember: 0 })).toBe(AUTO_LOAD)
    expect(outcomeOf({ acceptanceState, activation: 'LOAD_TO_CARD', audience: 'MASS' })).toBe(LOAD_TO_CARD)
  })

  test('by its current answer, not by the answer at the time of the activity', () => {
    const yesterday = { occurredAt: new Date('2026-06-14T12:00:00Z') }
    const acceptedSince = { acceptanceState: 'ACCEPTED', acceptanceDate: NOW, activation: 'LOAD_TO_CARD' } as const
    expect(outcomeOf(acceptedSince, yesterday)).toBe('counts')
    expect(outcomeOf({ acceptanceState: 'DECLINED' }, yesterday)).toBe('does not count')
  })

  test.each<{ promoStatus: PromoStatus; outcome: Outcome }>`
    promoStatus    | outcome
    ${'DRAFT'}     | ${'does not count'}
    ${'PUBLISHED'} | ${'does not count'}
    ${'ACTIVE'}    | ${'counts'}
    ${'INACTIVE'}  | ${'does not count'}
    ${'EXPIRED'}   | ${'does not count'}
  `('while it is ACTIVE: $promoStatus', ({ promoStatus, outcome }) => {
    expect(outcomeOf({ promoStatus })).toBe(outcome)
  })

  test.each<{ at: string; outcome: Outcome }>`
    at                            | position          | outcome
    ${'2026-03-31T23:59:59.999Z'} | ${'just before'}  | ${'does not count'}
    ${'2026-04-01T00:00:00.000Z'} | ${'at the first'} | ${'counts'}
    ${'2026-04-15T00:00:00.000Z'} | ${'in between'}   | ${'counts'}
    ${'2026-04-30T00:00:00.000Z'} | ${'at the last'}  | ${'counts'}
    ${'2026-04-30T00:00:00.001Z'} | ${'just after'}   | ${'does not count'}
  `('from its effective date to its expiry date: $position instant of April', ({ at, outcome }) => {
    const april = {
      effectiveDate: new Date('2026-04-01T00:00:00Z'),
      expiryDate: new Date('2026-04-30T00:00:00Z'),
    }
    const instant = new Date(at)
    expect(outcomeOf(april, { occurredAt: instant }, NOW)).toBe(outcome)
    expect(outcomeOf(april, { occurredAt: instant }, instant)).toBe(outcome)
    expect(outcomeOf(april, { occurredAt: NOW }, instant)).toBe(outcome)
  })

  test('from its effective date if it has no expiry date', () => {
    const endless = { effectiveDate: new Date('2026-04-01T00:00:00Z'), expiryDate: null }
    expect(outcomeOf(endless, { occurredAt: new Date('2026-03-31T00:00:00Z') })).toBe('does not count')
    expect(outcomeOf(endless, { occurredAt: new Date('9999-12-31T00:00:00Z') }, new Date('9998-01-01'))).toBe('counts')
  })

  test('by the earlier of the time of the activity and now', () => {
    const tomorrow = { occurredAt: new Date('2026-06-16T12:00:00Z') }
    const yesterday = { occurredAt: new Date('2026-06-14T12:00:00Z') }
    const endsTonight = { expiryDate: new Date('2026-06-15T23:00:00Z') }
    const beginsTonight = { effectiveDate: new Date('2026-06-15T23:00:00Z') }
    const endedThisMorning = { expiryDate: new Date('2026-06-15T08:00:00Z') }
    const beganThisMorning = { effectiveDate: new Date('2026-06-15T08:00:00Z') }
    expect(outcomeOf(endsTonight, tomorrow)).toBe('counts')
    expect(outcomeOf(beginsTonight, tomorrow)).toBe('does not count')
    expect(outcomeOf(beganThisMorning, tomorrow)).toBe('counts')
    expect(outcomeOf(endedThisMorning, tomorrow)).toBe('does not count')
    expect(outcomeOf(endedThisMorning, yesterday)).toBe('counts')
    expect(outcomeOf(beganThisMorning, yesterday)).toBe('does not count')
  })

  test('independently of its display date', () => {
    expect(outcomeOf({ displayDate: new Date('2027-01-01T00:00:00Z') })).toBe('counts')
  })

  test.each<{ ofOffer: string | null; ofActivity: string; outcome: Outcome }>`
    ofOffer      | ofActivity    | outcome
    ${null}      | ${'PURCHASE'} | ${'counts'}
    ${null}      | ${'SURVEY'}   | ${'counts'}
    ${'SURVEY'}  | ${'SURVEY'}   | ${'counts'}
    ${'SURVEY'}  | ${'PURCHASE'} | ${'does not count'}
    ${'SURVEY2'} | ${'SURVEY'}   | ${'does not count'}
  `('for its action: offer of $ofOffer, activity of $ofActivity', ({ ofOffer, ofActivity, outcome }) => {
    expect(outcomeOf({ action: ofOffer }, { action: ofActivity })).toBe(outcome)
  })

  test.each<{ ofOffer: string | null; ofActivity: string | null; outcome: Outcome }>`
    ofOffer      | ofActivity   | outcome
    ${null}      | ${null}      | ${'counts'}
    ${null}      | ${'GROCERY'} | ${'counts'}
    ${'GROCERY'} | ${'GROCERY'} | ${'counts'}
    ${'FUEL'}    | ${'GROCERY'} | ${'does not count'}
    ${'DEFAULT'} | ${'GROCERY'} | ${'does not count'}
    ${'FUEL'}    | ${null}      | ${'counts'}
  `('in its business unit: offer of $ofOffer, activity in $ofActivity', ({ ofOffer, ofActivity, outcome }) => {
    expect(outcomeOf({ businessUnit: ofOffer }, { businessUnit: ofActivity })).toBe(outcome)
  })

  test.each<{ limitPerMember: number; timesRewarded: number; outcome: Outcome }>`
    limitPerMember | timesRewarded | outcome
    ${1}           | ${0}          | ${'counts'}
    ${1}           | ${1}          | ${'does not count'}
    ${2}           | ${1}          | ${'counts'}
    ${2}           | ${2}          | ${'does not count'}
    ${2}           | ${3}          | ${'does not count'}
    ${0}           | ${0}          | ${'counts'}
    ${0}           | ${1_000}      | ${'counts'}
  `('within its limit: $timesRewarded of $limitPerMember rewards', ({ limitPerMember, timesRewarded, outcome }) => {
    const fields = { limitPerMember, timesRewarded }
    expect(outcomeOf(fields)).toBe(outcome)
    expect(outcomeOf({ ...fields, acceptanceState: 'ACCEPTED', activation: 'LOAD_TO_CARD' })).toBe(outcome)
  })

  test('for a member who has it, stored or not', () => {
    expect(outcomeOf({ audience: 'MASS', isStored: false })).toBe('counts')
    expect(evaluate([])).toEqual({ awards: [], outcomes: [], advancedOffers: [], nearMisses: [] })
  })
})

describe('the minimum amount', () => {
  test.each<MinAmountCase>`
    minAmount | nearMissWindow | amount    | counts   | remaining
    ${1000}   | ${300}         | ${1001}   | ${true}  | ${undefined}
    ${1000}   | ${300}         | ${1000}   | ${true}  | ${undefined}
    ${1000}   | ${300}         | ${999}    | ${false} | ${1}
    ${1000}   | ${300}         | ${701}    | ${false} | ${299}
    ${1000}   | ${300}         | ${700}    | ${false} | ${300}
    ${1000}   | ${300}         | ${699}    | ${false} | ${undefined}
    ${1000}   | ${300}         | ${0}      | ${false} | ${undefined}
    ${1000}   | ${1000}        | ${0}      | ${false} | ${1000}
    ${1000}   | ${1000}        | ${null}   | ${false} | ${1000}
    ${1000}   | ${999}         | ${null}   | ${false} | ${undefined}
    ${1000}   | ${5000}        | ${1}      | ${false} | ${999}
    ${1000}   | ${0}           | ${999}    | ${false} | ${undefined}
    ${1000}   | ${0}           | ${1000}   | ${true}  | ${undefined}
    ${1000}   | ${null}        | ${999}    | ${false} | ${undefined}
    ${1000}   | ${null}        | ${1000}   | ${true}  | ${undefined}
    ${0}      | ${300}         | ${0}      | ${true}  | ${undefined}
    ${0}      | ${300}         | ${null}   | ${true}  | ${undefined}
    ${1}      | ${300}         | ${null}   | ${false} | ${1}
    ${null}   | ${300}         | ${0}      | ${true}  | ${undefined}
    ${null}   | ${300}         | ${null}   | ${true}  | ${undefined}
    ${null}   | ${null}        | ${12_345} | ${true}  | ${undefined}
  `(
    '$minAmount with a window of $nearMissWindow and an amount of $amount: counts $counts, missed by $remaining',
    ({ minAmount, nearMissWindow, amount, counts, remaining }) => {
      const offer = anOffer({ minAmount, nearMissWindow })
      const { awards, advancedOffers, nearMisses } = evaluate([offer], { amount })
      expect(awards).toHaveLength(counts ? 1 : 0)
      expect(advancedOffers.map((advanced) => advanced.offer)).toEqual(counts ? [offer] : [])
      expect(nearMisses).toEqual(
        remaining === undefined ? [] : [{ kind: 'NEAR_MISS', offer, amountRemaining: remaining }],
      )
    },
  )

  test('can be nearly reached for any frequency', () => {
    const offer = anOffer({ minAmount: 10_050, nearMissWindow: 50, frequency: 3, progress: 1 })
    const nearMiss = { kind: 'NEAR_MISS', offer, amountRemaining: 50 }
    expect(evaluate([offer])).toEqual({ awards: [], outcomes: [nearMiss], advancedOffers: [], nearMisses: [nearMiss] })
  })
})

describe('a qualifying activity', () => {
  test.each<{ frequency: number; progress: number; after: number; isRewarded: boolean }>`
    frequency | progress | after | isRewarded
    ${1}      | ${0}     | ${0}  | ${true}
    ${2}      | ${0}     | ${1}  | ${false}
    ${2}      | ${1}     | ${0}  | ${true}
    ${3}      | ${0}     | ${1}  | ${false}
    ${3}      | ${1}     | ${2}  | ${false}
    ${3}      | ${2}     | ${0}  | ${true}
    ${3}      | ${3}     | ${0}  | ${true}
    ${3}      | ${7}     | ${0}  | ${true}
  `(
    'after $progress of $frequency leaves progress $after, rewarded $isRewarded',
    ({ isRewarded, after, ...fields }) => {
      const offer = anOffer({ ...fields, limitPerMember: 0, timesRewarded: 4 })
      const { awards, advancedOffers } = evaluate([offer])
      const timesRewarded = isRewarded ? 5 : 4
      const kind = isRewarded ? 'REWARDED' : 'PROGRESSED'
      const advanced = { kind, offer, progress: after, timesRewarded, isRewarded, isCompleted: false }
      expect(advancedOffers).toEqual([isRewarded ? { ...advanced, points: 100 } : advanced])
      expect(awards.map(({ cause, points }) => ({ cause, points }))).toEqual(
        isRewarded ? [{ cause: 'OFFER', points: 100 }] : [],
      )
    },
  )

  test.each<{ limitPerMember: number; timesRewarded: number; isCompleted: boolean }>`
    limitPerMember | timesRewarded | isCompleted
    ${1}           | ${0}          | ${true}
    ${2}           | ${0}          | ${false}
    ${2}           | ${1}          | ${true}
    ${3}           | ${1}          | ${false}
    ${0}           | ${0}          | ${false}
    ${0}           | ${99}         | ${false}
  `(
    'rewarded after $timesRewarded rewards of $limitPerMember: completed $isCompleted',
    ({ limitPerMember, timesRewarded, isCompleted }) => {
      const { advancedOffers } = evaluate([anOffer({ limitPerMember, timesRewarded })])
      expect(advancedOffers).toMatchObject([{ isRewarded: true, timesRewarded: timesRewarded + 1, isCompleted }])
    },
  )

  test('that is not rewarded yet completes nothing', () => {
    const { advancedOffers } = evaluate([anOffer({ frequency: 2, limitPerMember: 1 })])
    expect(advancedOffers).toMatchObject([{ isRewarded: false, timesRewarded: 0, isCompleted: false }])
  })
})

describe('the order of offers', () => {
  const offers = [
    anOffer({ code: 'C', rank: 2 }),
    anOffer({ code: 'A', rank: 10 }),
    anOffer({ code: 'B10', rank: 2 }),
    anOffer({ code: 'B2', rank: 2 }),
    anOffer({ code: 'Z', rank: 0 }),
  ]
  const ordered = ['Z', 'B10', 'B2', 'C', 'A']

  test('that count is by rank, then by code', () => {
    expect(codesOf(evaluate(offers).advancedOffers)).toEqual(ordered)
    expect(codesOf(evaluate([...offers].reverse()).advancedOffers)).toEqual(ordered)
  })

  test('that are near misses is by rank, then by code', () => {
    const near = offers.map(({ definition }) => anOffer({ ...definition, minAmount: 10_001, nearMissWindow: 1 }))
    expect(codesOf(evaluate(near).nearMisses)).toEqual(ordered)
    expect(codesOf(evaluate([...near].reverse()).nearMisses)).toEqual(ordered)
  })
})
