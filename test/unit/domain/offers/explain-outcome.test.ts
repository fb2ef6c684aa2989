import { describe, expect, test } from '@jest/globals'

import type { EvaluatedActivity } from '../../../../src/domain/activities/evaluate-activity'
import { countTowardsOffers } from '../../../../src/domain/offers/count-towards-offers'
import {
  type ExplainedOutcome,
  explainOutcome,
  type OutcomeReason,
  type OutcomeReasonCode,
  outcomeReasonCodes,
} from '../../../../src/domain/offers/explain-outcome'
import { anActivity, NOW } from '../../../support/evaluation-input'
import { anOffer, type OfferFields } from '../../../support/member-offer'

const LATER = new Date('2026-07-01T00:00:00Z')
const EARLIER = new Date('2026-06-01T00:00:00Z')
const CAD = { code: 'CAD', decimals: 2 }

/** What a purchase of 100.00 in the business unit GROCERY does for an offer, with 7 base points. */
function explain(fields: OfferFields, sent: Partial<EvaluatedActivity> = {}): ExplainedOutcome {
  const activity = anActivity({ businessUnit: 'GROCERY', ...sent })
  const [outcome] = countTowardsOffers(activity, [anOffer(fields)], NOW, { basePoints: 7, currency: CAD })
  if (!outcome) throw new Error('An offer has no outcome')
  return explainOutcome(outcome, activity)
}

/** For each reason, an offer to which it applies, and what a caller reads about it. */
const OBSTACLES: Record<Exclude<OutcomeReasonCode, 'MORE_ACTIVITIES_NEEDED'>, [OfferFields, OutcomeReason]> = {
  ACTION_DIFFERS: [{ action: 'SURVEY' }, { code: 'ACTION_DIFFERS' }],
  BUSINESS_UNIT_DIFFERS: [{ businessUnit: 'FUEL' }, { code: 'BUSINESS_UNIT_DIFFERS' }],
  AMOUNT_TOO_LOW: [{ minAmount: 15_000 }, { code: 'AMOUNT_TOO_LOW', required: 15_000, actual: 10_000, missing: 5_000 }],
  NOT_ACCEPTED: [{ activation: 'LOAD_TO_CARD' }, { code: 'NOT_ACCEPTED' }],
  DECLINED: [{ acceptanceState: 'DECLINED' }, { code: 'DECLINED' }],
  COMPLETED: [{ acceptanceState: 'COMPLETED', timesRewarded: 1 }, { code: 'COMPLETED' }],
  LIMIT_REACHED: [{ limitPerMember: 2, timesRewarded: 3 }, { code: 'LIMIT_REACHED' }],
  NOT_ACTIVE: [{ promoStatus: 'INACTIVE' }, { code: 'NOT_ACTIVE' }],
  NOT_YET_EFFECTIVE: [{ effectiveDate: LATER }, { code: 'NOT_YET_EFFECTIVE', from: LATER }],
  EXPIRED: [{ expiryDate: EARLIER }, { code: 'EXPIRED', until: EARLIER }],
}

describe('NOT_APPLIED', () => {
  test.each(Object.entries(OBSTACLES))('has the reason %s', (_code, [fields, reason]) => {
    const progress = 2
    expect(explain({ ...fields, progress, frequency: 5 })).toEqual({
      offer: anOffer({ ...fields, progress, frequency: 5 }),
      outcome: 'NOT_APPLIED',
      points: 0,
      progress,
      completes: false,
      reasons: [reason],
    })
  })

  test('has every reason that holds, in the order of the codes', () => {
    const fields: OfferFields = {
      action: 'SURVEY',
      businessUnit: 'FUEL',
      minAmount: 10_001,
      nearMissWindow: 1,
      activation: 'LOAD_TO_CARD',
      timesRewarded: 1,
      promoStatus: 'EXPIRED',
      effectiveDate: LATER,
      expiryDate: EARLIER,
    }
    const codes = explain(fields).reasons.map(({ code }) => code)
    const excluded = ['DECLINED', 'COMPLETED', 'MORE_ACTIVITIES_NEEDED']
    expect(codes).toEqual(outcomeReasonCodes.filter((code) => !excluded.includes(code)))
  })

  test.each<{ fields: OfferFields; codes: OutcomeReasonCode[] }>`
    fields                                                                            | codes
    ${{ acceptanceState: 'COMPLETED', timesRewarded: 1 }}                             | ${['COMPLETED']}
    ${{ acceptanceState: 'COMPLETED', activation: 'LOAD_TO_CARD', timesRewarded: 1 }} | ${['COMPLETED']}
    ${{ acceptanceState: 'DECLINED', activation: 'LOAD_TO_CARD' }}                    | ${['DECLINED']}
    ${{ acceptanceState: 'DECLINED', activation: 'LOAD_TO_CARD', timesRewarded: 1 }}  | ${['DECLINED', 'LIMIT_REACHED']}
    ${{ acceptanceState: 'NONE', activation: 'LOAD_TO_CARD', timesRewarded: 1 }}      | ${['NOT_ACCEPTED', 'LIMIT_REACHED']}
    ${{ acceptanceState: 'ACCEPTED', activation: 'LOAD_TO_CARD', timesRewarded: 1 }}  | ${['LIMIT_REACHED']}
    ${{ acceptanceState: 'DECLINED', minAmount: 10_001, nearMissWindow: 1 }}          | ${['AMOUNT_TOO_LOW', 'DECLINED']}
    ${{ promoStatus: 'EXPIRED', expiryDate: EARLIER }}                                | ${['NOT_ACTIVE', 'EXPIRED']}
  `('has $codes for $fields', ({ fields, codes }) => {
    expect(explain(fields)).toMatchObject({ outcome: 'NOT_APPLIED', reasons: codes.map((code) => ({ code })) })
  })

  test('has an absent amount as 0', () => {
    const reason = { code: 'AMOUNT_TOO_LOW', required: 500, actual: 0, missing: 500 }
    expect(explain({ minAmount: 500 }, { amount: null }).reasons).toEqual([reason])
  })

  test('is not a near miss if the missing amount is beyond the window', () => {
    const fields = { minAmount: 12_000, nearMissWindow: 1_999 }
    expect(explain(fields)).toMatchObject({ outcome: 'NOT_APPLIED', reasons: [{ missing: 2_000 }] })
  })
})

describe('NEAR_MISS', () => {
  test('has the amount as its only reason, and leaves the progress as it is', () => {
    const fields = { minAmount: 12_000, nearMissWindow: 2_000, frequency: 3, progress: 1 }
    expect(explain(fields)).toEqual({
      offer: anOffer(fields),
      outcome: 'NEAR_MISS',
      points: 0,
      progress: 1,
      completes: false,
      reasons: [{ code: 'AMOUNT_TOO_LOW', required: 12_000, actual: 10_000, missing: 2_000 }],
    })
  })
})

describe('PROGRESSED', () => {
  test.each<{ frequency: number; progress: number; after: number; missing: number }>`
    frequency | progress | after | missing
    ${2}      | ${0}     | ${1}  | ${1}
    ${5}      | ${0}     | ${1}  | ${4}
    ${5}      | ${3}     | ${4}  | ${1}
  `('after $progress of $frequency misses $missing more', ({ frequency, progress, after, missing }) => {
    expect(explain({ frequency, progress })).toEqual({
      offer: anOffer({ frequency, progress }),
      outcome: 'PROGRESSED',
      points: 0,
      progress: after,
      completes: false,
      reasons: [{ code: 'MORE_ACTIVITIES_NEEDED', required: frequency, actual: after, missing }],
    })
  })
})

describe('REWARDED', () => {
  test.each<OfferFields & { points: number; completes: boolean }>`
    rewardType      | rewardValue | limitPerMember | timesRewarded | points | completes
    ${'FLAT'}       | ${500}      | ${1}           | ${0}          | ${500} | ${true}
    ${'FLAT'}       | ${500}      | ${0}           | ${9}          | ${500} | ${false}
    ${'FLAT'}       | ${500}      | ${3}           | ${1}          | ${500} | ${false}
    ${'FLAT'}       | ${500}      | ${3}           | ${2}          | ${500} | ${true}
    ${'FLAT'}       | ${0}        | ${1}           | ${0}          | ${0}   | ${true}
    ${'MULTIPLIER'} | ${3}        | ${1}           | ${0}          | ${14}  | ${true}
    ${'PERCENTAGE'} | ${10}       | ${1}           | ${0}          | ${10}  | ${true}
  `(
    '$rewardType $rewardValue pays $points points after $timesRewarded of $limitPerMember rewards, completes $completes',
    ({ points, completes, ...reward }) => {
      const fields = { ...reward, frequency: 2, progress: 1 }
      expect(explain(fields)).toEqual({
        offer: anOffer(fields),
        outcome: 'REWARDED',
        points,
        progress: 0,
        completes,
        reasons: [],
      })
    },
  )
})
