import path from 'node:path'
import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { openReader, openWriter } from '../../src/database/sqlite/connection'
import type { SqliteConnection } from '../../src/database/sqlite/driver/connection'
import { ReadTransactions } from '../../src/database/sqlite/read-transactions'
import { WriteGate } from '../../src/database/sqlite/write-gate'
import { createTestFolder } from '../support/test-folder'

let writer: SqliteConnection
let reader: SqliteConnection
let reads: ReadTransactions
let gate: WriteGate

beforeEach(() => {
  writer = openWriter(path.join(createTestFolder(), 'test.db'))
  writer.exec('CREATE TABLE entry (text TEXT)')
  reader = openReader(writer)
  reads = new ReadTransactions({ writer, reader, isWriting: () => gate.isRunning })
  gate = new WriteGate(writer, {
    endReads: () => {
      reads.end()
    },
  })
})
afterEach(() => {
  reads.end()
  reader.close()
  writer.close()
})

const insert = (text: string) => writer.prepare('INSERT INTO entry VALUES (?)').run(text)
const select = (connection: SqliteConnection) => connection.prepare('SELECT text FROM entry').all().flat()
const read = () => reads.run(select)

/** More reads in one turn of the event loop than one request has. */
async function givenConcurrentReads(): Promise<void> {
  await Promise.all(Array.from({ length: 9 }, read))
  await turnOfTheEventLoop()
}

describe('the reads of a turn of the event loop', () => {
  test('run immediately, in one transaction that ends with the turn', async () => {
    let hasRead = false
    const first = reads.run((connection) => {
      hasRead = connection === writer
    })
    expect(hasRead).toBe(true)
    expect(writer.inTransaction).toBe(true)
    await first
    expect(await read()).toEqual([])
    expect(writer.inTransaction).toBe(true)
    await turnOfTheEventLoop()
    expect(writer.inTransaction).toBe(false)
  })

  test('run at its end while requests are concurrent, and immediately afterwards', async () => {
    await givenConcurrentReads()
    const order: string[] = []
    const results = ['a', 'b'].map((name) => reads.run(() => order.push(name)))
    order.push('end of the requests')
    await Promise.all(results)
    expect(order).toEqual(['end of the requests', 'a', 'b'])
    expect(writer.inTransaction).toBe(false)

    void reads.run(() => order.push('c'))
    expect(order.at(-1)).toBe('c')
  })

  test.each([
    ['after a quiet turn', () => Promise.resolve()],
    ['while requests are concurrent', givenConcurrentReads],
  ])('are at most 200, so that other requests are served: %s', async (_, given) => {
    await given()
    let count = 0
    const results = Array.from({ length: 450 }, () => reads.run(() => (count += 1)))
    const counts: number[] = []
    while (count < 450) {
      await turnOfTheEventLoop()
      counts.push(count)
    }
    expect(counts).toEqual([200, 400, 450])
    await Promise.all(results)
  })

  test('fail one by one, in the form that Prisma expects', async () => {
    const failed = reads.run((connection) => connection.prepare('SELECT * FROM missing').all())
    const other = read()
    await expect(failed).rejects.toMatchObject({ cause: { kind: 'TableDoesNotExist', table: 'missing' } })
    expect(await other).toEqual([])
  })
})

describe('a write', () => {
  test('is seen by a read after it in the same turn', async () => {
    await read()
    expect(await gate.run(() => insert('a')).then(read)).toEqual(['a'])
  })

  test('is not seen while it runs, and is seen after its COMMIT in the same turn', async () => {
    const seen: Promise<unknown>[] = []
    // One read before the BEGIN, and one inside the unit.
    setImmediate(() => seen.push(read()))
    const after = gate
      .run(() => {
        insert('a')
        seen.push(read())
      })
      .then(read)
    expect(await after).toEqual(['a'])
    expect(await Promise.all(seen)).toEqual([[], []])
  })

  test('whose transaction SQLite has rolled back does not become part of a read', async () => {
    const seen: unknown[] = []
    const failed = gate.run(() => {
      insert('a')
      // As after an error of the disk.
      writer.exec('ROLLBACK')
      void reads.run((connection) => seen.push(connection === reader))
      expect(writer.inTransaction).toBe(false)
      throw new Error('disk I/O error')
    })
    await expect(failed).rejects.toThrow('disk I/O error')
    expect(seen).toEqual([true])
    expect(await read()).toEqual([])
  })
})
