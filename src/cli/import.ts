import { access, constants, type FileHandle, open, stat } from 'node:fs/promises'

import type { Config } from '../config/environment'
import { type OpenDatabase, openDatabase } from '../database/client'
import { databaseFault } from '../database/database-errors'
import { requireSharedDatabase } from '../database/lock-database'
import { migrate } from '../database/migrate'
import { importJson, importNdjson } from '../programme-files/import-programme'
import { type ImportCounts, listCounts } from '../programme-files/plan/plan'
import { ImportError } from '../programme-files/problem'
import type { ImportDependencies } from '../programme-files/write/import-records'
import type { Output, Streams } from './streams'

const MEBIBYTE = 1024 * 1024

/** Importing a JSON file needs many times its size in memory. */
const MAX_JSON_FILE_BYTES = 64 * MEBIBYTE

/** If the output is not a terminal, because then each report is a new line. */
const MILLISECONDS_BETWEEN_REPORTS = 5_000

/** Migrates and opens the database, imports a programme file into it, and closes it. Returns the exit status. */
export async function importCommand(
  { databaseUrl, databasePoolSize }: Config,
  file: string,
  streams: Streams,
): Promise<number> {
  // Checked first: a mistyped name must not create a database.
  const problem = await findFileProblem(file)
  if (problem !== undefined) {
    streams.err.write(`${problem}\n`)
    return 1
  }
  await requireSharedDatabase(databaseUrl)
  await migrate(databaseUrl)
  const database = openDatabase(databaseUrl, { poolSize: databasePoolSize })
  try {
    return await importFile(database, file, streams)
  } finally {
    await database.close()
  }
}

/** Why a file cannot be imported, before it is opened. */
async function findFileProblem(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).isDirectory()) return `${file} is a folder: name a programme file.`
    await access(file, constants.R_OK)
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return `${file} does not exist.`
    if (code === 'EACCES') return `${file} cannot be read by this user.`
    throw error
  }
}

/**
 * Imports a programme file into a migrated database: as NDJSON if its name ends in .ndjson, otherwise as JSON. Returns the
 * exit status: 0 if the whole file was imported, otherwise 1. Then `err` states why, and what to do.
 */
export async function importFile(database: OpenDatabase, file: string, { out, err }: Streams): Promise<number> {
  let hasWaited = false
  const onBusy = () => {
    if (!hasWaited) err.write(`${clearLine(err)}The database is busy: waiting.\n`)
    hasWaited = true
  }
  const deps = { database, clock: () => new Date(), onBusy }
  try {
    const handle = await open(file)
    try {
      const isNdjson = file.toLowerCase().endsWith('.ndjson')
      const { counts, isComplete } = await (isNdjson ? importNdjsonFile : importJsonFile)(deps, handle, err)
      out.write(formatSummary(counts))
      return isComplete ? 0 : 1
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof ImportError) err.write(`${error.message}\nNothing was imported.\n`)
    else if (databaseFault(error) === 'unavailable') {
      err.write('The database is busy or out of reach. Import the file again: what is imported already stays.\n')
    } else throw error
    return 1
  }
}

/** Clears the line of progress, so that the next output replaces it. */
function clearLine({ isTTY }: Output): string {
  return isTTY ? '\r\x1b[K' : ''
}

type FileDependencies = ImportDependencies & { readonly database: OpenDatabase }

interface ImportResult {
  counts: ImportCounts
  isComplete: boolean
}

async function importJsonFile(deps: FileDependencies, handle: FileHandle): Promise<ImportResult> {
  const { size } = await handle.stat()
  if (size > MAX_JSON_FILE_BYTES) {
    const message = `is larger than ${MAX_JSON_FILE_BYTES / MEBIBYTE} MiB: convert it to NDJSON, with one record per line`
    throw new ImportError([{ path: '$', message }])
  }
  const counts = await importJson(deps, await handle.readFile())
  return { counts, isComplete: true }
}

async function importNdjsonFile(deps: FileDependencies, handle: FileHandle, err: Output): Promise<ImportResult> {
  const { size } = await handle.stat()
  let reportedAt = performance.now()
  const result = await importNdjson(deps, handle.createReadStream({ autoClose: false }), {
    onProblem: ({ line, path, message }) => err.write(`${clearLine(err)}line ${String(line)}: ${path} ${message}\n`),
    onProgress: ({ lines, rejected, bytes }) => {
      if (!err.isTTY && performance.now() - reportedAt < MILLISECONDS_BETWEEN_REPORTS) return
      reportedAt = performance.now()
      const percent = Math.floor((100 * bytes) / Math.max(size, bytes))
      err.write(`${clearLine(err)}${percent} %: ${lines} lines, ${rejected} rejected${err.isTTY ? '' : '\n'}`)
    },
  })
  err.write(clearLine(err))
  if (result.rejected > 0) {
    err.write(`${result.rejected} of ${result.lines} lines were rejected. Correct them and import the file again.\n`)
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
  const kinds = listCounts(counts)
  if (kinds.length === 0) return 'Nothing to import.\n'
  const lines = kinds.map(([kind, ofKind]) => {
    const outcomes = Object.entries(ofKind).filter(([, number]) => number > 0)
    return `  ${NOUNS[kind]}: ${outcomes.map(([outcome, number]) => `${number} ${outcome}`).join(', ')}\n`
  })
  return `Imported:\n${lines.join('')}`
}
