import { type FileHandle, open } from 'node:fs/promises'

import type { OpenDatabase } from '../database/client'
import { databaseFault } from '../database/database-errors'
import { importJson, importNdjson } from '../programme-files/import-programme'
import type { ImportCounts } from '../programme-files/plan/plan'
import { ImportError } from '../programme-files/problem'
import type { ImportDependencies } from '../programme-files/write/import-records'
import type { Output, Streams } from './streams'

const MEBIBYTE = 1024 * 1024

/** A JSON file is held in memory as a whole, many times over. */
const MAX_JSON_FILE_BYTES = 64 * MEBIBYTE

/** Without a terminal, where every report is a line that stays. */
const MILLISECONDS_BETWEEN_REPORTS = 5_000

/**
 * Imports a programme file into a migrated database: as NDJSON where its name ends in .ndjson, else as JSON. Returns
 * the exit status: 0 where all of the file went in, else 1, and then `err` says why and what to do.
 */
export async function importCommand(database: OpenDatabase, file: string, { out, err }: Streams): Promise<number> {
  let hasWaited = false
  const onBusy = () => {
    if (!hasWaited) err.write(`${rewind(err)}The database is busy: waiting for it.\n`)
    hasWaited = true
  }
  const deps = { database, clock: () => new Date(), onBusy }
  try {
    const handle = await open(file)
    try {
      const isNdjson = file.toLowerCase().endsWith('.ndjson')
      const { counts, isComplete } = await (isNdjson ? importLines : importWhole)(deps, handle, err)
      out.write(formatSummary(counts))
      return isComplete ? 0 : 1
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof ImportError) err.write(`${error.message}\nNothing was imported.\n`)
    else if (databaseFault(error)) {
      err.write('The database is busy or out of reach. Import the file again: what is in the database already stays.\n')
    } else throw error
    return 1
  }
}

/** Takes the line of progress away, for what is written next. */
function rewind({ isTTY }: Output): string {
  return isTTY ? '\r\x1b[K' : ''
}

interface Imported {
  counts: ImportCounts
  isComplete: boolean
}

async function importWhole(deps: ImportDependencies, handle: FileHandle): Promise<Imported> {
  const { size } = await handle.stat()
  if (size > MAX_JSON_FILE_BYTES) {
    const message = `is larger than ${MAX_JSON_FILE_BYTES / MEBIBYTE} MiB: write it as NDJSON, one record a line`
    throw new ImportError([{ path: '$', message }])
  }
  const counts = await importJson(deps, await handle.readFile())
  return { counts, isComplete: true }
}

async function importLines(deps: ImportDependencies, handle: FileHandle, err: Output): Promise<Imported> {
  const { size } = await handle.stat()
  let reportedAt = performance.now()
  const result = await importNdjson(deps, handle.createReadStream({ autoClose: false }), {
    onProblem: ({ line, path, message }) => err.write(`${rewind(err)}line ${String(line)}: ${path} ${message}\n`),
    onProgress: ({ lines, rejected, bytes }) => {
      if (!err.isTTY && performance.now() - reportedAt < MILLISECONDS_BETWEEN_REPORTS) return
      reportedAt = performance.now()
      const percent = Math.floor((100 * bytes) / Math.max(size, bytes))
      err.write(`${rewind(err)}${percent} %: ${lines} lines, ${rejected} left out${err.isTTY ? '' : '\n'}`)
    },
  })
  err.write(rewind(err))
  if (result.rejected > 0) {
    err.write(`${result.rejected} of ${result.lines} lines were left out. Correct them and import the file again.\n`)
  }
  return { counts: result.counts, isComplete: result.rejected === 0 }
}

const NOUNS = {
  programme: 'programme',
  businessUnit: 'business units',
  action: 'actions',
  earnRule: 'earn rules',
  offer: 'offers',
  account: 'accounts',
  contact: 'contacts',
} as const

function formatSummary(counts: ImportCounts): string {
  const kinds = Object.keys(counts) as (keyof ImportCounts)[] // of an object that has no others
  if (kinds.length === 0) return 'Nothing to import.\n'
  const lines = kinds.map((kind) => {
    const outcomes = Object.entries(counts[kind] ?? {}).filter(([, number]) => number > 0)
    return `  ${NOUNS[kind]}: ${outcomes.map(([outcome, number]) => `${number} ${outcome}`).join(', ')}\n`
  })
  return `Imported:\n${lines.join('')}`
}
