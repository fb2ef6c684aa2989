import type { Balance } from '../../database/models'
import { domainError } from '../errors/domain-error'
import { MAX_INT } from '../values/integer'
import { type Award, LOYALTY, sumOfPoints } from './earnings'

export type { Balance }

/** A balance before and after an activity; `before` is undefined for the first points of their kind. */
export interface CreditedBalance {
  readonly before: Balance | undefined
  readonly after: Balance
}

/**
 * What awards do to an account's balances, by business unit.
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
    const earned = sumOfPoints(awards.filter((award) => award.businessUnit === businessUnit))
    const points = (before?.points ?? 0) + earned
    if (points > MAX_INT) throw domainError('POINTS_OUT_OF_RANGE')
    return { before, after: { accountId, businessUnit, rewardType: LOYALTY, points } }
  })
}
