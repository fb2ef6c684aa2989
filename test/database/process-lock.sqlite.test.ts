import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { openWriter } from '../../src/database/sqlite/connection'
import { acquireProcessLock, DatabaseInUseError } from '../../src/database/sqlite/process-lock'
import { createTestFolder } from '../support/test-folder'

let folder: string
let file: string
let holder: ChildProcess | undefined

beforeEach(() => {
  folder = createTestFolder()
  file = path.join(folder, 'test.db')
})

afterEach(() => {
  holder?.kill('SIGKILL')
})

/** Does what acquireProcessLock does, for a process that cannot load TypeScript. It prints HELD and keeps the lock. */
const HOLD = `
  const Database = require('better-sqlite3')
  const holder = new Database(process.argv[1] + '.lock', { timeout: 0 })
  try {
    holder.exec('BEGIN EXCLUSIVE')
    console.log('HELD')
    setInterval(() => {}, 1000)
  } catch (error) {
    console.log(error.code)
  }`

test('the lock of another process is reported with what to do', async () => {
  const child = spawn(process.execPath, ['-e', HOLD, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  holder = child
  await once(child.stdout, 'data')

  expect(() => acquireProcessLock(file)).toThrow(DatabaseInUseError)
  expect(() => acquireProcessLock(file)).toThrow(
    `Another engagement-graphql process is serving ${file}. ` +
      'Only one process can serve a SQLite file. Stop the other process, or use Postgres to run several.',
  )

  // The lock ends with its process, even if the process cannot clean up.
  child.kill('SIGKILL')
  await once(child, 'exit')
  acquireProcessLock(file).release()
})

test('the lock of this process excludes another one until it is released', () => {
  const tryInAnotherProcess = () =>
    spawnSync(process.execPath, ['-e', HOLD.replace('setInterval(() => {}, 1000)', ''), file], { encoding: 'utf8' })

  const lock = acquireProcessLock(file)
  expect(tryInAnotherProcess().stdout).toBe('SQLITE_BUSY\n')
  lock.release()
  expect(tryInAnotherProcess().stdout).toBe('HELD\n')
})

test('the same process cannot acquire the lock twice, not even through a symbolic link', () => {
  openWriter(file).close()
  const link = path.join(folder, 'link.db')
  symlinkSync(file, link)

  const lock = acquireProcessLock(file)
  expect(() => acquireProcessLock(link)).toThrow(DatabaseInUseError)
  lock.release()
  acquireProcessLock(link).release()
})

test('the lock does not block the database, so that a command can import while the server runs', () => {
  const lock = acquireProcessLock(file)
  const database = openWriter(file)
  database.exec('CREATE TABLE note (text TEXT)')
  database.close()
  lock.release()
})

test('the lock requires neither the file nor its folder', () => {
  acquireProcessLock(path.join(folder, 'new/test.db')).release()
})

test('a lock file that is not a database is not reported as another server', () => {
  writeFileSync(`${file}.lock`, 'Dear reader, '.repeat(100))
  expect(() => acquireProcessLock(file)).toThrow('file is not a database')
})
