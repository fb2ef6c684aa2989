/** The accounts that the load uses, in the order of their use. */
export interface AccountSelection {
  readonly count: number
  readonly accountAt: (index: number) => number
}

export function allAccounts(count: number): AccountSelection {
  return { count, accountAt: (index) => index }
}

/** A prime, so that no account is repeated before all were used. */
const STRIDE = 617_371

/**
 * Selects at most `maxCount` accounts from the whole range. Successive accounts are far apart, so their rows are not in
 * the same pages.
 */
export function scatteredAccounts(accounts: number, maxCount: number): AccountSelection {
  return { count: Math.min(accounts, maxCount), accountAt: (index) => (index * STRIDE) % accounts }
}
