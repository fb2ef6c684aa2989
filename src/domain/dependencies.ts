import type { Database } from '../database/client'
import type { ProgrammeSnapshot } from './programme/programme-snapshot'

/** What every use case is handed. Built once, in app.ts; the caller is added for each request. */
export interface Dependencies {
  readonly database: Database
  readonly programme: ProgrammeSnapshot
  /** Tells the time. A use case asks once, so that all its checks agree. */
  readonly clock: () => Date
  readonly sessionTtlSeconds: number
  /** The only account that the caller may act for; absent for one who may act for all. */
  readonly onlyAccountId?: string | undefined
}

export function canActFor({ onlyAccountId }: Dependencies, accountId: string): boolean {
  return onlyAccountId === undefined || onlyAccountId === accountId
}
