import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type CommitCost, openCommitCost } from './commit-cost'
import type { BenchDatabase } from './databases'
import type { RunningProcess } from './processes'

/** What a comparison uses, and what is closed when it ends. */
export interface Workspace {
  readonly folder: string
  readonly commitCost: CommitCost
  readonly databases: BenchDatabase[]
  readonly processes: RunningProcess[]
}

/** Runs a comparison in a new workspace, and removes the workspace however the comparison ends. */
export async function withWorkspace<Result>(compare: (workspace: Workspace) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'engagement-bench-'))
  const workspace: Workspace = { folder, commitCost: openCommitCost(folder), databases: [], processes: [] }
  try {
    return await compare(workspace)
  } finally {
    for (const running of workspace.processes) await running.stop()
    for (const database of workspace.databases) await database.close()
    workspace.commitCost.close()
    await rm(folder, { recursive: true, force: true })
  }
}
