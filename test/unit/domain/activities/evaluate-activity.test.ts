import { describe, expect, test } from '@jest/globals'

import { evaluateActivity, type EvaluatedActivity } from '../../../../src/domain/activities/evaluate-activity'
import type { Award, RewardCategory } from '../../../../src/domain/ledger/earnings'
import type { MemberOffer } from '../../../../src/domain/offers/member-offer'
import type { Audience, EarnRule, OfferDefinition } from '../../../../src/domain/programme/programme'
import { domainErrorOf } from '../../../support/domain-error-of'
import { anActivity, aProgramme, aRule, NOW } from '../../../support/evaluation-input'
import { anOffer } from '../../../support/member-offer'

type RewardCase = Pick<OfferDefinition, 'rewardType' | 'rewardValue'> & {
  amount: number | null
  base: number
  earned?: number
}

interface Given {
  activity?: Partial<EvaluatedActivity>
  rules?: EarnRule[]
  offers?: MemberOffer[]
  defaultBusinessUnit?: string | null
}

function evaluate({ activity, rules = [], offers = [], defaultBusinessUnit = 'DEFAULT' }: Given) {
  return evaluateActivity(anActivity(activity), aProgramme({ earnRules: rules, defaultBusinessUnit }), offers, NOW)
}

function awardsOf(given: Given): readonly Award[] {
  return evaluate(given).awards
}

/** The points by their cause. */
function pointsOf(given: Given): Record<string, number> {
  return Object.fromEntries(awardsOf(given).map(({ cause, points }) => [cause, points]))
}

/** The business units of the points by their cause. */
function unitsOf(given: Given): Record<string, string> {
  return Object.fromEntries(awardsOf(given).map(({ cause, businessUnit }) => [cause, businessUnit]))
}

const errorOf = (given: Given) => domainErrorOf(() => evaluate(given))

describe('base points', () => {
  test.each<{ points: number; pointsPerUnit: number; amount: number | null; earned?: number }>`
    points | pointsPerUnit | amount   | earned
    ${50}  | ${0}          | ${null}  | ${50}
    ${50}  | ${0}          | ${0}     | ${50}
    ${50}  | ${0}          | ${12345} | ${50}
    ${0}   | ${1}          | ${100}   | ${1}
    ${0}   | ${1}          | ${1999}  | ${19}
    ${0}   | ${2}          | ${1999}  | ${39}
    ${0}   | ${3}          | ${1999}  | ${59}
    ${0}   | ${100}        | ${1999}  | ${1999}
    ${0}   | ${100}        | ${29}    | ${29}
    ${0}   | ${100}        | ${115}   | ${115}
    ${0}   | ${10}         | ${12345} | ${1234}
    ${0}   | ${3}          | ${12345} | ${370}
    ${7}   | ${2}          | ${12345} | ${253}
    ${0}   | ${1}          | ${199}   | ${1}
    ${0}   | ${50}         | ${1}     | ${undefined}
    ${0}   | ${50}         | ${2}     | ${1}
    ${0}   | ${1}          | ${99}    | ${undefined}
    ${0}   | ${5}          | ${null}  | ${undefined}
    ${0}   | ${5}          | ${0}     | ${undefined}
    ${0}   | ${0}          | ${12345} | ${undefined}
  `(
    '$points and $pointsPerUnit per major unit on $amount cents are $earned',
    ({ points, pointsPerUnit, amount, earned }) => {
      const { RULE } = pointsOf({ activity: { amount }, rules: [aRule({ points, pointsPerUnit })] })
      expect(RULE).toBe(earned)
    },
  )

  test('each rule of the action results in a separate award', () => {
    const rules = [
      aRule({ code: 'VISIT', points: 5 }),
      aRule({ code: 'SPEND', pointsPerUnit: 2 }),
      aRule({ code: 'SURVEY', points: 50, action: 'SURVEY' }),
    ]
    expect(pointsOf({ rules })).toEqual({ VISIT: 5, SPEND: 200 })
    expect(pointsOf({ rules, activity: { action: 'SURVEY' } })).toEqual({ SURVEY: 50 })
    expect(pointsOf({ rules, activity: { action: 'VISIT' } })).toEqual({})
  })

  test('each rule rounds down by itself', () => {
    const rules = [aRule({ code: 'A', pointsPerUnit: 1 }), aRule({ code: 'B', pointsPerUnit: 1 })]
    expect(pointsOf({ rules, activity: { amount: 150 } })).toEqual({ A: 1, B: 1 })
  })

  test.each<{ of: string | null; counted: string[] }>`
    of           | counted
    ${null}      | ${['GROCERY', 'FUEL', 'NONE']}
    ${'GROCERY'} | ${['GROCERY', 'NONE']}
    ${'FUEL'}    | ${['FUEL', 'NONE']}
  `('for an activity in the unit $of come from the rules $counted', ({ of, counted }) => {
    const rules = [
      aRule({ code: 'GROCERY', points: 1, businessUnit: 'GROCERY' }),
      aRule({ code: 'FUEL', points: 1, businessUnit: 'FUEL' }),
      aRule({ code: 'NONE', points: 1, businessUnit: null }),
    ]
    expect(Object.keys(pointsOf({ rules, activity: { businessUnit: of } })).sort()).toEqual([...counted].sort())
  })

  test('are earned without an offer', () => {
    const { advancedOffers, nearMisses } = evaluate({ rules: [aRule({ points: 1 })] })
    expect({ advancedOffers, nearMisses }).toEqual({ advancedOffers: [], nearMisses: [] })
  })
})

describe('the reward of an offer', () => {
  test.each<RewardCase>`
    rewardType      | rewardValue | amount    | base   | earned
    ${'FLAT'}       | ${500}      | ${12345}  | ${7}   | ${500}
    ${'FLAT'}       | ${500}      | ${null}   | ${7}   | ${500}
    ${'FLAT'}       | ${500}      | ${0}      | ${0}   | ${500}
    ${'FLAT'}       | ${1}        | ${12345}  | ${0}   | ${1}
    ${'FLAT'}       | ${0}        | ${12345}  | ${7}   | ${undefined}
    ${'MULTIPLIER'} | ${3}        | ${12345}  | ${100} | ${200}
    ${'MULTIPLIER'} | ${3}        | ${null}   | ${100} | ${200}
    ${'MULTIPLIER'} | ${2}        | ${12345}  | ${7}   | ${7}
    ${'MULTIPLIER'} | ${10}       | ${12345}  | ${1}   | ${9}
    ${'MULTIPLIER'} | ${1}        | ${12345}  | ${100} | ${undefined}
    ${'MULTIPLIER'} | ${3}        | ${12345}  | ${0}   | ${undefined}
    ${'PERCENTAGE'} | ${10}       | ${1999}   | ${7}   | ${1}
    ${'PERCENTAGE'} | ${15}       | ${1999}   | ${7}   | ${2}
    ${'PERCENTAGE'} | ${100}      | ${1999}   | ${0}   | ${19}
    ${'PERCENTAGE'} | ${150}      | ${1999}   | ${0}   | ${29}
    ${'PERCENTAGE'} | ${10}       | ${12345}  | ${0}   | ${12}
    ${'PERCENTAGE'} | ${5}        | ${12345}  | ${0}   | ${6}
    ${'PERCENTAGE'} | ${29}       | ${10000}  | ${0}   | ${29}
    ${'PERCENTAGE'} | ${57}       | ${10000}  | ${0}   | ${57}
    ${'PERCENTAGE'} | ${7}        | ${110000} | ${0}   | ${77}
    ${'PERCENTAGE'} | ${1}        | ${9999}   | ${0}   | ${undefined}
    ${'PERCENTAGE'} | ${1}        | ${10000}  | ${0}   | ${1}
    ${'PERCENTAGE'} | ${10}       | ${999}    | ${0}   | ${undefined}
    ${'PERCENTAGE'} | ${0}        | ${12345}  | ${0}   | ${undefined}
    ${'PERCENTAGE'} | ${10}       | ${0}      | ${7}   | ${undefined}
    ${'PERCENTAGE'} | ${10}       | ${null}   | ${7}   | ${undefined}
  `(
    '$rewardType $rewardValue on $amount cents and $base base points is $earned, and the offer advances',
    ({ rewardType, rewardValue, amount, base, earned }) => {
      const given: Given = {
        activity: { amount },
        rules: [aRule({ points: base })],
        offers: [anOffer({ rewardType, rewardValue })],
      }
      expect(pointsOf(given).OFFER).toBe(earned)
      expect(evaluate(given).advancedOffers).toMatchObject([{ isRewarded: true, timesRewarded: 1, isCompleted: true }])
    },
  )

  test('multiplies all base points of the activity, from any rule and business unit', () => {
    const rules = [
      aRule({ code: 'VISIT', points: 5 }),
      aRule({ code: 'SPEND', pointsPerUnit: 2, businessUnit: 'FUEL' }),
      aRule({ code: 'SURVEY', points: 1_000, action: 'SURVEY' }),
    ]
    const offers = [anOffer({ rewardType: 'MULTIPLIER', rewardValue: 3, businessUnit: 'GROCERY' })]
    expect(pointsOf({ rules, offers })).toEqual({ VISIT: 5, SPEND: 200, OFFER: 410 })
    expect(pointsOf({ rules, offers, activity: { businessUnit: 'GROCERY' } })).toEqual({ VISIT: 5, OFFER: 10 })
  })

  test('never multiplies the points of other offers', () => {
    const offers = [
      anOffer({ code: 'FLAT', rewardValue: 500 }),
      anOffer({ code: 'DOUBLE', rewardType: 'MULTIPLIER', rewardValue: 2 }),
      anOffer({ code: 'TRIPLE', rewardType: 'MULTIPLIER', rewardValue: 3 }),
    ]
    const expected = { RULE: 10, FLAT: 500, DOUBLE: 10, TRIPLE: 20 }
    expect(pointsOf({ rules: [aRule({ points: 10 })], offers })).toEqual(expected)
  })

  test.each<{ audience: Audience; category: RewardCategory }>`
    audience      | category
    ${'MASS'}     | ${'BONUS'}
    ${'TARGETED'} | ${'TARGETED'}
  `('of a $audience offer is $category, beside the BASE points of a rule', ({ audience, category }) => {
    const awards = awardsOf({
      rules: [aRule({ code: 'visit', points: 5 })],
      offers: [anOffer({ code: 'WELCOME', audience, rewardValue: 20 })],
    })
    expect(awards).toHaveLength(2)
    expect(awards).toContainEqual({ businessUnit: 'DEFAULT', category: 'BASE', points: 5, cause: 'visit' })
    expect(awards).toContainEqual({ businessUnit: 'DEFAULT', category, points: 20, cause: 'WELCOME' })
  })

  test('is separate from the points of a rule with the same code', () => {
    const awards = awardsOf({ rules: [aRule({ code: 'SAME', points: 5 })], offers: [anOffer({ code: 'SAME' })] })
    expect(awards.map(({ category, points, cause }) => ({ category, points, cause }))).toEqual(
      expect.arrayContaining([
        { category: 'BASE', points: 5, cause: 'SAME' },
        { category: 'TARGETED', points: 100, cause: 'SAME' },
      ]),
    )
  })
})

describe('the business unit of the points', () => {
  test.each<{ ofActivity: string | null; ofCause: string | null; unit: string }>`
    ofActivity   | ofCause      | unit
    ${null}      | ${null}      | ${'DEFAULT'}
    ${null}      | ${'FUEL'}    | ${'FUEL'}
    ${'GROCERY'} | ${null}      | ${'GROCERY'}
    ${'GROCERY'} | ${'GROCERY'} | ${'GROCERY'}
  `('of an activity in $ofActivity and a cause in $ofCause is $unit', ({ ofActivity, ofCause, unit }) => {
    const given: Given = {
      activity: { businessUnit: ofActivity },
      rules: [aRule({ points: 1, businessUnit: ofCause })],
      offers: [anOffer({ businessUnit: ofCause })],
    }
    expect(unitsOf(given)).toEqual({ RULE: unit, OFFER: unit })
  })

  test('can differ for each cause', () => {
    const rules = [aRule({ code: 'R1', points: 1, businessUnit: 'FUEL' }), aRule({ code: 'R2', points: 1 })]
    const offers = [anOffer({ code: 'O1', businessUnit: 'GROCERY' }), anOffer({ code: 'O2' })]
    expect(unitsOf({ rules, offers })).toEqual({ R1: 'FUEL', R2: 'DEFAULT', O1: 'GROCERY', O2: 'DEFAULT' })
  })

  describe('without a default one', () => {
    const causes: [string, Given][] = [
      ['a rule', { rules: [aRule({ points: 1 })] }],
      ['an offer', { offers: [anOffer()] }],
    ]

    test.each(causes)('is missing for the points of %s of no unit', (_, given) => {
      const error = errorOf({ ...given, defaultBusinessUnit: null })
      expect(error).toMatchObject({ reason: 'ARGUMENT_INVALID', details: { field: ['businessUnit'] } })
    })

    test.each(causes)('is that of the activity for the points of %s', (_, given) => {
      const awards = awardsOf({ ...given, activity: { businessUnit: 'FUEL' }, defaultBusinessUnit: null })
      expect(awards).toMatchObject([{ businessUnit: 'FUEL' }])
    })

    test('is that of the rule and of the offer', () => {
      const rules = [aRule({ points: 1, businessUnit: 'FUEL' })]
      const offers = [anOffer({ businessUnit: 'GROCERY' })]
      expect(unitsOf({ rules, offers, defaultBusinessUnit: null })).toEqual({ RULE: 'FUEL', OFFER: 'GROCERY' })
    })

    test('is not required if there are no points', () => {
      const { awards, advancedOffers, nearMisses } = evaluate({
        rules: [aRule()],
        offers: [
          anOffer({ rewardValue: 0 }),
          anOffer({ frequency: 2 }),
          anOffer({ minAmount: 10_001, nearMissWindow: 1 }),
        ],
        defaultBusinessUnit: null,
      })
      expect([awards.length, advancedOffers.length, nearMisses.length]).toEqual([0, 2, 1])
    })
  })
})

describe('more points than a 32-bit integer', () => {
  const MAX = 2_147_483_647
  const overflows: [string, Given][] = [
    [
      'one offer',
      { offers: [anOffer({ rewardType: 'MULTIPLIER', rewardValue: 3 })], rules: [aRule({ points: 2 ** 30 })] },
    ],
    ['one rule', { rules: [aRule({ points: MAX, pointsPerUnit: 1 })] }],
    ['a rule and an offer together', { rules: [aRule({ points: MAX })], offers: [anOffer({ rewardValue: 1 })] }],
    [
      'two offers of different units together',
      {
        offers: [
          anOffer({ code: 'A', rewardValue: MAX, businessUnit: 'FUEL' }),
          anOffer({ code: 'B', rewardValue: 1, businessUnit: 'GROCERY' }),
        ],
      },
    ],
  ]

  test.each(overflows)('are refused if they come from %s', (_, given) => {
    const error = errorOf(given)
    expect(error).toMatchObject({ reason: 'POINTS_OUT_OF_RANGE' })
  })

  test('are refused only above the maximum', () => {
    const given = { rules: [aRule({ points: MAX - 1 })], offers: [anOffer({ rewardValue: 1 })] }
    expect(pointsOf(given)).toEqual({ RULE: MAX - 1, OFFER: 1 })
  })

  test('are computed exactly for the maximum amount', () => {
    const given = { activity: { amount: MAX }, rules: [aRule({ pointsPerUnit: 99 })] }
    expect(pointsOf(given)).toEqual({ RULE: 2_126_008_810 })
  })
})
