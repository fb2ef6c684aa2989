import { setTimeout as sleep } from 'node:timers/promises'

import { databaseFault } from '../../database/database-errors'

const BUSY_TIMEOUT_MILLISECONDS = 2 * 60_000
const PAUSE_MILLISECONDS = 500

/**
 * Runs a unit of an import again while the database is busy, for instance with another import that takes long. Nobody
 * waits for the answer, and a unit that was written although its answer was lost changes nothing when it comes again.
 * `onBusy` is told of every time that it has to wait.
 */
export async function retryWhileBusy<Result>(unit: () => Promise<Result>, onBusy?: () => void): Promise<Result> {
  const giveUpAt = performance.now() + BUSY_TIMEOUT_MILLISECONDS
  for (;;) {
    try {
      return await unit()
    } catch (error) {
      if (databaseFault(error) !== 'unavailable' || performance.now() > giveUpAt) throw error
      onBusy?.()
      await sleep(PAUSE_MILLISECONDS)
    }
  }
}
