import { readFileSync, truncateSync, writeFileSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import Sqlite from 'better-sqlite3'

import { sqliteFile } from '../../src/database/database-url'
import { corruptTable } from '../support/corrupt-table'
import { runCommand } from '../support/service-process'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { givenVisitors } from '../support/visit-load'

let testDatabase: TestDatabase
let file: string

beforeEach(async () => {
  testDatabase = await createTestDatabase()
  file = sqliteFile(testDatabase.url)
})
afterEach(() => testDatabase.drop())

const run = (command: string) => runCommand([command], { DATABASE_URL: testDatabase.url, PORT: '0', LOG_LEVEL: 'warn' })

/** A file of another application, as that one left it. */
function givenForeign(sql: string): void {
  writeFileSync(file, '')
  const database = new Sqlite(file)
  database.exec(sql)
  database.close()
}

describe('serve stops with a sentence on a file that', () => {
  test.each([
    [
      'ends too early',
      () => {
        truncateSync(file, 20_000)
      },
      'cannot be migrated: database disk image is malformed.',
    ],
    [
      'is no more than the beginning',
      () => {
        truncateSync(file, 50)
      },
      'cannot be migrated: database disk image is malformed.',
    ],
    [
      'is something else',
      () => {
        writeFileSync(file, 'Dear reader')
      },
      'is not a SQLite database',
    ],
    [
      'belongs to another application',
      () => {
        givenForeign('CREATE TABLE invoices (id)')
      },
      'belongs to another application: it has the table invoices, and was never migrated. Name another file.',
    ],
    [
      'belongs to another application with tables of our names',
      () => {
        givenForeign('CREATE TABLE "Offer" (code); CREATE TABLE "Account" (id)')
      },
      'belongs to another application: it has the table Offer, and was never migrated. Name another file.',
    ],
  ])('%s, and leaves the file as it is', async (_, make, problem) => {
    make()
    const before = readFileSync(file)
    expect(await run('serve')).toEqual({ status: 1, out: '', err: `${file} ${problem}\n` })
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe('verify', () => {
  test('tells of a file that ends too early', async () => {
    truncateSync(file, 20_000)
    const err = `${file} cannot be used: database disk image is malformed\n`
    expect(await run('verify')).toEqual({ status: 1, out: '', err })
  })

  test('tells of pages that are damaged, which a start does not read', async () => {
    await givenVisitors(testDatabase.url)
    await corruptTable(file, 'LedgerEntry')
    expect(await run('verify')).toEqual({
      status: 1,
      out: '',
      err: 'The database is damaged. Restore a backup: see docs/operations.md.\n',
    })
  })
})
