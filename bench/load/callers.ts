/** Whose accounts the load asks about. */
export interface Callers {
  readonly count: number
  readonly accountAt: (caller: number) => number
}

export function everyAccount(accounts: number): Callers {
  return { count: accounts, accountAt: (caller) => caller }
}

/** A prime, so that no account comes twice before all have come. */
const STRIDE = 617_371

/** So many callers at most from all over the accounts, no two neighbours after each other: what they read is not in one place. */
export function scattered(accounts: number, most: number): Callers {
  return { count: Math.min(accounts, most), accountAt: (caller) => (caller * STRIDE) % accounts }
}
