import path from 'node:path'
import { performance } from 'node:perf_hooks'

import Sqlite from 'better-sqlite3'

const COMMITS = 100

export interface CommitCost {
  /** What a durable commit of one row takes now, in milliseconds: the mean of some. */
  measure(): number
  close(): void
}

/**
 * What a commit costs decides much of a ratio: the dearer it is, the more those gain who share one. On a disk that
 * others use too it can change tenfold within a minute, so it is told beside the numbers.
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
