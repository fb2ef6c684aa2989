import { setTimeout as sleep } from 'node:timers/promises'

import { databaseFault } from '../../database/database-errors'

const BUSY_TIMEOUT_MILLISECONDS = 2 * 60_000
const PAUSE_MILLISECONDS = 500

/**
 * Retries a unit of an import while the database is busy, for example with a long import of another process. It can wait
 * that long because no client waits for a response. If a unit was written and its outcome was lost, the retry changes
 * nothing. `onBusy` is called before each pause.
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
