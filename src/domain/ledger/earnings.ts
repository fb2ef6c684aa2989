import { RewardCategory } from '../../database/models'

export { RewardCategory }

/** The only reward type: points of the loyalty programme. */
export const LOYALTY = 'loyalty'

/** The points that one earn rule or offer contributes to an activity. */
export interface Award {
  readonly businessUnit: string
  /** BASE for an earn rule, BONUS for a mass offer, TARGETED for a targeted offer. */
  readonly category: RewardCategory
  readonly points: number
  /** The code of the earn rule or offer. */
  readonly cause: string
}

/** What an activity earned in one business unit. */
export interface BusinessUnitEarnings {
  readonly businessUnit: string
  readonly rewards: readonly RewardEarnings[]
}

export interface RewardEarnings {
  readonly rewardType: string
  readonly base: number
  readonly bonus: number
  readonly targeted: number
  readonly total: number
}

/** Sums awards for each business unit that earned, sorted by its name. */
export function summarizeEarnings(
  awards: readonly (Pick<Award, 'businessUnit' | 'points'> & { readonly category: RewardCategory | null })[],
): BusinessUnitEarnings[] {
  const units = [...new Set(awards.map(({ businessUnit }) => businessUnit))].sort()
  return units.map((businessUnit) => {
    const own = awards.filter((award) => award.businessUnit === businessUnit)
    const sumCategory = (category: RewardCategory) => sumPoints(own.filter((award) => award.category === category))
    const [base, bonus, targeted] = [sumCategory('BASE'), sumCategory('BONUS'), sumCategory('TARGETED')]
    return { businessUnit, rewards: [{ rewardType: LOYALTY, base, bonus, targeted, total: base + bonus + targeted }] }
  })
}

export function sumPoints(awards: readonly { readonly points: number }[]): number {
  return awards.reduce((sum, { points }) => sum + points, 0)
}
