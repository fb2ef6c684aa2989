import { type FileHandle, open } from 'node:fs/promises'

import type { Database } from '../database/client'
import { databaseFault } from '../database/database-errors'
import { importJson, importNdjson } from '../domain/programme/import/import-programme'
import type { ImportCounts } from '../domain/programme/import/plan'
import { ImportRefused } from '../domain/programme/import/problem'
import type { Output, Streams } from './streams'

/** A JSON file is held in memory as a whole, several times over. */
const LARGEST_JSON_FILE = 256 * 1024 * 1024

/** Without a terminal, the progress is one line for so many lines of the file. */
const LINES_BETWEEN_REPORTS = 100_000

/**
 * Imports a programme file into a migrated database: as NDJSON where its name ends in .ndjson, else as JSON. Returns
 * the exit status: 0 where all of the file went in, else 1, and then `err` says why and what to do.
 */
export async function importCommand(database: Database, file: string, { out, err }: Streams): Promise<number> {
  try {
    const handle = await open(file)
    try {
      const isNdjson = file.toLowerCase().endsWith('.ndjson')
      const { counts, isComplete } = await (isNdjson ? importLines : importWhole)(database, handle, err)
      out.write(summaryOf(counts))
      return isComplete ? 0 : 1
    } finally {
      await handle.close()
    }
  } catch (error) {
    const reason = reasonFor(error, file)
    if (reason === undefined) throw error
    err.write(`${reason}\n`)
    return 1
  }
}

interface Imported {
  counts: ImportCounts
  isComplete: boolean
}

const clock = () => new Date()

async function importWhole(database: Database, handle: FileHandle): Promise<Imported> {
  const { size } = await handle.stat()
  if (size > LARGEST_JSON_FILE) {
    throw new UnusableFile('is too large to be read as a whole: write it as NDJSON, one record a line')
  }
  const counts = await importJson({ database, clock }, textOf(await handle.readFile()))
  return { counts, isComplete: true }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnusableFile('is not UTF-8: save it in that encoding')
  }
}

async function importLines(database: Database, handle: FileHandle, err: Output): Promise<Imported> {
  const { size } = await handle.stat()
  const rewind = err.isTTY ? '\r\x1b[K' : ''
  let reportedLines = 0
  const result = await importNdjson({ database, clock }, handle.createReadStream({ autoClose: false }), {
    onProblem: ({ line, path, message }) => err.write(`${rewind}line ${String(line)}: ${path} ${message}\n`),
    onProgress: ({ lines, rejected, bytes }) => {
      if (!err.isTTY && lines - reportedLines < LINES_BETWEEN_REPORTS) return
      reportedLines = lines
      const percent = Math.floor((100 * bytes) / Math.max(size, bytes))
      err.write(`${rewind}${percent} %: ${lines} lines, ${rejected} left out${err.isTTY ? '' : '\n'}`)
    },
  })
  err.write(rewind)
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
} as const

function summaryOf(counts: ImportCounts): string {
  const kinds = Object.keys(counts) as (keyof ImportCounts)[] // of an object that has no others
  if (kinds.length === 0) return 'Nothing to import.\n'
  const lines = kinds.map((kind) => {
    const outcomes = Object.entries(counts[kind] ?? {}).filter(([, number]) => number > 0)
    return `  ${NOUNS[kind]}: ${outcomes.map(([outcome, number]) => `${number} ${outcome}`).join(', ')}\n`
  })
  return `Imported:\n${lines.join('')}`
}

/** A file that cannot be what is asked for. The message goes on where the file's name ends. */
class UnusableFile extends Error {
  override readonly name = 'UnusableFile'
}

/** Those that a file is read by: what a socket of the database meets is another matter. */
const FILE_SYSTEM_CALLS = new Set<unknown>(['open', 'fstat', 'read'])

const REASON_BY_SYSTEM_CODE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder: name the file itself',
  EACCES: 'cannot be read: you have no permission',
  EPERM: 'cannot be read: you have no permission',
}

/** What a person can act on; undefined for a defect. */
function reasonFor(error: unknown, file: string): string | undefined {
  if (error instanceof ImportRefused) return `${error.message}\nNothing was imported.`
  if (error instanceof UnusableFile) return `${file} ${error.message}.`
  if (databaseFault(error)) {
    return 'The database is busy or out of reach. Import the file again: what is in the database already stays.'
  }
  const { syscall, code } = error as { syscall?: unknown; code?: unknown } // of whatever was thrown: only looked at
  if (FILE_SYSTEM_CALLS.has(syscall)) {
    return `${file} ${REASON_BY_SYSTEM_CODE[String(code)] ?? `cannot be read: ${String(code)}`}.`
  }
  return undefined
}
