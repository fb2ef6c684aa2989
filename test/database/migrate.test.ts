import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { findMigrationProblem, migrate, migrationsFor } from '../../src/database/migrate'
import { givenMigrations } from '../support/migrations'
import { prismaCli } from '../support/prisma-cli'
import { query } from '../support/query'
import { createEmptyDatabase, type TestDatabase } from '../support/test-database'

const PROJECT = path.resolve(__dirname, '../../prisma/migrations')
const CREATE = 'CREATE TABLE "Thing" ("id" INTEGER PRIMARY KEY)'
// Enough rows to keep the first of several processes busy until the others have started.
const ROWS = 200_000
const FILL = `
  INSERT INTO "Thing" ("id")
  WITH RECURSIVE "numbers" ("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "numbers" WHERE "n" < ${ROWS})
  SELECT "n" FROM "numbers"`
const TABLES = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'table'`,
  postgres: `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
}

let database: TestDatabase

beforeEach(async () => {
  database = await createEmptyDatabase()
})

afterEach(async () => {
  await database.drop()
})

const run = <Row = unknown>(sql: string): Promise<Row[]> => query<Row>(database.url, sql)
const history = () => run('SELECT * FROM "_prisma_migrations" ORDER BY "migration_name"')
const tables = async () => (await run<{ name: string }>(TABLES[databaseKind])).map(({ name }) => name).sort()
const findProblem = (folder?: string) => findMigrationProblem(migrationsFor(database.url, folder), run)

function projectMigrations(): string[] {
  const folder = path.join(PROJECT, databaseKind === 'sqlite' ? 'sqlite' : 'postgresql')
  return readdirSync(folder).filter((name) => name !== 'migration_lock.toml')
}

/** Runs three processes concurrently until they succeed, and returns the names of the migrations that they applied. */
async function migrateInThreeProcesses(folder: string): Promise<string[]> {
  const processes = Array.from({ length: 3 }, () =>
    fork(require.resolve('../support/migrating-process.ts'), { execArgv: ['--import', 'tsx'] }),
  )
  await Promise.all(processes.map((process) => once(process, 'message')))

  const messages = Promise.all(processes.map((process) => once(process, 'message')))
  const ends = Promise.all(processes.map((process) => once(process, 'exit')))
  for (const process of processes) process.send([database.url, folder])
  expect((await ends).map(([status]) => status as unknown)).toEqual([0, 0, 0])
  return (await messages).flatMap(([applied]) => applied as string[])
}

describe('on an empty database', () => {
  test('every migration of the project is applied, in order', async () => {
    expect(await migrate(database.url)).toEqual(projectMigrations())
    expect(await run('SELECT * FROM "Account"')).toEqual([])
    expect(await findProblem()).toBeUndefined()
  })

  test('each migration is applied by one of three concurrent processes, and all succeed', async () => {
    expect((await migrateInThreeProcesses(PROJECT)).sort()).toEqual(projectMigrations())
    expect(await history()).toHaveLength(projectMigrations().length)
    expect(await findProblem()).toBeUndefined()
  })
})

describe('on a database with a history', () => {
  test('a second run changes nothing', async () => {
    await migrate(database.url)
    const before = await history()

    expect(await migrate(database.url)).toEqual([])
    expect(await history()).toEqual(before)
  })

  test('only new migrations are applied, and the rows stay', async () => {
    const { folder, write } = givenMigrations({ '1_create': CREATE })
    await migrate(database.url, folder)
    await run('INSERT INTO "Thing" VALUES (7)')
    write('2_add', 'ALTER TABLE "Thing" ADD COLUMN "name" TEXT')
    expect(await findProblem(folder)).toBe('Not applied yet: 2_add.')

    expect(await migrate(database.url, folder)).toEqual(['2_add'])
    expect(await run('SELECT * FROM "Thing"')).toEqual([{ id: 7, name: null }])
    expect(await findProblem(folder)).toBeUndefined()
  })

  test('a new migration is applied by one of three concurrent processes, and all succeed', async () => {
    const { folder, write } = givenMigrations({ '1_create': CREATE })
    await migrate(database.url, folder)
    write('2_fill', FILL)

    expect(await migrateInThreeProcesses(folder)).toEqual(['2_fill'])
    expect(await run('SELECT max("id") AS "last" FROM "Thing"')).toEqual([{ last: ROWS }])
  })

  test('a migration that fails is rolled back and can be repaired', async () => {
    const { folder, write } = givenMigrations({ '1_create': CREATE })
    await migrate(database.url, folder)
    const before = await history()
    write(
      '2_broken',
      'INSERT INTO "Thing" VALUES (1); CREATE TABLE "Half" ("id" INTEGER); INSERT INTO "Nowhere" VALUES (1)',
    )
    write('3_after', 'CREATE TABLE "After" ("id" INTEGER)')

    await expect(migrate(database.url, folder)).rejects.toThrow(
      /^Migration 2_broken failed, and nothing of it was applied: .*Nowhere/,
    )
    expect(await history()).toEqual(before)
    expect(await run('SELECT * FROM "Thing"')).toEqual([])
    expect(await tables()).toEqual(['Thing', '_prisma_migrations'])

    write('2_broken', 'CREATE TABLE "Half" ("id" INTEGER)')
    expect(await migrate(database.url, folder)).toEqual(['2_broken', '3_after'])
  })

  test('a migration that cannot be recorded is rolled back', async () => {
    const { folder, write } = givenMigrations({ '1_create': CREATE })
    await migrate(database.url, folder)
    write('2_drop', 'CREATE TABLE "More" ("id" INTEGER); DROP TABLE "_prisma_migrations"')

    await expect(migrate(database.url, folder)).rejects.toThrow(/cannot be migrated: .*_prisma_migrations/)
    expect(await tables()).toEqual(['Thing', '_prisma_migrations'])
  })
})

describe('a migration history of another build is refused', () => {
  const EDITED =
    'Migration 1_create was edited after it was applied. Restore its file, and write a new migration for the change.'
  const FAILED =
    'Migration 1_create failed partway. Repair the database by hand, or restore it from a backup, and record the outcome with "prisma migrate resolve".'
  const UNKNOWN =
    'The database has migration 0_other, which this build does not have: it belongs to a newer or another build. Start that build, or restore a backup from before the migration.'

  test.each([
    ['edited', EDITED, `UPDATE "_prisma_migrations" SET "checksum" = 'another'`],
    ['failed partway', FAILED, `UPDATE "_prisma_migrations" SET "finished_at" = NULL`],
    ['made by another build', UNKNOWN, `UPDATE "_prisma_migrations" SET "migration_name" = '0_other'`],
  ])('if a migration was %s', async (_case, message, change) => {
    const { folder, write } = givenMigrations({ '1_create': CREATE })
    await migrate(database.url, folder)
    await run(change)
    write('2_add', 'CREATE TABLE "More" ("id" INTEGER)')

    await expect(migrate(database.url, folder)).rejects.toMatchObject({ name: 'MigrationError', message })
    expect(await findProblem(folder)).toBe(message)
    expect(await tables()).toEqual(['Thing', '_prisma_migrations'])
  })

  test('but a migration that is recorded as rolled back is applied again', async () => {
    const { folder } = givenMigrations({ '1_create': CREATE })
    await migrate(database.url, folder)
    await run('DROP TABLE "Thing"')
    await run('UPDATE "_prisma_migrations" SET "finished_at" = NULL, "rolled_back_at" = CURRENT_TIMESTAMP')

    expect(await migrate(database.url, folder)).toEqual(['1_create'])
  })
})

test('a build without migrations is refused', async () => {
  const { folder } = givenMigrations({})
  await expect(migrate(database.url, folder)).rejects.toThrow(/^This build is incomplete: .* has no migrations\.$/)
})

describe('the commands of Prisma', () => {
  test('accept the history that the service writes', async () => {
    await migrate(database.url)

    expect(await prismaCli(database.url, 'migrate', 'status')).toContain('Database schema is up to date!')
    expect(await prismaCli(database.url, 'migrate', 'deploy')).toContain('No pending migrations to apply.')
  })

  test('write a history that the service accepts', async () => {
    await prismaCli(database.url, 'migrate', 'deploy')

    expect(await migrate(database.url)).toEqual([])
    expect(await findProblem()).toBeUndefined()
  })
})
