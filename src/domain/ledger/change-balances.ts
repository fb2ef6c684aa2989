import type { Balance } from '../../database/models'
import { domainError } from '../errors/domain-error'
import { isInt } from '../values/integer'
import { LOYALTY, sumPoints } from './earnings'

export type { Balance }

/** A balance before and after a posting. `before` is undefined if there is no balance yet. */
export interface ChangedBalance {
  readonly before: Balance | undefined
  readonly after: Balance
}

/** Points that a balance gets, or loses if they are negative. */
export interface PointsChange {
  readonly businessUnit: string
  readonly points: number
}

/**
 * Adds points to the balances of an account, and returns the balances that change, by business unit.
 *
 * Errors: POINTS_OUT_OF_RANGE.
 */
export function changeBalances(
  accountId: string,
  balances: readonly Balance[],
  changes: readonly PointsChange[],
): ChangedBalance[] {
  const units = [...new Set(changes.map(({ businessUnit }) => businessUnit))].sort()
  return units.map((businessUnit) => {
    const points = sumPoints(changes.filter((change) => change.businessUnit === businessUnit))
    return changeBalance(accountId, balances, { businessUnit, points })
  })
}

/**
 * Adds points to one of the balances of an account.
 *
 * Errors: POINTS_OUT_OF_RANGE.
 */
export function changeBalance(
  accountId: string,
  balances: readonly Balance[],
  { businessUnit, points }: PointsChange,
): ChangedBalance {
  const before = findBalance(balances, businessUnit)
  const after = { accountId, businessUnit, rewardType: LOYALTY, points: (before?.points ?? 0) + points }
  if (!isInt(after.points)) throw domainError('POINTS_OUT_OF_RANGE')
  return { before, after }
}

export function findBalance(balances: readonly Balance[], wanted: string): Balance | undefined {
  return balances.find(({ businessUnit, rewardType }) => businessUnit === wanted && rewardType === LOYALTY)
}
