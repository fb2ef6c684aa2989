import { createHash, randomUUID } from 'node:crypto'
import { constants, existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { openDatabase } from '../database/client'
import { migrate, migrationsFor } from '../database/migrate'
import { importJson } from '../programme-files/import-programme'

// As far from src/testing as from dist/testing.
const PACKAGE = path.resolve(__dirname, '../../package.json')

/** Before every test, so that a clock that is set to an earlier year has an account that is older. */
const IMPORTED_AT = '2020-01-01T00:00:00.000Z'

/** A database of one test service. */
export interface PrivateDatabase {
  readonly url: string
  readonly remove: () => Promise<void>
}

export interface PrivateDatabaseOptions {
  /** The content of a programme file; a database without rows if absent. */
  readonly programme?: Uint8Array
  /** In which the database has a folder of its own, because SQLite puts other files beside it. */
  readonly parent: string
  /** The folder of the templates; there are none if absent. */
  readonly templates: string | undefined
}

/**
 * A new SQLite database: a copy of a template, because migrating and importing take most of a second. All processes that
 * use a folder share its templates. One that is being written has a name of its own until it is complete.
 */
export async function createPrivateDatabase(options: PrivateDatabaseOptions): Promise<PrivateDatabase> {
  const { programme, parent, templates } = options
  const folder = await mkdtemp(path.join(parent, 'engagement-graphql-'))
  const file = path.join(folder, 'test.db')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    if (templates === undefined) await fillDatabase(`file:${file}`, programme)
    else await copyFile(await provideTemplate(templates, programme), file, constants.COPYFILE_FICLONE)
  } catch (error) {
    await remove()
    throw error
  }
  return { url: `file:${file}`, remove }
}

/** Migrates a database and imports a programme. */
async function fillDatabase(url: string, programme?: Uint8Array): Promise<void> {
  await migrate(url)
  if (!programme) return
  const database = openDatabase(url)
  try {
    await importJson({ database, clock: () => new Date(IMPORTED_AT) }, programme)
  } finally {
    await database.close()
  }
}

async function provideTemplate(folder: string, programme: Uint8Array | undefined): Promise<string> {
  const template = path.join(folder, `${hashOf(programme)}.db`)
  if (existsSync(template)) return template
  const unfinished = path.join(folder, `${randomUUID()}.db`)
  try {
    await fillDatabase(`file:${unfinished}`, programme)
    await rename(unfinished, template)
  } finally {
    await rm(unfinished, { force: true })
  }
  return template
}

/** The parts that decide what the template contains. */
function hashOf(programme: Uint8Array = new Uint8Array()): string {
  return createHash('sha256')
    .update(readFileSync(PACKAGE))
    .update(JSON.stringify(migrationsFor('file:')))
    .update(programme)
    .digest('hex')
}
