import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type CommitCost, openCommitCost } from './commit-cost'
import type { BenchDatabase } from './databases'
import type { RunningProcess } from './processes'

/** Where a comparison is made, and what has to go when it ends. */
export interface Place {
  readonly folder: string
  readonly commitCost: CommitCost
  readonly databases: BenchDatabase[]
  readonly processes: RunningProcess[]
}

/** Makes a place for a comparison, and takes away whatever is in it, however that ends. */
export async function inPlace<Result>(compare: (place: Place) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'engagement-bench-'))
  const place: Place = { folder, commitCost: openCommitCost(folder), databases: [], processes: [] }
  try {
    return await compare(place)
  } finally {
    for (const running of place.processes) await running.stop()
    for (const database of place.databases) await database.close()
    place.commitCost.close()
    await rm(folder, { recursive: true, force: true })
  }
}
