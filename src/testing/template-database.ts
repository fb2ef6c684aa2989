import { createHash, randomUUID } from 'node:crypto'
import { constants, existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

import { openDatabase } from '../database/client'
import { migrate, migrationsFor } from '../database/migrate'
import { importJson } from '../programme-files/import-programme'

// As far from src/testing as from dist/testing.
const PACKAGE = path.resolve(__dirname, '../../package.json')

/** Before every test, so that a clock that is set to an earlier year has an account that is older. */
const IMPORTED_AT = '2020-01-01T00:00:00.000Z'

/** A SQLite database in a folder of its own. */
export interface PrivateDatabase {
  readonly url: string
  readonly remove: () => Promise<void>
}

/**
 * A new database with a programme: a copy of a template, because migrating and importing take most of a second. All
 * processes of a user share the templates. One that is being written has a name of its own until it is complete.
 */
export async function createPrivateDatabase(programme: Uint8Array): Promise<PrivateDatabase> {
  const template = await provideTemplate(programme)
  const folder = await mkdtemp(path.join(tmpdir(), 'engagement-graphql-'))
  const file = path.join(folder, 'test.db')
  await copyFile(template, file, constants.COPYFILE_FICLONE)
  return { url: `file:${file}`, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function provideTemplate(programme: Uint8Array): Promise<string> {
  const folder = path.join(tmpdir(), `engagement-graphql-templates-${userInfo().username}`)
  const template = path.join(folder, `${hashOf(programme)}.db`)
  if (existsSync(template)) return template
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = path.join(folder, `${randomUUID()}.db`)
  try {
    await writeTemplate(`file:${unfinished}`, programme)
    await rename(unfinished, template)
  } finally {
    await rm(unfinished, { force: true })
  }
  return template
}

/** The parts that decide what the template contains. */
function hashOf(programme: Uint8Array): string {
  return createHash('sha256')
    .update(readFileSync(PACKAGE))
    .update(JSON.stringify(migrationsFor('file:')))
    .update(programme)
    .digest('hex')
}

async function writeTemplate(url: string, programme: Uint8Array): Promise<void> {
  await migrate(url)
  const database = openDatabase(url)
  try {
    await importJson({ database, clock: () => new Date(IMPORTED_AT) }, programme)
  } finally {
    await database.close()
  }
}
