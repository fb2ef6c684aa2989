import path from 'node:path'

import { beforeEach, describe, expect, test } from '@jest/globals'

import { openBetterSqlite } from '../../src/database/sqlite/driver/better-sqlite'
import { type OpenConnection, pragma, type SqliteConnection } from '../../src/database/sqlite/driver/connection'
import { findNodeSqlite } from '../../src/database/sqlite/driver/node-sqlite'
import { openConnection } from '../../src/database/sqlite/driver/open-connection'
import { UnusableDatabaseError } from '../../src/database/unusable-database-error'
import { createTestFolder } from '../support/test-folder'

/** Undefined if better-sqlite3 was not built for this Node.js. In Node.js 24 and later, version 12 aborts the process. */
function findBetterSqlite(): OpenConnection | undefined {
  if (Number(process.versions.node.split('.')[0]) >= 24) return undefined
  try {
    openBetterSqlite(':memory:', { busyTimeoutMilliseconds: 0 }).close()
    return openBetterSqlite
  } catch (error) {
    if (error instanceof UnusableDatabaseError) return undefined
    throw error
  }
}

/** Which of the two exist depends on the Node.js that runs the tests: see CONTRIBUTING.md. */
const drivers = Object.entries({ 'node:sqlite': findNodeSqlite(), 'better-sqlite3': findBetterSqlite() }).flatMap(
  ([name, open]) => (open ? [{ name, open }] : []),
)

test('the service uses node:sqlite if this Node.js has it, and otherwise better-sqlite3', () => {
  const { name } = openConnection(':memory:', { busyTimeoutMilliseconds: 0 }).constructor
  expect(name).toBe(findNodeSqlite() ? 'NodeSqliteConnection' : 'BetterSqliteConnection')
  expect(drivers).not.toEqual([])
})

describe.each(drivers)('a connection of $name', ({ open }) => {
  let file: string
  let connection: SqliteConnection

  beforeEach(() => {
    file = path.join(createTestFolder(), 'test.db')
    connection = open(file, { busyTimeoutMilliseconds: 0 })
    connection.exec(`
      CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT UNIQUE, size INTEGER NOT NULL CHECK (size < 100), at DATETIME);
      CREATE TABLE link (note INTEGER REFERENCES note)`)
  })

  const openOther = () => open(file, { busyTimeoutMilliseconds: 0 })
  const select = (sql: string) => connection.prepare(sql).all()

  test('has the name of its file, and is open until it is closed', () => {
    expect([connection.file, connection.isOpen]).toEqual([file, true])
    connection.close()
    expect(connection.isOpen).toBe(false)
    expect(() => connection.prepare('SELECT 1')).toThrow('not open')
    expect(() => {
      connection.close()
    }).not.toThrow()
  })

  test('reports whether a transaction is open', () => {
    const during: boolean[] = []
    connection.exec('BEGIN')
    during.push(connection.inTransaction)
    connection.exec('ROLLBACK')
    expect([...during, connection.inTransaction]).toEqual([true, false])
  })

  test.each([
    ['null', null, 'null'],
    ['an empty text', '', 'text'],
    ['a text beyond ASCII', 'Ærø 🎉', 'text'],
    ['a long text', 'x'.repeat(3_000_000), 'text'],
    ['an integer beyond 2^53', 2n ** 60n, 'integer'],
    ['the least integer', -(2n ** 63n), 'integer'],
    ['a number with a fraction', 0.1, 'real'],
    ['a number without one, which is stored as a real where a column has no type', 5, 'real'],
  ])('returns %s as it was bound', (_, value, type) => {
    expect(connection.prepare('SELECT ?, typeof(?)').all(value, value)).toEqual([[value, type]])
  })

  test('returns bytes as they were bound', () => {
    const [row = []] = connection.prepare("SELECT ?, x'', zeroblob(2)").all(Buffer.from([0, 255]))
    expect(row.map((value) => [...(value as Uint8Array)])).toEqual([[0, 255], [], [0, 0]])
  })

  test('stores a number in an integer column as an integer, and returns it as the statement requires', () => {
    connection.prepare('INSERT INTO note (text, size) VALUES (?, ?)').run('a', 7)
    expect(select('SELECT size, typeof(size) FROM note')).toEqual([[7n, 'integer']])
    expect(connection.prepare('SELECT size FROM note', { integers: 'number' }).all()).toEqual([[7]])
  })

  test.each([
    ['an integer that SQLite cannot hold', [2n ** 70n]],
    ['more values than parameters', ['a', 'b']],
  ])('refuses %s', (_, values) => {
    expect(() => connection.prepare('SELECT ?').all(...values)).toThrow()
  })

  test('returns the columns with the types that were declared', () => {
    expect(connection.prepare('SELECT id, at AS "when", 1 + 1 AS sum FROM note').columns()).toEqual([
      { name: 'id', declaredType: 'INTEGER' },
      { name: 'when', declaredType: 'DATETIME' },
      { name: 'sum', declaredType: null },
    ])
  })

  test.each([
    ['SELECT 1', true],
    ["INSERT INTO note (text, size) VALUES ('a', 1) RETURNING id", true],
    ["INSERT INTO note (text, size) VALUES ('a', 1)", false],
    ['BEGIN', false],
  ])('reports whether a statement returns rows, and can run and read either kind: %s', (sql, returnsRows) => {
    const statement = connection.prepare(sql)
    expect(statement.returnsRows).toBe(returnsRows)
    expect(statement.columns()).toHaveLength(returnsRows ? 1 : 0)
    expect(statement.all()).toHaveLength(returnsRows ? 1 : 0)
  })

  test('returns the number of rows that a statement changed, and 0 for any other statement', () => {
    const run = (sql: string) => connection.prepare(sql).run()
    expect([
      run("INSERT INTO note (text, size) VALUES ('a', 1), ('b', 2)"),
      run('SAVEPOINT one'),
      run('UPDATE note SET size = 3'),
      run("UPDATE note SET size = 4 WHERE text = 'none'"),
      run('CREATE TABLE more (a)'),
      run("WITH a AS (SELECT 'a') DELETE FROM note WHERE text IN (SELECT * FROM a)"),
      run("INSERT INTO note (text, size) VALUES ('b', 1) ON CONFLICT DO NOTHING"),
      run('RELEASE one'),
      run('DELETE FROM note'),
    ]).toEqual([2, 0, 2, 0, 0, 1, 0, 0, 1])
  })

  test('runs a statement again with other values', () => {
    const statement = connection.prepare('SELECT ?')
    expect([statement.all('one'), statement.all('two')]).toEqual([[['one']], [['two']]])
  })

  test('runs a statement that was prepared before the schema changed', () => {
    const statement = connection.prepare('SELECT * FROM note')
    connection.exec('ALTER TABLE note ADD COLUMN more TEXT')
    expect(statement.all()).toEqual([])
    expect(statement.columns()).toHaveLength(5)
  })

  test.each([
    [
      'SQLITE_CONSTRAINT_UNIQUE',
      "INSERT INTO note (text, size) VALUES ('a', 1)",
      'UNIQUE constraint failed: note.text',
    ],
    ['SQLITE_CONSTRAINT_PRIMARYKEY', 'INSERT INTO note (id, size) VALUES (1, 1)', 'UNIQUE constraint failed: note.id'],
    ['SQLITE_CONSTRAINT_NOTNULL', 'INSERT INTO note (size) VALUES (NULL)', 'NOT NULL constraint failed: note.size'],
    ['SQLITE_CONSTRAINT_CHECK', 'INSERT INTO note (size) VALUES (100)', 'CHECK constraint failed: size < 100'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'INSERT INTO link VALUES (99)', 'FOREIGN KEY constraint failed'],
    ['SQLITE_ERROR', 'SELECT * FROM nowhere', 'no such table: nowhere'],
    ['SQLITE_ERROR', 'SELECT "text of a typing error"', 'no such column'],
    ['SQLITE_ERROR', "SELECT load_extension('code')", 'o'],
    ['SQLITE_ERROR', 'SELECT FROM WHERE', 'syntax error'],
  ])('reports %s: %s', (code, sql, message) => {
    connection.exec("PRAGMA foreign_keys = ON; INSERT INTO note (id, text, size) VALUES (1, 'a', 1)")
    const failure = expect.objectContaining({ code, message: expect.stringContaining(message) })
    expect(catchError(() => connection.prepare(sql).run())).toEqual(failure)
    expect(catchError(() => connection.prepare(sql).all())).toEqual(failure)
    expect(
      catchError(() => {
        connection.exec(sql)
      }),
    ).toEqual(failure)
  })

  test('reports SQLITE_FULL, after which SQLite has rolled back', () => {
    pragma(connection, `max_page_count = ${String(pragma(connection, 'page_count'))}`)
    connection.exec('BEGIN')
    const insert = connection.prepare('INSERT INTO note (text, size) VALUES (?, 1)')
    expect(catchError(() => insert.run('x'.repeat(100_000)))).toMatchObject({ code: 'SQLITE_FULL' })
    expect(connection.inTransaction).toBe(false)
  })

  test('reports SQLITE_BUSY without waiting, if it must not wait', () => {
    const other = openOther()
    other.exec('BEGIN IMMEDIATE')
    expect(
      catchError(() => {
        connection.exec('BEGIN IMMEDIATE')
      }),
    ).toMatchObject({ code: 'SQLITE_BUSY' })
    other.close()
    connection.exec('BEGIN IMMEDIATE')
  })

  test('has the timeout that was asked for', () => {
    expect(pragma(open(file, { busyTimeoutMilliseconds: 1234 }), 'busy_timeout')).toBe(1234n)
  })

  test('opens read-only', () => {
    const reader = open(file, { busyTimeoutMilliseconds: 0, readOnly: true })
    expect(reader.prepare('SELECT count(*) FROM note').all()).toEqual([[0n]])
    expect(
      catchError(() => {
        reader.exec('DELETE FROM note')
      }),
    ).toMatchObject({ code: 'SQLITE_READONLY' })
    expect(catchError(() => open(`${file}.none`, { busyTimeoutMilliseconds: 0, readOnly: true }))).toMatchObject({
      code: 'SQLITE_CANTOPEN',
    })
  })

  test('undoes what came after a savepoint', () => {
    connection.exec("BEGIN; INSERT INTO note (text, size) VALUES ('a', 1); SAVEPOINT unit")
    connection.exec("INSERT INTO note (text, size) VALUES ('b', 1); ROLLBACK TO unit; RELEASE unit; COMMIT")
    expect(select('SELECT text FROM note')).toEqual([['a']])
  })

  test('copies the database to a new file', () => {
    connection.prepare('VACUUM INTO ?').run(`${file}.copy`)
    expect(open(`${file}.copy`, { busyTimeoutMilliseconds: 0 }).prepare('SELECT * FROM note').all()).toEqual([])
  })

  test('takes a name that looks like a URI as the name of a file', () => {
    const openMissing = () => open('file:none?mode=memory', { busyTimeoutMilliseconds: 0, readOnly: true })
    expect(catchError(openMissing)).toMatchObject({ code: 'SQLITE_CANTOPEN' })
  })
})

function catchError(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('It did not fail')
}
