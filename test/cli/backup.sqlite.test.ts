import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { sqliteFile } from '../../src/database/database-url'
import { corruptTable } from '../support/corrupt-table'
import { query } from '../support/query'
import { runCommand, ServiceProcess } from '../support/service-process'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { createTestFolder } from '../support/test-folder'
import { givenVisitors, sendVisit, VisitLoad, storedVisits } from '../support/visit-load'

/** 10 MB, so that the service writes while a backup copies them. */
const BALLAST = `
  WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 100)
  INSERT INTO "Session" ("correlationId", "accountId", "locale", "createdAt", "expiresAt")
  SELECT 'ballast-' || n, 'visitor-0', hex(randomblob(50000)), '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' FROM number`

let testDatabase: TestDatabase
let folder: string

beforeEach(async () => {
  testDatabase = await createTestDatabase()
  folder = createTestFolder()
})
afterEach(() => testDatabase.drop())

const inFolder = (name: string) => path.join(folder, name)
const backup = (file: string, url = testDatabase.url) => runCommand(['backup', file], { DATABASE_URL: url })
const allEqual = { status: 0, out: expect.stringMatching(/^Every balance of \d+ accounts equals/), err: '' }

describe('a backup of a database in use', () => {
  let service: ServiceProcess

  beforeEach(async () => {
    await givenVisitors(testDatabase.url)
    await query(testDatabase.url, BALLAST)
    service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
  })
  afterEach(() => service.end('SIGKILL'))

  test('contains each activity that was acknowledged before as a whole, and can be served', async () => {
    const visits = new VisitLoad(service)
    for (const name of ['1.db', '2.db']) {
      await visits.waitForAcknowledged(50)
      const before = [...visits.acknowledged]
      const file = inFolder(name)
      const { status, out, err } = await backup(file)
      expect({ status, err }).toEqual({ status: 0, err: '' })
      const source = sqliteFile(testDatabase.url)
      expect(out).toBe(`Backed up ${source} to ${file}: ${statSync(file).size} bytes.\n`)

      // The service has acknowledged more meanwhile.
      expect(visits.acknowledged.length).toBeGreaterThan(before.length)
      const stored = new Set(await storedVisits(`file:${file}`))
      expect(before.filter((id) => !stored.has(id))).toEqual([])
      expect(await query(`file:${file}`, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
      expect(await query(`file:${file}`, 'PRAGMA foreign_key_check')).toEqual([])
      expect(await runCommand(['verify'], { DATABASE_URL: `file:${file}` })).toMatchObject(allEqual)
    }
    await visits.stop()
    expect(visits.errors).toEqual([])
    expect(await service.end('SIGKILL')).toBe('SIGKILL')

    restore(inFolder('2.db'))
    expect(await runCommand(['verify'], { DATABASE_URL: testDatabase.url })).toMatchObject(allEqual)
    service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
    const restored = new Set(await storedVisits(testDatabase.url))
    // Later visits are lost. A client can send them again, and the service recognises the ones that it has.
    const lost = visits.acknowledged.filter((id) => !restored.has(id))
    const sentAgain = [...lost.slice(-20), ...[...restored].slice(-20)]
    expect(sentAgain).toHaveLength(40)
    for (const id of sentAgain) expect((await sendVisit(service, id)).errors).toBeUndefined()
    expect(await storedVisits(testDatabase.url)).toHaveLength(restored.size + 20)
    expect(await runCommand(['verify'], { DATABASE_URL: testDatabase.url })).toMatchObject(allEqual)
  }, 120_000)

  /** As in docs/operations.md. Otherwise the write-ahead log of the killed service would be applied to the backup. */
  function restore(file: string): void {
    const target = sqliteFile(testDatabase.url)
    expect(existsSync(`${target}-wal`)).toBe(true)
    for (const end of ['', '-wal', '-shm']) rmSync(`${target}${end}`, { force: true })
    cpSync(file, target)
  }
})

describe('a backup', () => {
  test('is readable only by its owner, and leaves no other file behind', async () => {
    expect(await backup(inFolder('backup.db'))).toMatchObject({ status: 0 })
    expect(statSync(inFolder('backup.db')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['backup.db'])
  })

  test('contains what a killed service had acknowledged, from its write-ahead log', async () => {
    await givenVisitors(testDatabase.url)
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
    await sendVisit(service, 'visit 1 of sender 1')
    await service.end('SIGKILL')
    expect(await backup(inFolder('backup.db'))).toMatchObject({ status: 0 })
    expect(await storedVisits(`file:${inFolder('backup.db')}`)).toEqual(['visit 1 of sender 1'])
  })

  test.each([
    ['a file that exists', 'backup.db', () => writeFile(inFolder('backup.db'), ''), 'exists. Name a new file.'],
    ['a folder', 'backup.db', () => mkdir(inFolder('backup.db')), 'exists. Name a new file.'],
    ['a folder that is not there', 'none/backup.db', () => Promise.resolve(), 'does not exist'],
    [
      'a file that another backup is writing',
      'backup.db',
      () => writeFile(inFolder('backup.db.partial'), ''),
      'another backup is running, or one was killed',
    ],
  ])('into %s fails with one sentence, and changes nothing', async (_, name, given, problem) => {
    await given()
    const before = readdirSync(folder)
    expectFailure(await backup(inFolder(name)), problem)
    expect(readdirSync(folder)).toEqual(before)
  })

  test.each([
    ['does not exist', (file: string) => rm(file), 'does not exist'],
    ['is another kind of file', (file: string) => writeFile(file, 'Dear reader'), 'is not a SQLite database'],
    [
      'is damaged',
      (file: string) => corruptTable(file, 'Account'),
      'backup.db.partial: database disk image is malformed',
    ],
  ])('of a database that %s fails with one sentence, and leaves no file behind', async (_, make, problem) => {
    await make(sqliteFile(testDatabase.url))
    expectFailure(await backup(inFolder('backup.db')), problem)
    expect(readdirSync(folder)).toEqual([])
  })

  function expectFailure({ status, out, err }: { status: number | null; out: string; err: string }, problem: string) {
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain(problem)
    expect(err.trim().split('\n')).toHaveLength(1)
  }
})
