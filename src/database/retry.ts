import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

import { databaseFault, RetriesExhaustedError } from './database-errors'

const MAX_RETRY_MILLISECONDS = 5_000
const MAX_PAUSE_MILLISECONDS = 50

/**
 * Runs a unit of work, and runs it again from its first read each time it loses a race. Never inside a transaction:
 * Postgres refuses every statement after an error there. Random pauses keep concurrent losers from meeting again. A unit
 * that loses for seconds fails with RetriesExhaustedError, and nothing of it is written.
 */
export async function retryConflicts<Result>(unit: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now()
  for (let attempt = 1; ; attempt++) {
    try {
      return await unit()
    } catch (error) {
      if (databaseFault(error) !== 'conflict') throw error
      if (performance.now() - startedAt > MAX_RETRY_MILLISECONDS) {
        throw new RetriesExhaustedError('Lost every race', { cause: error })
      }
      await sleep(Math.random() * Math.min(MAX_PAUSE_MILLISECONDS, 2 ** attempt))
    }
  }
}
