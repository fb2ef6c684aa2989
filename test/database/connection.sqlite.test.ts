import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { beforeEach, describe, expect, test } from '@jest/globals'

import { configured, openReader, openWriter } from '../../src/database/sqlite/connection'
import { pragma } from '../../src/database/sqlite/driver/connection'
import { openConnection } from '../../src/database/sqlite/driver/open-connection'
import { StatementCache } from '../../src/database/sqlite/statement-cache'
import { createTestFolder } from '../support/test-folder'

let folder: string

beforeEach(() => {
  folder = createTestFolder()
})

const inFolder = (name: string) => path.join(folder, name)

describe('opening a SQLite file', () => {
  test('sets the pragmas of the writer and of the reader', () => {
    const writer = openWriter(inFolder('test.db'))
    for (const connection of [writer, openReader(writer)]) {
      const names = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'trusted_schema']
      const values = names.map((name) => pragma(connection, name))
      // synchronous = 2 is FULL: every COMMIT is on the disk when it returns.
      expect(values).toEqual(['wal', 2n, 1n, 250n, 0n])
      connection.close()
    }
  })

  test('creates the folder', () => {
    openWriter(inFolder('new/folder/test.db')).close()
    expect(existsSync(inFolder('new/folder/test.db'))).toBe(true)
  })

  test('refuses a file that is not a database', () => {
    writeFileSync(inFolder('letter.txt'), 'Dear reader, '.repeat(100))
    expect(() => openWriter(inFolder('letter.txt'))).toThrow(`${inFolder('letter.txt')} is not a SQLite database`)
  })

  test('refuses a database that cannot be durable, and names the pragma', () => {
    const inMemory = openConnection(':memory:', { busyTimeoutMilliseconds: 0 })
    expect(() => configured(inMemory)).toThrow(
      ':memory:: SQLite did not accept PRAGMA journal_mode = WAL (it is memory)',
    )
  })

  test('returns a reader that cannot write', () => {
    const writer = openWriter(inFolder('test.db'))
    writer.exec('CREATE TABLE note (text TEXT)')
    const reader = openReader(writer)
    expect(() => {
      reader.exec("INSERT INTO note VALUES ('a')")
    }).toThrow('attempt to write a readonly database')
    reader.close()
    writer.close()
  })
})

describe('the statement cache', () => {
  test('is limited, and removes the least recently used statement first', () => {
    const cache = new StatementCache(openWriter(inFolder('test.db')), 2)
    const [one, two] = [cache.prepare('SELECT 1'), cache.prepare('SELECT 2')]
    expect(cache.prepare('SELECT 1')).toBe(one)
    cache.prepare('SELECT 3')
    expect(cache.size).toBe(2)
    expect(cache.prepare('SELECT 1')).toBe(one)
    expect(cache.prepare('SELECT 2')).not.toBe(two)
  })
})
