import type { Config } from '../config/environment'
import { type OpenDatabase, openDatabase } from '../database/client'
import { lockDatabase } from '../database/lock-database'
import { migrate } from '../database/migrate'
import { loadDemoProgramme } from '../programme-files/demo-programme'
import { hasOtherAccounts, resetDemoProgramme } from '../programme-files/reset-demo-programme'
import type { Streams } from './streams'

export interface DemoOptions {
  readonly reset?: boolean
  readonly force?: boolean
}

/**
 * Migrates the database, and loads the demo programme into it if it is empty; with `reset`, also if it contains the demo
 * programme already. Returns the exit status. A service must not serve the same SQLite file: it has read rows that this
 * removes.
 */
export async function demoCommand({ databaseUrl }: Config, options: DemoOptions, streams: Streams): Promise<number> {
  const lock = lockDatabase(databaseUrl)
  try {
    await migrate(databaseUrl)
    const database = openDatabase(databaseUrl)
    try {
      return await loadDemo(database, options, streams)
    } finally {
      await database.close()
    }
  } finally {
    lock.release()
  }
}

async function loadDemo(database: OpenDatabase, { reset, force }: DemoOptions, { out, err }: Streams): Promise<number> {
  if (await loadDemoProgramme(database)) {
    out.write('The demo programme is loaded.\n')
    return 0
  }
  if (reset !== true) {
    err.write('The database is not empty, so nothing was changed. To start the demo over, add --reset.\n')
    return 1
  }
  if (force !== true && (await hasOtherAccounts(database))) {
    err.write(
      'The database has accounts that are not of the demo programme, so nothing was changed. ' +
        'To reset only the accounts of the demo programme, add --force.\n',
    )
    return 1
  }
  await resetDemoProgramme({ database, clock: () => new Date() })
  out.write('The demo programme is as new: its members have no answers, activities and sessions.\n')
  return 0
}
