import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { sqliteFile } from '../../src/database/database-url'
import { runCommand, ServiceProcess } from '../support/service-process'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { createTestFolder } from '../support/test-folder'
import { givenVisitors, sendVisit, storedVisits } from '../support/visit-load'

let testDatabase: TestDatabase
let file: string
let service: ServiceProcess

beforeEach(async () => {
  testDatabase = await createTestDatabase()
  file = sqliteFile(testDatabase.url)
  await givenVisitors(testDatabase.url)
  service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
})
afterEach(async () => {
  await service.end('SIGKILL')
  await testDatabase.drop()
})

test('a service that receives no requests reports once, at the level fatal, that its file was deleted', async () => {
  rmSync(file)
  while (!service.log().includes('the database accepts no more writes')) await sleep(50)
  await fetch(`${service.url}/readyz`)
  const fatal = service
    .log()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { level: number; err?: { message?: string } })
    .filter(({ level }) => level === 60)
  expect(fatal).toEqual([expect.objectContaining({ err: expect.objectContaining({ message: expect.any(String) }) })])
  expect(fatal[0]?.err?.message).toContain(`${file} was deleted, moved or replaced while it is in use`)
})

describe('beside a service whose file was deleted', () => {
  test.each([
    ['import', ['import', path.resolve('prisma/demo/programme.json')]],
    ['migrate', ['migrate']],
    ['verify', ['verify']],
  ])('%s fails with one sentence, and creates no other file', async (_, command) => {
    rmSync(file)
    expect(await runCommand(command, { DATABASE_URL: testDatabase.url })).toEqual({
      status: 1,
      out: '',
      err: `A service is serving ${file}, but ${file} was deleted or moved while it is in use. See docs/operations.md#lost-files.\n`,
    })
    expect(existsSync(file)).toBe(false)
  })
})

// Guards: without the log, a backup would lack the latest acknowledged writes.
test('beside a service whose write-ahead log was deleted, backup fails with one sentence', async () => {
  rmSync(`${file}-wal`)
  const copy = path.join(createTestFolder(), 'backup.db')
  expect(await runCommand(['backup', copy], { DATABASE_URL: testDatabase.url })).toEqual({
    status: 1,
    out: '',
    err: `A service is serving ${file}, but ${file}-wal was deleted or moved while it is in use. See docs/operations.md#lost-files.\n`,
  })
  expect(existsSync(copy)).toBe(false)
})

test('a file that is moved back, with its log, before the service ends has every acknowledged write', async () => {
  expect((await sendVisit(service, 'visit 1 of sender 1')).errors).toBeUndefined()
  renameSync(file, `${file}.moved`)
  expect((await sendVisit(service, 'visit 2 of sender 1')).errors).toHaveLength(1)
  renameSync(`${file}.moved`, file)
  expect(await service.end('SIGTERM')).toBe(0)
  expect(await storedVisits(testDatabase.url)).toContain('visit 1 of sender 1')
})
