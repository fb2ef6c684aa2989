import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { openWriter } from '../../src/database/sqlite/connection'
import { acquireProcessLock, DatabaseInUseError } from '../../src/database/sqlite/process-lock'
import { createTestFolder } from '../support/test-folder'

let folder: string
let file: string
let children: ChildProcess[]

beforeEach(() => {
  folder = createTestFolder()
  file = path.join(folder, 'test.db')
  children = []
})

afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
})

const LOCKING_PROCESS = require.resolve('../support/locking-process.ts')

/** Starts a process that takes the lock of the file. Returns what it sends: HELD, or the name of the error. */
async function lockInAnotherProcess(): Promise<{ child: ChildProcess; outcome: unknown }> {
  const child = fork(LOCKING_PROCESS, [file], { execArgv: ['--expose-gc', '--import', 'tsx'] })
  children.push(child)
  const [outcome] = (await once(child, 'message')) as unknown[]
  return { child, outcome }
}

test('the lock of another process is reported with what to do', async () => {
  const { child, outcome } = await lockInAnotherProcess()
  expect(outcome).toBe('HELD')

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

test('the lock of this process excludes another one until it is released', async () => {
  const lock = acquireProcessLock(file)
  expect((await lockInAnotherProcess()).outcome).toBe('DatabaseInUseError')
  lock.release()
  expect((await lockInAnotherProcess()).outcome).toBe('HELD')
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
