import { rm } from 'node:fs/promises'
import path from 'node:path'
import { performance } from 'node:perf_hooks'

import { importFile, type ServiceSettings } from '../processes'
import { otherAccountRecords, writeRecords } from '../programme-file'

/** Large enough that the start of the process matters little, and small enough to end soon after the load. */
const ACCOUNTS_PER_FILE = 5_000
const OFFERS_PER_ACCOUNT = 5

export interface Imported {
  readonly accounts: number
  readonly seconds: number
}

/** Imports files of new accounts, the first with index `from`, one after the other until `isOver`. */
export async function importBeside(
  settings: ServiceSettings,
  { folder, from, isOver }: { folder: string; from: number; isOver: () => boolean },
): Promise<Imported> {
  const file = path.join(folder, 'beside.ndjson')
  const startedAt = performance.now()
  let accounts = 0
  while (!isOver()) {
    await writeRecords(file, otherAccountRecords(from + accounts, ACCOUNTS_PER_FILE, OFFERS_PER_ACCOUNT))
    await importFile(file, settings)
    accounts += ACCOUNTS_PER_FILE
  }
  const seconds = (performance.now() - startedAt) / 1000
  await rm(file, { force: true })
  return { accounts, seconds }
}
