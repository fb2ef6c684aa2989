import type { Balance } from '../../database/models'
import { domainError } from '../errors/domain-error'
import { MAX_INT } from '../values/integer'
import { type Award, LOYALTY, sumPoints } from './earnings'

export type { Balance }

/** A balance before and after an activity. `before` is undefined if there is no balance yet. */
export interface CreditedBalance {
  readonly before: Balance | undefined
  readonly after: Balance
}

/**
 * Adds awards to the balances of an account, and returns the balances that change, by business unit.
 *
 * Errors: POINTS_OUT_OF_RANGE.
 */
export function creditBalances(
  accountId: string,
  balances: readonly Balance[],
  awards: readonly Award[],
): CreditedBalance[] {
  const units = [...new Set(awards.map(({ businessUnit }) => businessUnit))].sort()
  return units.map((businessUnit) => {
    const before = balances.find((balance) => balance.businessUnit === businessUnit && balance.rewardType === LOYALTY)
    const earned = sumPoints(awards.filter((award) => award.businessUnit === businessUnit))
    const points = (before?.points ?? 0) + earned
    if (points > MAX_INT) throw domainError('POINTS_OUT_OF_RANGE')
    return { before, after: { accountId, businessUnit, rewardType: LOYALTY, points } }
  })
}
