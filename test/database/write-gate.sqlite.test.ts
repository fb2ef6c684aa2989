import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Database } from 'better-sqlite3'

import { openWriter } from '../../src/database/sqlite/connection'
import { type GateConnection, WriteGate } from '../../src/database/sqlite/write-gate'

let folder: string
let writer: Database
/** A second connection: it sees what has been committed, and can hold the write lock as another process would. */
let other: Database

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'write-gate-'))
  writer = openWriter(path.join(folder, 'test.db'))
  writer.exec('CREATE TABLE note (text TEXT PRIMARY KEY, about TEXT REFERENCES note DEFERRABLE INITIALLY DEFERRED)')
  other = openWriter(writer.name)
})

afterEach(() => {
  writer.close()
  other.close()
  rmSync(folder, { recursive: true })
})

const insert = (text: string, about: string | null = null) => {
  writer.prepare('INSERT INTO note VALUES (?, ?)').run(text, about)
  return text
}
const kept = () => other.prepare('SELECT text FROM note ORDER BY rowid').pluck().all()
const turnOfTheEventLoop = () => new Promise((resolve) => setImmediate(resolve))

/** The writer, with something that happens before each BEGIN, COMMIT, SAVEPOINT, ... of the gate. */
const watched = (before: (sql: string) => void): GateConnection => ({
  get inTransaction() {
    return writer.inTransaction
  },
  pragma: (sql) => writer.pragma(sql),
  prepare: (sql) => {
    const statement = writer.prepare(sql)
    return {
      run: () => {
        before(sql)
        return statement.run()
      },
    }
  },
})

/** Lets the first COMMIT (or BEGIN, ...) of the gate fail with this code. */
const failingOnce = (failing: string, code: string) => {
  let failed = false
  return watched((sql) => {
    if (failed || sql !== failing) return
    failed = true
    throw Object.assign(new Error(`${failing} failed`), { code })
  })
}

describe('a group', () => {
  test('is made of the units that wait together, in the order of their arrival, and takes one COMMIT', async () => {
    const gate = new WriteGate(writer)
    const answers = Promise.all(['a', 'b', 'c'].map((text) => gate.run(() => insert(text))))
    expect(gate.stats()).toMatchObject({ waiting: 3, groups: 0 })

    expect(await answers).toEqual(['a', 'b', 'c'])
    expect(kept()).toEqual(['a', 'b', 'c'])
    expect(gate.stats()).toMatchObject({ waiting: 0, groups: 1, units: 3, lastGroupSize: 3 })
  })

  test.each([
    ['waits for more as long as each turn of the event loop brings some', Infinity, 1],
    ['does not wait for ever', 0, 2],
  ])('%s', async (_behaviour, maxCollectMs, groups) => {
    const gate = new WriteGate(writer, { maxCollectMs })
    const units = ['a', 'b'].map((text) => gate.run(() => insert(text)))
    await turnOfTheEventLoop()
    units.push(gate.run(() => insert('c')))
    await Promise.all(units)
    expect(gate.stats()).toMatchObject({ groups, units: 3 })
  })

  test('takes in what arrives while it runs', async () => {
    const gate = new WriteGate(writer, { maxGroupAgeMs: Infinity })
    let late: Promise<string> | undefined
    await gate.run(async () => {
      await turnOfTheEventLoop()
      late = gate.run(() => insert('late'))
    })
    expect(await late).toBe('late')
    expect(gate.stats()).toMatchObject({ groups: 1, units: 2 })
  })

  test('is closed when it is full', async () => {
    const gate = new WriteGate(writer, { maxGroupSize: 2, maxGroupAgeMs: Infinity })
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => gate.run(() => insert(text))))
    expect(gate.stats()).toMatchObject({ groups: 3, units: 5, lastGroupSize: 1 })
  })

  test('is closed when it is old, so that nobody waits for an endless stream', async () => {
    const gate = new WriteGate(writer, { maxGroupAgeMs: 0 })
    await Promise.all(['a', 'b', 'c'].map((text) => gate.run(() => insert(text))))
    expect(gate.stats()).toMatchObject({ groups: 3, units: 3, lastGroupSize: 1 })
  })

  test('lets the event loop turn before the next one, however fast new units arrive', async () => {
    const gate = new WriteGate(writer)
    const eventLoop = { turned: false }
    setImmediate(() => setImmediate(() => (eventLoop.turned = true)))
    for (let i = 0; !eventLoop.turned; i++) {
      expect(i).toBeLessThan(1000)
      await gate.run(() => insert(String(i)))
    }
  })
})

describe('an answer', () => {
  test('is given after the COMMIT of the group, also to the unit that failed', async () => {
    const log: string[] = []
    const gate = new WriteGate(watched((sql) => log.push(sql)))
    const unit = (text: string) =>
      gate
        .run(() => {
          log.push(`work ${text}`)
          insert(text)
          if (text === 'b') throw new Error('refused')
        })
        .finally(() => {
          // Another connection sees the whole group already.
          log.push(`answer ${text}, kept: ${kept().join()}`)
        })
    await Promise.allSettled(['a', 'b', 'c'].map(unit))

    expect(log.filter((line) => !/SAVEPOINT|RELEASE|ROLLBACK TO/.test(line))).toEqual([
      'BEGIN IMMEDIATE',
      ...['work a', 'work b', 'work c'],
      'COMMIT',
      ...['answer a, kept: a,c', 'answer b, kept: a,c', 'answer c, kept: a,c'],
    ])
  })

  test('does not reach an asynchronous unit early either: the next one runs, then both are answered', async () => {
    const gate = new WriteGate(writer, { maxGroupAgeMs: Infinity })
    const answered: string[] = []
    const unit = (text: string) =>
      gate
        .run(async () => {
          insert(text)
          await turnOfTheEventLoop()
          expect([answered, kept()]).toEqual([[], []])
        })
        .then(() => answered.push(text))
    await Promise.all([unit('a'), unit('b')])
    expect(answered).toEqual(['a', 'b'])
    expect(gate.stats().groups).toBe(1)
  })
})

describe('a unit that fails', () => {
  test.each(['at once', 'later'])('is undone alone (%s)', async (when) => {
    const gate = new WriteGate(writer)
    const [a, b, c] = await Promise.allSettled([
      gate.run(() => insert('a')),
      gate.run(() => {
        insert('b')
        if (when === 'later') return turnOfTheEventLoop().then(() => insert('a'))
        return insert('a')
      }),
      gate.run(() => insert('c')),
    ])
    expect(a).toMatchObject({ status: 'fulfilled' })
    expect(b).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' } })
    expect(c).toMatchObject({ status: 'fulfilled' })
    expect(kept()).toEqual(['a', 'c'])
  })
})

describe('a COMMIT that fails', () => {
  // A constraint that is only checked at COMMIT: the one way to make a COMMIT fail under WAL without a broken disk.
  test('fails every unit of its group, and the next group works', async () => {
    const gate = new WriteGate(writer)
    const group = await Promise.allSettled([gate.run(() => insert('a')), gate.run(() => insert('b', 'nothing'))])
    const refused = { status: 'rejected', reason: { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' } }
    expect(group).toMatchObject([refused, refused])
    expect(kept()).toEqual([])
    expect(gate.stats()).toMatchObject({ groups: 0, units: 0 })

    await gate.run(() => insert('c'))
    expect(kept()).toEqual(['c'])
  })

  // Under WAL no other connection can provoke these: they are injected where the gate calls COMMIT.
  test.each(['SQLITE_BUSY', 'SQLITE_IOERR_FSYNC'])('with %s ends in a real ROLLBACK', async (code) => {
    const gate = new WriteGate(failingOnce('COMMIT', code))
    await expect(gate.run(() => insert('a'))).rejects.toMatchObject({ code })
    expect(writer.inTransaction).toBe(false)

    await gate.run(() => insert('b'))
    expect(kept()).toEqual(['b'])
  })
})

describe('a disk that is full', () => {
  // SQLite then rolls the whole transaction back by itself: what ran before is gone, what follows would autocommit.
  test('fails the units that have run, and the others go on in a new group', async () => {
    const gate = new WriteGate(writer)
    writer.pragma(`max_page_count = ${String(writer.pragma('page_count', { simple: true }))}`)
    const [a, large, c] = await Promise.allSettled([
      gate.run(() => insert('a')),
      gate.run(() => insert('large'.repeat(10_000))),
      gate.run(() => insert('c')),
    ])
    expect(a).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_FULL' } })
    expect(large).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_FULL' } })
    expect(c).toMatchObject({ status: 'fulfilled' })
    expect(kept()).toEqual(['c'])
  })
})

describe('a unit that ends the transaction by itself', () => {
  test('fails its group loudly instead of answering for a commit that the gate did not make', async () => {
    const gate = new WriteGate(writer)
    const group = await Promise.allSettled([gate.run(() => insert('a')), gate.run(() => writer.exec('ROLLBACK'))])
    expect(group).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
    await gate.run(() => insert('b'))
    expect(kept()).toEqual(['b'])
  })
})

describe('while another process writes', () => {
  test('a unit waits for the lock, and the event loop goes on', async () => {
    const gate = new WriteGate(writer)
    expect(writer.pragma('busy_timeout', { simple: true })).toBe(0n)
    other.exec('BEGIN IMMEDIATE')
    // Were the gate to wait inside SQLite, this timer could not fire before the deadline, and the unit would fail.
    setTimeout(() => other.exec('COMMIT'), 1000)
    await gate.run(() => insert('a'))
    expect(kept()).toEqual(['a'])
  })

  test('a unit is refused with SQLITE_BUSY at its deadline, and the gate goes on afterwards', async () => {
    const gate = new WriteGate(writer, { busyDeadlineMs: 50 })
    other.exec('BEGIN IMMEDIATE')
    const units = await Promise.allSettled([gate.run(() => insert('a')), gate.run(() => insert('b'))])
    const refused = { status: 'rejected', reason: { code: 'SQLITE_BUSY' } }
    expect(units).toMatchObject([refused, refused])
    other.exec('COMMIT')

    await gate.run(() => insert('c'))
    expect(kept()).toEqual(['c'])
  })
})

test('a BEGIN that fails in any other way refuses at once whoever waits', async () => {
  const gate = new WriteGate(failingOnce('BEGIN IMMEDIATE', 'SQLITE_IOERR'), { busyDeadlineMs: Infinity })
  await expect(gate.run(() => insert('a'))).rejects.toMatchObject({ code: 'SQLITE_IOERR' })
  await gate.run(() => insert('b'))
  expect(kept()).toEqual(['b'])
})

test('closing waits for the units that are queued and refuses new ones', async () => {
  const gate = new WriteGate(writer)
  const queued = gate.run(() => turnOfTheEventLoop().then(() => insert('a')))
  const closed = gate.close()
  await expect(gate.run(() => insert('b'))).rejects.toThrow('The database is closed: it takes no further writes')
  await closed
  expect(kept()).toEqual(['a'])
  expect(await queued).toBe('a')
})
