import { describe, expect, test } from '@jest/globals'

import { type Award, summarizeEarnings, sumPoints } from '../../../../src/domain/ledger/earnings'

type Points = Omit<Award, 'cause'>

describe('the earnings of an activity', () => {
  test('are none without awards', () => {
    expect(summarizeEarnings([])).toEqual([])
    expect(sumPoints([])).toBe(0)
  })

  test('are the sums by category for each business unit, sorted by its name', () => {
    const awards: Points[] = [
      { businessUnit: 'GROCERY', category: 'TARGETED', points: 500 },
      { businessUnit: 'FUEL', category: 'BONUS', points: 30 },
      { businessUnit: 'GROCERY', category: 'BASE', points: 7 },
      { businessUnit: 'GROCERY', category: 'BASE', points: 1 },
      { businessUnit: 'GROCERY', category: 'BONUS', points: 20 },
      { businessUnit: 'GROCERY', category: 'TARGETED', points: 4_000 },
      { businessUnit: 'CAFE', category: 'BASE', points: 2 },
    ]
    expect(summarizeEarnings(awards)).toEqual([
      { businessUnit: 'CAFE', rewards: [{ rewardType: 'loyalty', base: 2, bonus: 0, targeted: 0, total: 2 }] },
      { businessUnit: 'FUEL', rewards: [{ rewardType: 'loyalty', base: 0, bonus: 30, targeted: 0, total: 30 }] },
      {
        businessUnit: 'GROCERY',
        rewards: [{ rewardType: 'loyalty', base: 8, bonus: 20, targeted: 4_500, total: 4_528 }],
      },
    ])
    expect(sumPoints(awards)).toBe(4_560)
  })
})
