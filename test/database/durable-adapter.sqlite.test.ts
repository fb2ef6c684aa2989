import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'

import { migrationsFor } from '../../src/database/migrate'
import { type DurableSqlite, durableSqlite } from '../../src/database/sqlite/durable-adapter'
import type { GateOptions } from '../../src/database/sqlite/write-gate'
import { PrismaClient } from '../../src/generated/sqlite/client'

// The session's account is checked at COMMIT only: the one way to make a COMMIT fail under WAL without a broken disk.
const SESSION_CHECKED_AT_COMMIT = `
  DROP TABLE "Session";
  CREATE TABLE "Session" (
    "correlationId" TEXT NOT NULL PRIMARY KEY, "channel" TEXT, "locale" TEXT,
    "createdAt" DATETIME NOT NULL, "expiresAt" DATETIME NOT NULL,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id") DEFERRABLE INITIALLY DEFERRED
  );`

let folder: string
let file: string
/** Another process: it sees what has been committed, and can hold locks. */
let other: Database.Database
let clients: PrismaClient[]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'durable-adapter-'))
  file = path.join(folder, 'test.db')
  other = new Database(file)
  // Not by the runner, which would leave the file in WAL mode: the stock adapter's faults need the mode it starts with.
  for (const { sql } of migrationsFor(`file:${file}`)) other.exec(sql)
  other.exec(SESSION_CHECKED_AT_COMMIT)
  clients = []
})

afterEach(async () => {
  for (const client of clients) await client.$disconnect()
  other.close()
  rmSync(folder, { recursive: true })
})

async function connected(adapter: SqlDriverAdapterFactory): Promise<PrismaClient> {
  const client = new PrismaClient({ adapter })
  clients.push(client)
  // The first query loads Prisma's query compiler; after it, a query takes no time but its own.
  await client.channel.count()
  return client
}

const givenStock = () => connected(new PrismaBetterSqlite3({ url: file, timeout: 50 }))

async function givenOurs(options?: GateOptions): Promise<{ client: PrismaClient; database: DurableSqlite }> {
  const database = durableSqlite(file, options)
  return { client: await connected(database.factory), database }
}

const ourClient = async () => (await givenOurs()).client

const keptChannels = () => other.prepare('SELECT name FROM Channel ORDER BY name').pluck().all()
/** What is left when the process has ended, and whatever it had not committed is gone. */
async function keptByEndOf(client: PrismaClient) {
  await client.$disconnect()
  return keptChannels()
}

const createChannel = (client: Pick<PrismaClient, 'channel'>, name: string) => client.channel.create({ data: { name } })
const insertChannel = (name: string) => ({ sql: `INSERT INTO Channel VALUES ('${name}')`, args: [], argTypes: [] })
const sessionOfNobody = {
  correlationId: 'session',
  accountId: 'nobody',
  createdAt: new Date(),
  expiresAt: new Date(),
}

/** Enough turns of the event loop for every call that does not wait for a lock. */
async function manyTurns() {
  for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
}

function signal() {
  let send!: () => void
  const received = new Promise<void>((resolve) => (send = resolve))
  return { send, received }
}

/** A transaction of another request: it has written a channel, and will be rolled back. */
async function openTransaction(client: PrismaClient) {
  const opened = signal()
  const ending = signal()
  const transaction = client.$transaction(async (tx) => {
    await createChannel(tx, 'of the transaction')
    opened.send()
    await ending.received
    throw new Error('changed its mind')
  })
  await opened.received
  return {
    rollBack: async () => {
      ending.send()
      await expect(transaction).rejects.toThrow('changed its mind')
    },
  }
}

describe('a write while the transaction of another request is open', () => {
  async function acknowledgedChannels(client: PrismaClient) {
    const transaction = await openTransaction(client)
    // A query of Prisma starts when somebody waits for it.
    const acknowledged = createChannel(client, 'acknowledged').then(({ name }) => name)
    await manyTurns()
    await transaction.rollBack()
    expect(await acknowledged).toBe('acknowledged')
    return keptChannels()
  }

  test('stock: it was acknowledged, and is lost with the rollback', async () => {
    expect(await acknowledgedChannels(await givenStock())).toEqual([])
  })

  test('ours: it is kept', async () => {
    expect(await acknowledgedChannels(await ourClient())).toEqual(['acknowledged'])
  })
})

describe('a read while the transaction of another request is open', () => {
  async function channelsSeen(client: PrismaClient) {
    const transaction = await openTransaction(client)
    const seen = await client.channel.findMany()
    await transaction.rollBack()
    return seen
  }

  test('stock: it sees what is never committed', async () => {
    expect(await channelsSeen(await givenStock())).toEqual([{ name: 'of the transaction' }])
  })

  test('ours: it sees what is committed, without waiting', async () => {
    expect(await channelsSeen(await ourClient())).toEqual([])
  })
})

describe('after a COMMIT that met a reader in another process', () => {
  async function outcomes(client: PrismaClient) {
    other.exec('BEGIN')
    other.prepare('SELECT * FROM Channel').all()
    const first = client.$transaction((tx) => createChannel(tx, 'first'))
    const [{ status }] = await Promise.allSettled([first])
    other.exec('COMMIT')
    const second = client.$transaction((tx) => createChannel(tx, 'second'))
    return [status, (await Promise.allSettled([second]))[0].status, await keptByEndOf(client)]
  }

  test('stock: SQLITE_BUSY leaves the transaction open, and no other one can begin', async () => {
    expect(await outcomes(await givenStock())).toEqual(['rejected', 'rejected', []])
  })

  test('ours: WAL keeps readers out of the way', async () => {
    expect(await outcomes(await ourClient())).toEqual(['fulfilled', 'fulfilled', ['first', 'second']])
  })
})

describe('after a COMMIT that failed', () => {
  async function outcomes(client: PrismaClient) {
    const failing = client.$transaction((tx) => tx.session.create({ data: sessionOfNobody }))
    await expect(failing).rejects.toMatchObject({ cause: { kind: 'ForeignKeyConstraintViolation' } })
    const acknowledged = await Promise.allSettled([
      createChannel(client, 'plain'),
      client.$transaction((tx) => createChannel(tx, 'in a transaction')),
    ])
    return [acknowledged.map(({ status }) => status), await keptByEndOf(client)]
  }

  test('stock: writes are acknowledged and never kept, and no transaction can begin', async () => {
    expect(await outcomes(await givenStock())).toEqual([['fulfilled', 'rejected'], []])
  })

  test('ours: all is well', async () => {
    const kept = ['in a transaction', 'plain']
    expect(await outcomes(await ourClient())).toEqual([['fulfilled', 'fulfilled'], kept])
  })
})

describe('when the disk is full inside a transaction that goes on regardless', () => {
  // SQLite rolls the transaction back by itself; without care the next statement runs, and commits, on its own.
  async function outcome(client: PrismaClient, fillDisk: () => Promise<unknown>) {
    await fillDisk()
    const transaction = client.$transaction(async (tx) => {
      await createChannel(tx, 'before')
      await expect(tx.$executeRaw`INSERT INTO Channel VALUES (${large})`).rejects.toThrow('database or disk is full')
      await createChannel(tx, 'after')
    })
    await expect(transaction).rejects.toThrow()
    return keptChannels()
  }
  const large = 'large'.repeat(10_000)
  const full = () => `max_page_count = ${String(other.pragma('page_count', { simple: true }))}`

  test('stock: half of it is kept', async () => {
    const client = await givenStock()
    expect(await outcome(client, () => client.$queryRawUnsafe(`PRAGMA ${full()}`))).toEqual(['after'])
  })

  test('ours: nothing of it is kept, and the client works', async () => {
    const { client, database } = await givenOurs()
    expect(await outcome(client, () => database.run((writer) => writer.pragma(full())))).toEqual([])
    await createChannel(client, 'small')
    expect(keptChannels()).toEqual(['small'])
  })

  test('ours: not even a statement that was sent along with the failing one is kept', async () => {
    const { database } = await givenOurs()
    await database.run((writer) => writer.pragma(full()))
    const transaction = await (await database.factory.connect()).startTransaction()
    const statements = [insertChannel(large), insertChannel('small')].map((sql) => transaction.executeRaw(sql))
    expect(await Promise.allSettled(statements)).toMatchObject([
      { status: 'rejected', reason: { cause: { originalCode: 'SQLITE_FULL' } } },
      { status: 'rejected', reason: { cause: { kind: 'TransactionAlreadyClosed' } } },
    ])
    // A transaction that overlooks all that learns the reason at the latest here.
    await expect(transaction.commit()).rejects.toMatchObject({ cause: { originalCode: 'SQLITE_FULL' } })
    expect(keptChannels()).toEqual([])
  })

  test('ours: a plain write that does not fit is refused, and the client works', async () => {
    const { client, database } = await givenOurs()
    await database.run((writer) => writer.pragma(full()))
    await expect(createChannel(client, large)).rejects.toMatchObject({ code: 'P2039' })
    await createChannel(client, 'small')
    expect(keptChannels()).toEqual(['small'])
  })
})

describe('while another process writes', () => {
  const holdLock = () => {
    other.exec('BEGIN IMMEDIATE')
  }
  const releaseAfterOneSecond = () => setTimeout(() => other.exec('COMMIT'), 1000)

  test('stock: the write fails', async () => {
    const client = await givenStock()
    holdLock()
    const release = releaseAfterOneSecond()
    await expect(createChannel(client, 'a')).rejects.toMatchObject({ code: 'P1008' })
    clearTimeout(release)
  })

  test('ours: it waits, and succeeds', async () => {
    const client = await ourClient()
    holdLock()
    releaseAfterOneSecond()
    await Promise.all([createChannel(client, 'a'), client.$transaction((tx) => createChannel(tx, 'b'))])
    expect(keptChannels()).toEqual(['a', 'b'])
  })

  test('ours: at the deadline both kinds of write are refused with P1008, and the client works', async () => {
    const { client } = await givenOurs({ busyDeadlineMs: 50 })
    holdLock()
    await expect(createChannel(client, 'a')).rejects.toMatchObject({ code: 'P1008' })
    await expect(client.$transaction((tx) => createChannel(tx, 'b'))).rejects.toMatchObject({ code: 'P1008' })
    expect(await client.channel.count()).toBe(0)
    other.exec('COMMIT')

    await createChannel(client, 'c')
    expect(keptChannels()).toEqual(['c'])
  })
})

describe('an interactive transaction', () => {
  test('reads its own writes, and is kept once it has been committed', async () => {
    const client = await ourClient()
    const seen = await client.$transaction(async (tx) => {
      await createChannel(tx, 'a')
      return tx.channel.findMany()
    })
    expect(seen).toEqual([{ name: 'a' }])
    expect(keptChannels()).toEqual(['a'])
  })

  test('shares its COMMIT with others that end meanwhile', async () => {
    const { client, database } = await givenOurs({ maxGroupAgeMs: Infinity })
    const names = Array.from({ length: 20 }, (_, i) => `channel ${i}`)
    await Promise.all(names.map((name) => client.$transaction((tx) => createChannel(tx, name))))
    expect(await client.channel.count()).toBe(20)
    expect(database.stats().units).toBe(20)
    expect(database.stats().groups).toBeLessThanOrEqual(5)
  })

  test('is answered with its group, even when it is rolled back: it may have read what another one wrote', async () => {
    const { database } = await givenOurs({ maxGroupAgeMs: Infinity })
    const adapter = await database.factory.connect()
    const answered: string[] = []
    const first = await adapter.startTransaction()
    const second = adapter.startTransaction()
    const rolledBack = first.rollback().then(() => answered.push('first'))
    await (await second).executeRaw(insertChannel('of the second'))
    await manyTurns()
    expect(answered).toEqual([])
    await (await second).commit()
    await rolledBack
    expect(keptChannels()).toEqual(['of the second'])
  })

  test('that fails takes nothing with it but its own', async () => {
    const client = await ourClient()
    await createChannel(client, 'a')
    const outcomes = await Promise.allSettled([
      client.$transaction(async (tx) => {
        await createChannel(tx, 'b')
        await createChannel(tx, 'a')
      }),
      createChannel(client, 'c'),
    ])
    expect(outcomes).toMatchObject([{ status: 'rejected', reason: { code: 'P2002' } }, { status: 'fulfilled' }])
    expect(keptChannels()).toEqual(['a', 'c'])
  })

  test('can undo a nested one alone', async () => {
    const client = await ourClient()
    await client.$transaction(async (tx) => {
      await createChannel(tx, 'outer')
      const nested = tx.$transaction(async (inner) => {
        await createChannel(inner, 'inner')
        throw new Error('undone')
      })
      await expect(nested).rejects.toThrow('undone')
      await tx.$transaction((inner) => createChannel(inner, 'second inner'))
    })
    expect(keptChannels()).toEqual(['outer', 'second inner'])
  })

  test('that runs out of time is rolled back and lets the others pass', async () => {
    const client = await ourClient()
    const ending = signal()
    const abandoned = client.$transaction(
      async (tx) => {
        await createChannel(tx, 'too late')
        await ending.received
        await createChannel(tx, 'much too late')
      },
      { timeout: 100 },
    )
    const refused = expect(abandoned).rejects.toMatchObject({ code: 'P2028' })
    // It still holds on to its `tx` when the next write is acknowledged.
    await createChannel(client, 'next')
    ending.send()
    await refused
    expect(keptChannels()).toEqual(['next'])
  })

  test('that uses the outer client waits for itself until it runs out of time: a mistake shows at once', async () => {
    const client = await ourClient()
    const mistaken = client.$transaction(
      async (tx) => {
        await createChannel(tx, 'inside')
        await createChannel(client, 'outside')
      },
      { timeout: 100 },
    )
    await expect(mistaken).rejects.toMatchObject({ code: 'P2028' })
    expect(keptChannels()).toEqual(['outside'])
  })

  test('is serializable or refused', async () => {
    const adapter = await (await givenOurs()).database.factory.connect()
    await expect(adapter.startTransaction('READ COMMITTED')).rejects.toMatchObject({
      cause: { kind: 'InvalidIsolationLevel', level: 'READ COMMITTED' },
    })
    await (await adapter.startTransaction('SERIALIZABLE')).rollback()
  })

  test('runs no statement once it is over, not even inside the next one', async () => {
    const adapter = await (await givenOurs()).database.factory.connect()
    const over = await adapter.startTransaction()
    await over.commit()
    const next = await adapter.startTransaction()
    await expect(over.executeRaw(insertChannel('stray'))).rejects.toMatchObject({
      cause: { kind: 'TransactionAlreadyClosed' },
    })
    await next.commit()
    expect(keptChannels()).toEqual([])
  })
})

test('a batch of statements is written as a whole, or not at all', async () => {
  const client = await ourClient()
  await client.$transaction(['a', 'b'].map((name) => createChannel(client, name)))
  const failing = client.$transaction(['c', 'a'].map((name) => createChannel(client, name)))
  await expect(failing).rejects.toMatchObject({ code: 'P2002' })
  expect(keptChannels()).toEqual(['a', 'b'])
})

test('200 writes at once share a few COMMITs', async () => {
  const { client, database } = await givenOurs()
  const names = Array.from({ length: 200 }, (_, i) => `channel ${i}`)
  await Promise.all(names.map((name) => createChannel(client, name)))
  expect(await client.channel.count()).toBe(200)
  expect(database.stats()).toMatchObject({ waiting: 0, units: 200 })
  expect(database.stats().groups).toBeLessThanOrEqual(20)
})

test('SQL without Prisma runs in the same groups', async () => {
  const { client, database } = await givenOurs({ maxGroupAgeMs: Infinity })
  const insertRaw = (name: string) =>
    database.run((writer) => writer.prepare('INSERT INTO Channel VALUES (?)').run(name).changes)
  expect(await Promise.all([insertRaw('a'), insertRaw('b'), createChannel(client, 'c')])).toEqual([1, 1, { name: 'c' }])
  await expect(insertRaw('a')).rejects.toMatchObject({ cause: { kind: 'UniqueConstraintViolation' } })
})

test('dates, nulls and missing rows come back as from the stock adapter', async () => {
  const client = await ourClient()
  const account = { id: 'a', email: 'a@example.com', createdAt: new Date('2026-01-02T03:04:05.678Z') }
  const created = await client.account.create({ data: account })
  expect(created).toEqual(await (await givenStock()).account.findUniqueOrThrow({ where: { id: 'a' } }))
  expect(created).toMatchObject({ ...account, optIn: null })
  expect(await client.account.findUnique({ where: { id: 'b' } })).toBeNull()
})

test('SQL that does not compile is reported as by the stock adapter', async () => {
  other.exec('DROP TABLE "EarnRule"')
  for (const client of [await givenStock(), await ourClient()]) {
    await expect(client.$queryRawUnsafe('SELECT * FROM Nowhere')).rejects.toMatchObject({ code: 'P2010' })
    await expect(client.$executeRawUnsafe('DELETE FROM Nowhere')).rejects.toMatchObject({ code: 'P2010' })
    await expect(client.earnRule.findMany()).rejects.toMatchObject({ code: 'P2021' })
  }
})

test('a script runs as one unit', async () => {
  const adapter = await (await givenOurs()).database.factory.connect()
  await adapter.executeScript("INSERT INTO Channel VALUES ('a'); INSERT INTO Channel VALUES ('b')")
  await expect(
    adapter.executeScript("INSERT INTO Channel VALUES ('c'); INSERT INTO Channel VALUES ('a')"),
  ).rejects.toMatchObject({ cause: { kind: 'UniqueConstraintViolation' } })
  expect(keptChannels()).toEqual(['a', 'b'])
})

test('disconnecting waits for the writes under way, and closes for good', async () => {
  const { client, database } = await givenOurs()
  const writes = Array.from({ length: 1000 }, (_, i) =>
    database.run((writer) => writer.exec(insertChannel(`channel ${i}`).sql)),
  )
  await client.$disconnect()
  expect(database.stats()).toMatchObject({ waiting: 0, units: 1000 })
  await Promise.all(writes)
  await expect(client.channel.count()).rejects.toThrow(`${file} has been closed: make a new client`)
})
