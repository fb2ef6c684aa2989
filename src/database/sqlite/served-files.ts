import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { UnusableDatabaseError } from '../unusable-database-error'
import { listDatabaseFiles } from './database-files'
import { isServed } from './process-lock'

/** A service has the lock some time before it has opened its files. */
const MAX_WAIT_MILLISECONDS = 5_000

/**
 * For commands that use a file beside a service. Rejects if a service has lost one of its files: the command would create
 * or read another one, and the service and the command would not see what the other writes.
 */
export async function requireServedFiles(file: string): Promise<void> {
  const giveUpAt = performance.now() + MAX_WAIT_MILLISECONDS
  for (;;) {
    const missing = listDatabaseFiles(file).find((name) => !existsSync(name))
    if (missing === undefined || !isServed(file)) return
    if (performance.now() > giveUpAt) {
      throw new UnusableDatabaseError(
        `A service is serving ${file}, but ${missing} was deleted or moved while it is in use. See docs/operations.md#lost-files.`,
      )
    }
    await sleep(100)
  }
}
