import type { Client } from '../../database/client'
import { bytesOf, type ReadBudget } from '../read-budget'
import type { ProgrammeChange, RecordChange } from './programme-change'

/** The part of the log that is read: up to `limit` changes that led to a version below `below`. */
export interface ChangesRange {
  readonly below: number | undefined
  readonly limit: number
}

export interface ChangesReading {
  /** Whether the records of the changes are read: they can be long. */
  readonly withRecords: boolean
  readonly budget: ReadBudget
}

/** Some changes of the programme, newest first. */
export async function findProgrammeChanges(
  client: Client,
  { below, limit }: ChangesRange,
  { withRecords, budget }: ChangesReading,
): Promise<ProgrammeChange[]> {
  const rows = await client.programmeChange.findMany({
    where: below === undefined ? {} : { version: { lt: below } },
    orderBy: { version: 'desc' },
    take: limit,
    select: { version: true, actor: true, source: true, createdAt: true, changes: withRecords },
  })
  budget.take(bytesOf(rows))
  return rows.map(({ changes, ...row }: Omit<ProgrammeChange, 'changes'> & { changes?: string }) => {
    return { ...row, changes: changes === undefined ? [] : parseChanges(changes) }
  })
}

/** The records of a change, from their JSON. Only logChange writes it. */
export function parseChanges(json: string): RecordChange[] {
  return JSON.parse(json) as RecordChange[]
}
