import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { openDatabase } from '../../src/database/client'
import { lockDatabase } from '../../src/database/lock-database'
import { migrate } from '../../src/database/migrate'

let folder: string
let url: string

beforeEach(() => {
  // Not in a folder of root, which the other user of the last tests could not enter.
  folder = mkdtempSync(path.join(tmpdir(), 'engagement-access-'))
  url = `file:${path.join(folder, 'test.db')}`
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('a new database and all files beside it are readable only by their owner', async () => {
  const lock = lockDatabase(url)
  await migrate(url)
  const database = openDatabase(url)
  const modes = readdirSync(folder).map((name) => [name, (statSync(path.join(folder, name)).mode & 0o777).toString(8)])
  await database.close()
  lock.release()
  expect(modes.sort()).toEqual([
    ['test.db', '600'],
    ['test.db-shm', '600'],
    ['test.db-wal', '600'],
    ['test.db.lock', '600'],
    ['test.db.lock-journal', '600'],
  ])
})

describe('in a folder that the user cannot write', () => {
  const message = () =>
    `The folder ${folder} is not writable for this user: SQLite creates files beside the database. Make it writable, or name a file in another folder.`

  // Guards: this was reported as a problem of the file with the ending .lock.
  test('the folder is named, and nothing is created', () => {
    chmodSync(folder, 0o555)
    expect(() => withoutPrivileges(() => lockDatabase(url))).toThrow(message())
    expect(existsSync(path.join(folder, 'test.db.lock'))).toBe(false)
  })
})

/** Runs work as a user without privileges: root can write everywhere. */
function withoutPrivileges<Result>(work: () => Result): Result {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
