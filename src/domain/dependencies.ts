import type { Database } from '../database/client'
import type { ProgrammeSnapshot } from './programme/programme-snapshot'

/** What every use case is handed. Built once, in app.ts. */
export interface Dependencies {
  readonly database: Database
  readonly programme: ProgrammeSnapshot
  /** Tells the time. A use case asks once, so that all its checks agree. */
  readonly clock: () => Date
  readonly sessionTtlSeconds: number
}
