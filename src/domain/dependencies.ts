import type { Database } from '../database/client'
import type { ProgrammeSnapshot } from './programme/programme-snapshot'

/** What every use case depends on. Built once for each process, in app.ts. */
export interface Dependencies {
  readonly database: Database
  readonly programme: ProgrammeSnapshot
  /** The current time. A use case reads it once, so that all its checks agree. */
  readonly clock: () => Date
  readonly sessionTtlSeconds: number
}
