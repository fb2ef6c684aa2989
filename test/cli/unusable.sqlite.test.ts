import { spawnSync } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { sqliteFile } from '../../src/database/database-url'
import { corruptTable } from '../support/corrupt-table'
import { runCommand } from '../support/service-process'
import { openSqliteFile } from '../support/sqlite-file'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { createTestFolder } from '../support/test-folder'
import { givenVisitors } from '../support/visit-load'

let testDatabase: TestDatabase
let file: string

beforeEach(async () => {
  testDatabase = await createTestDatabase()
  file = sqliteFile(testDatabase.url)
})
afterEach(() => testDatabase.drop())

const run = (command: string) => runCommand([command], { DATABASE_URL: testDatabase.url, PORT: '0', LOG_LEVEL: 'warn' })

/** Replaces the file by a file of another application. */
function givenForeign(sql: string): void {
  writeFileSync(file, '')
  const database = openSqliteFile(file)
  database.exec(sql)
  database.close()
}

describe('serve fails with one sentence for a file that', () => {
  test.each([
    [
      'ends too early',
      () => {
        truncateSync(file, 20_000)
      },
      'cannot be migrated: database disk image is malformed.',
    ],
    [
      'has only its beginning',
      () => {
        truncateSync(file, 50)
      },
      'cannot be migrated: database disk image is malformed.',
    ],
    [
      'is not a database',
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
      'belongs to another application: it has the table invoices and no migrations. Name another file.',
    ],
    [
      'belongs to another application with tables of the same names',
      () => {
        givenForeign('CREATE TABLE "Offer" (code); CREATE TABLE "Account" (id)')
      },
      'belongs to another application: it has the table Offer and no migrations. Name another file.',
    ],
  ])('%s, and leaves the file unchanged', async (_, make, problem) => {
    make()
    const before = readFileSync(file)
    expect(await run('serve')).toEqual({ status: 1, out: '', err: `${file} ${problem}\n` })
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

// A limit of the size of files, in blocks of 512 bytes, fails writes as a full disk does. Guards: a start that failed late
// printed a stack.
describe('on a disk without room, serve fails with one sentence', () => {
  test.each([0, 64, 400])('after %s blocks', (blocks) => {
    const name = path.join(createTestFolder(), 'new.db')
    const command = `ulimit -f ${blocks}; exec "${process.execPath}" dist/cli.js serve`
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: `file:${name}`,
      DEMO_DATA: 'true',
      PORT: '0',
      LOG_LEVEL: 'warn',
    }
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { env, encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^[^\n]*(disk I\/O error|database or disk is full)[^\n]*\n$/)
  })
})

describe('verify', () => {
  test('reports a file that ends too early', async () => {
    truncateSync(file, 20_000)
    const err = `${file} cannot be used: database disk image is malformed\n`
    expect(await run('verify')).toEqual({ status: 1, out: '', err })
  })

  test('reports corrupt pages, which a start does not read', async () => {
    await givenVisitors(testDatabase.url)
    await corruptTable(file, 'LedgerEntry')
    expect(await run('verify')).toEqual({
      status: 1,
      out: '',
      err: 'The database is damaged. Restore a backup: see docs/operations.md.\n',
    })
  })
})
