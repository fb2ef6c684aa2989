import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { openWriter } from '../../src/database/sqlite/connection'
import { acquireProcessLock, DatabaseInUseError } from '../../src/database/sqlite/process-lock'

let folder: string
let file: string
let holder: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'process-lock-'))
  file = path.join(folder, 'test.db')
})

afterEach(() => {
  holder?.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** What acquireProcessLock does, for a process that cannot load TypeScript. It says HELD and stays. */
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

test('another process is refused, and told what to do', async () => {
  const child = spawn(process.execPath, ['-e', HOLD, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  holder = child
  await once(child.stdout, 'data')

  expect(() => acquireProcessLock(file)).toThrow(DatabaseInUseError)
  expect(() => acquireProcessLock(file)).toThrow(
    `Another engagement-graphql process is serving ${file}. ` +
      'One process serves one SQLite file: stop the other one, or use Postgres to run several.',
  )

  // The lock dies with its holder, also when it has no chance to clean up.
  child.kill('SIGKILL')
  await once(child, 'exit')
  acquireProcessLock(file).release()
})

test('the lock of this process keeps another one out until it is released', () => {
  const tryInAnotherProcess = () =>
    spawnSync(process.execPath, ['-e', HOLD.replace('setInterval(() => {}, 1000)', ''), file], { encoding: 'utf8' })

  const lock = acquireProcessLock(file)
  expect(tryInAnotherProcess().stdout).toBe('SQLITE_BUSY\n')
  lock.release()
  expect(tryInAnotherProcess().stdout).toBe('HELD\n')
})

test('the same process cannot take it twice either, not through a symbolic link', () => {
  openWriter(file).close()
  const link = path.join(folder, 'link.db')
  symlinkSync(file, link)

  const lock = acquireProcessLock(file)
  expect(() => acquireProcessLock(link)).toThrow(DatabaseInUseError)
  lock.release()
  acquireProcessLock(link).release()
})

test('it leaves the database itself free, so that a command can import while the server runs', () => {
  const lock = acquireProcessLock(file)
  const database = openWriter(file)
  database.exec('CREATE TABLE note (text TEXT)')
  database.close()
  lock.release()
})

test('it needs neither the file nor its folder', () => {
  acquireProcessLock(path.join(folder, 'new/test.db')).release()
})

test('a side file that is something else is not taken for another server', () => {
  writeFileSync(`${file}.lock`, 'Dear reader, '.repeat(100))
  expect(() => acquireProcessLock(file)).toThrow('file is not a database')
})
