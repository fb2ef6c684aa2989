import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { migrate } from '../../src/database/migrate'
import { givenMigrations, givenMigrationsBefore } from '../support/migrations'
import { query } from '../support/query'
import { openSqliteFile } from '../support/sqlite-file'
import { createTestFolder } from '../support/test-folder'

const CREATE = `
  CREATE TABLE "Parent" ("id" INTEGER PRIMARY KEY);
  CREATE TABLE "Child" ("parent" INTEGER NOT NULL REFERENCES "Parent" ("id") ON DELETE CASCADE);
  INSERT INTO "Parent" VALUES (1);
  INSERT INTO "Child" VALUES (1);`

/** How Prisma changes a column, for which SQLite has no statement. */
const REBUILD = `
  PRAGMA defer_foreign_keys=ON;
  PRAGMA foreign_keys=OFF;
  CREATE TABLE "new_Parent" ("id" INTEGER PRIMARY KEY, "name" TEXT);
  INSERT INTO "new_Parent" ("id") SELECT "id" FROM "Parent";
  DROP TABLE "Parent";
  ALTER TABLE "new_Parent" RENAME TO "Parent";
  PRAGMA foreign_keys=ON;
  PRAGMA defer_foreign_keys=OFF;`

const BY_KEY = '20261121213500_member_offers_by_key'
const AFTER_BY_KEY = '20261127101500_text_order'

const file = (): string => path.join(createTestFolder(), 'test.db')

test('a rebuilt table keeps the rows that refer to it', async () => {
  const url = `file:${file()}`
  const { folder, write } = givenMigrations({ '1_create': CREATE })
  await migrate(url, folder)
  write('2_rebuild', REBUILD)

  expect(await migrate(url, folder)).toEqual(['2_rebuild'])
  expect(await query(url, 'SELECT * FROM "Child"')).toEqual([{ parent: 1 }])
  expect(await query(url, 'SELECT * FROM "Parent"')).toEqual([{ id: 1, name: null }])
})

test('a migration that leaves references to missing rows is refused', async () => {
  const url = `file:${file()}`
  const { folder, write } = givenMigrations({ '1_create': CREATE })
  await migrate(url, folder)
  write('2_delete', 'DELETE FROM "Parent"')

  await expect(migrate(url, folder)).rejects.toMatchObject({
    name: 'MigrationError',
    message:
      'Nothing was applied: after the migrations, rows of Child would refer to rows of Parent that do not exist.',
  })
  expect(await query(url, 'SELECT * FROM "Parent"')).toEqual([{ id: 1 }])
})

test('the folders of a new file are created, and the file keeps a write-ahead log', async () => {
  const url = `file:${path.join(createTestFolder(), 'some/data/test.db')}`
  await migrate(url)
  expect(await query(url, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
})

test('a migration waits for a process that writes to a file without a write-ahead log', async () => {
  const name = file()
  const other = openSqliteFile(name)
  other.exec('BEGIN IMMEDIATE')
  const migration = migrate(`file:${name}`)
  other.exec('COMMIT')
  other.close()
  expect(await migration).not.toEqual([])
})

test('a file that is not a database is named', async () => {
  const name = file()
  writeFileSync(name, 'Not a database, but long enough to have a header.'.repeat(100))
  await expect(migrate(`file:${name}`)).rejects.toMatchObject({
    name: 'MigrationError',
    message: `${name} cannot be migrated: the file is not a SQLite database.`,
  })
})

test('a file that cannot be created is named', async () => {
  const name = file()
  writeFileSync(name, '')
  await expect(migrate(`file:${name}/below.db`)).rejects.toThrow(
    `${name}/below.db cannot be opened: EEXIST: file already exists, mkdir '${name}'`,
  )
})

describe("the table of members' offers", () => {
  test('is WITHOUT ROWID after all migrations', async () => {
    const url = `file:${file()}`
    await migrate(url)
    const withoutRowid = await query(
      url,
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr ORDER BY name",
    )
    expect(withoutRowid).toEqual([{ name: 'MemberOffer' }, { name: 'OfferTotal' }])
  })

  test('keeps its rows in the migration to WITHOUT ROWID', async () => {
    const url = `file:${file()}`
    await migrate(url, givenMigrationsBefore(BY_KEY))
    await query(url, `INSERT INTO "Account" ("id", "createdAt") VALUES ('b', '2026-06-15'), ('a', '2026-06-15')`)
    await query(
      url,
      `INSERT INTO "Offer" ("code", "name", "promoStatus", "audience", "activation", "rewardType", "rewardValue",
        "displayDate", "effectiveDate")
       VALUES ('OFFER', 'An offer', 'ACTIVE', 'MASS', 'AUTO_LOAD', 'FLAT', 1, '2026-06-15', '2026-06-15')`,
    )
    await query(
      url,
      `INSERT INTO "MemberOffer" ("accountId", "offerCode", "acceptanceState", "acceptanceDate", "progress",
        "timesRewarded", "version", "completedBy")
       VALUES ('b', 'OFFER', 'NONE', NULL, 0, 0, 1, NULL), ('a', 'OFFER', 'COMPLETED', '2026-06-15', 1, 2, 3, 'done')`,
    )
    const before = await query<Record<string, unknown>>(url, 'SELECT * FROM "MemberOffer" ORDER BY "accountId"')
    expect(before).toHaveLength(2)

    // Only this one: a later migration renames a column.
    expect(await migrate(url, givenMigrationsBefore(AFTER_BY_KEY))).toEqual([BY_KEY])
    expect(await query(url, 'SELECT * FROM "MemberOffer"')).toEqual(before)
  })
})
