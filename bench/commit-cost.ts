import path from 'node:path'
import { performance } from 'node:perf_hooks'

import Sqlite from 'better-sqlite3'

const COMMITS = 100

export interface CommitCost {
  /** Measures a durable commit of one row, in milliseconds: the mean of 100. */
  measure(): number
  close(): void
}

/**
 * The cost of a commit has a large effect on a ratio: the higher it is, the more a target gains that commits several
 * requests together. On a shared disk it can change tenfold within a minute, so the report contains it.
 */
export function openCommitCost(folder: string): CommitCost {
  const database = new Sqlite(path.join(folder, 'commits.db'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE commits (text TEXT)')
  const insert = database.prepare('INSERT INTO commits VALUES (?)')
  return {
    measure: () => {
      const startedAt = performance.now()
      for (let commit = 0; commit < COMMITS; commit++) insert.run('A row of some length')
      return (performance.now() - startedAt) / COMMITS
    },
    close: () => {
      database.close()
    },
  }
}
