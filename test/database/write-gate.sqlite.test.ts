import path from 'node:path'
import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { openWriter } from '../../src/database/sqlite/connection'
import { pragma, type SqliteConnection } from '../../src/database/sqlite/driver/connection'
import { type GateConnection, WriteGate } from '../../src/database/sqlite/write-gate'
import { readColumn } from '../support/sqlite-file'
import { createTestFolder } from '../support/test-folder'

let writer: SqliteConnection
/** A second connection, which sees committed rows and can hold the write lock as another process does. */
let other: SqliteConnection

beforeEach(() => {
  writer = openWriter(path.join(createTestFolder(), 'test.db'))
  writer.exec('CREATE TABLE note (text TEXT PRIMARY KEY, about TEXT REFERENCES note DEFERRABLE INITIALLY DEFERRED)')
  other = openWriter(writer.file)
})

afterEach(() => {
  writer.close()
  other.close()
})

const insert = (text: string, about: string | null = null) => {
  writer.prepare('INSERT INTO note VALUES (?, ?)').run(text, about)
  return text
}
const stored = () => readColumn(other, 'SELECT text FROM note ORDER BY rowid')

/** The writer with a callback before each BEGIN, COMMIT, SAVEPOINT, ... of the gate. */
const intercepted = (before: (sql: string) => unknown): GateConnection => ({
  get inTransaction() {
    return writer.inTransaction
  },
  exec: (sql) => {
    writer.exec(sql)
  },
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

/** The writer, whose first COMMIT (or BEGIN, ...) of the gate fails with this code. */
const failingOnce = (failing: string, code: string) => {
  let failed = false
  return intercepted((sql) => {
    if (failed || sql !== failing) return
    failed = true
    throw Object.assign(new Error(`${failing} failed`), { code })
  })
}

describe('a group', () => {
  test('has the units that wait together, in the order of their arrival, and one COMMIT', async () => {
    const gate = new WriteGate(writer, { maxGroupAgeMs: Infinity })
    const results = Promise.all(['a', 'b', 'c'].map((text) => gate.run(() => insert(text))))
    expect(gate.stats()).toMatchObject({ waiting: 3, groups: 0 })

    expect(await results).toEqual(['a', 'b', 'c'])
    expect(stored()).toEqual(['a', 'b', 'c'])
    expect(gate.stats()).toMatchObject({ waiting: 0, groups: 1, units: 3, lastGroupSize: 3 })
  })

  test.each([
    ['collects units while each turn of the event loop adds some', Infinity, 1],
    ['collects units only for a limited time', 0, 2],
  ])('%s', async (_behaviour, maxCollectMs, groups) => {
    const gate = new WriteGate(writer, { maxCollectMs })
    const units = ['a', 'b'].map((text) => gate.run(() => insert(text)))
    await turnOfTheEventLoop()
    units.push(gate.run(() => insert('c')))
    await Promise.all(units)
    expect(gate.stats()).toMatchObject({ groups, units: 3 })
  })

  test('includes units that arrive while it runs', async () => {
    const gate = new WriteGate(writer, { maxGroupAgeMs: Infinity })
    let late: Promise<string> | undefined
    await gate.run(async () => {
      await turnOfTheEventLoop()
      late = gate.run(() => insert('late'))
    })
    expect(await late).toBe('late')
    expect(gate.stats()).toMatchObject({ groups: 1, units: 2 })
  })

  test('ends if it is full', async () => {
    const gate = new WriteGate(writer, { maxGroupSize: 2, maxGroupAgeMs: Infinity })
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => gate.run(() => insert(text))))
    expect(gate.stats()).toMatchObject({ groups: 3, units: 5, lastGroupSize: 1 })
  })

  test('ends at its maximum age, so that no unit waits for an endless stream', async () => {
    const gate = new WriteGate(writer, { maxGroupAgeMs: 0 })
    await Promise.all(['a', 'b', 'c'].map((text) => gate.run(() => insert(text))))
    expect(gate.stats()).toMatchObject({ groups: 3, units: 3, lastGroupSize: 1 })
  })

  test('is followed by a turn of the event loop, however fast new units arrive', async () => {
    const gate = new WriteGate(writer)
    const eventLoop = { turned: false }
    setImmediate(() => setImmediate(() => (eventLoop.turned = true)))
    for (let i = 0; !eventLoop.turned; i++) {
      expect(i).toBeLessThan(1000)
      await gate.run(() => insert(String(i)))
    }
  })
})

describe('the result of a unit', () => {
  test('is returned after the COMMIT of its group, even if the unit failed', async () => {
    const log: string[] = []
    const gate = new WriteGate(
      intercepted((sql) => log.push(sql)),
      { maxGroupAgeMs: Infinity },
    )
    const unit = (text: string) =>
      gate
        .run(() => {
          log.push(`work ${text}`)
          insert(text)
          if (text === 'b') throw new Error('refused')
        })
        .finally(() => {
          // Another connection can read the whole group already.
          log.push(`result ${text}, stored: ${stored().join()}`)
        })
    await Promise.allSettled(['a', 'b', 'c'].map(unit))

    expect(log.filter((line) => !/SAVEPOINT|RELEASE|ROLLBACK TO/.test(line))).toEqual([
      'BEGIN IMMEDIATE',
      ...['work a', 'work b', 'work c'],
      'COMMIT',
      ...['result a, stored: a,c', 'result b, stored: a,c', 'result c, stored: a,c'],
    ])
  })

  test('is not returned early to an asynchronous unit: the next unit runs, then both return', async () => {
    const gate = new WriteGate(writer, { maxGroupAgeMs: Infinity })
    const returned: string[] = []
    const unit = (text: string) =>
      gate
        .run(async () => {
          insert(text)
          await turnOfTheEventLoop()
          expect([returned, stored()]).toEqual([[], []])
        })
        .then(() => returned.push(text))
    await Promise.all([unit('a'), unit('b')])
    expect(returned).toEqual(['a', 'b'])
    expect(gate.stats().groups).toBe(1)
  })
})

describe('a unit that fails', () => {
  test.each(['synchronously', 'later'])('is rolled back by itself (%s)', async (when) => {
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
    expect(stored()).toEqual(['a', 'c'])
  })
})

describe('a COMMIT that fails', () => {
  // A constraint that is checked only at COMMIT: the only way to make a COMMIT fail under WAL without a broken disk.
  test('fails every unit of its group, and the next group works', async () => {
    const gate = new WriteGate(writer)
    const group = await Promise.allSettled([gate.run(() => insert('a')), gate.run(() => insert('b', 'nothing'))])
    const refused = { status: 'rejected', reason: { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' } }
    expect(group).toMatchObject([refused, refused])
    expect(stored()).toEqual([])
    expect(gate.stats()).toMatchObject({ groups: 0, units: 0 })

    await gate.run(() => insert('c'))
    expect(stored()).toEqual(['c'])
  })

  // Under WAL no other connection can cause these: they are injected in the COMMIT of the gate.
  test.each(['SQLITE_BUSY', 'SQLITE_IOERR_FSYNC'])('with %s ends in a real ROLLBACK', async (code) => {
    const gate = new WriteGate(failingOnce('COMMIT', code))
    await expect(gate.run(() => insert('a'))).rejects.toMatchObject({ code })
    expect(writer.inTransaction).toBe(false)

    await gate.run(() => insert('b'))
    expect(stored()).toEqual(['b'])
  })

  // Guards against units that wait indefinitely for a gate that has stopped.
  test('whose ROLLBACK fails, too, fails its group, and the next group works', async () => {
    const failing = new Set(['COMMIT', 'ROLLBACK'])
    const gate = new WriteGate(
      intercepted((sql) => {
        if (failing.delete(sql)) throw Object.assign(new Error(`${sql} failed`), { code: 'SQLITE_IOERR' })
      }),
    )
    await expect(gate.run(() => insert('a'))).rejects.toThrow('COMMIT failed')
    await gate.run(() => insert('b'))
    expect(stored()).toEqual(['b'])
  })
})

describe('a slow disk', () => {
  test('blocks the event loop in COMMIT, and what arrives meanwhile shares the next COMMIT', async () => {
    const blocked = new Int32Array(new SharedArrayBuffer(4))
    let late: Promise<string[]> | undefined
    let commits = 0
    const slow = intercepted((sql) => {
      if (sql !== 'COMMIT') return
      commits += 1
      // From within the first COMMIT, so that the others cannot arrive before it, whatever the load.
      if (commits === 1) {
        setTimeout(() => {
          late = Promise.all(['b', 'c', 'd'].map((text) => gate.run(() => insert(text))))
        }, 0)
      }
      Atomics.wait(blocked, 0, 0, 100)
    })
    const gate = new WriteGate(slow, { maxGroupAgeMs: Infinity })
    await gate.run(() => insert('a'))
    while (!late) await turnOfTheEventLoop()
    expect(await late).toEqual(['b', 'c', 'd'])
    expect(stored()).toEqual(['a', 'b', 'c', 'd'])
    expect(gate.stats()).toMatchObject({ groups: 2, units: 4 })
  })
})

describe('a full disk', () => {
  // SQLite rolls the whole transaction back by itself: earlier writes are lost, and later ones would autocommit.
  test('fails the units that have run, and the others run in a new group', async () => {
    const gate = new WriteGate(writer)
    pragma(writer, `max_page_count = ${String(pragma(writer, 'page_count'))}`)
    const [a, large, c] = await Promise.allSettled([
      gate.run(() => insert('a')),
      gate.run(() => insert('large'.repeat(10_000))),
      gate.run(() => insert('c')),
    ])
    expect(a).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_FULL' } })
    expect(large).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_FULL' } })
    expect(c).toMatchObject({ status: 'fulfilled' })
    expect(stored()).toEqual(['c'])
  })
})

describe('a unit that ends the transaction by itself', () => {
  test('fails its group, because the gate did not make the COMMIT', async () => {
    const gate = new WriteGate(writer)
    const group = await Promise.allSettled([
      gate.run(() => insert('a')),
      gate.run(() => {
        writer.exec('ROLLBACK')
      }),
    ])
    expect(group).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
    await gate.run(() => insert('b'))
    expect(stored()).toEqual(['b'])
  })
})

describe('while another process writes', () => {
  test('a unit waits for the lock without blocking the event loop', async () => {
    const gate = new WriteGate(writer)
    expect(pragma(writer, 'busy_timeout')).toBe(0n)
    other.exec('BEGIN IMMEDIATE')
    // If the gate waited inside SQLite, this timer could not fire before the deadline, and the unit would fail.
    setTimeout(() => {
      other.exec('COMMIT')
    }, 1000)
    await gate.run(() => insert('a'))
    expect(stored()).toEqual(['a'])
  })

  test('a unit fails with SQLITE_BUSY at its deadline, and the gate continues afterwards', async () => {
    const gate = new WriteGate(writer, { busyDeadlineMs: 50 })
    other.exec('BEGIN IMMEDIATE')
    const units = await Promise.allSettled([gate.run(() => insert('a')), gate.run(() => insert('b'))])
    const refused = { status: 'rejected', reason: { code: 'SQLITE_BUSY' } }
    expect(units).toMatchObject([refused, refused])
    other.exec('COMMIT')

    await gate.run(() => insert('c'))
    expect(stored()).toEqual(['c'])
  })
})

test('a BEGIN that fails with another error fails every waiting unit immediately', async () => {
  const gate = new WriteGate(failingOnce('BEGIN IMMEDIATE', 'SQLITE_IOERR'), { busyDeadlineMs: Infinity })
  await expect(gate.run(() => insert('a'))).rejects.toMatchObject({ code: 'SQLITE_IOERR' })
  await gate.run(() => insert('b'))
  expect(stored()).toEqual(['b'])
})

test('closing waits for queued units and refuses new ones', async () => {
  const gate = new WriteGate(writer)
  const queued = gate.run(() => turnOfTheEventLoop().then(() => insert('a')))
  const closed = gate.close()
  await expect(gate.run(() => insert('b'))).rejects.toThrow('The database is closed and accepts no writes')
  await closed
  expect(stored()).toEqual(['a'])
  expect(await queued).toBe('a')
})
