import path from 'node:path'
import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'

import { migrationsFor } from '../../src/database/migrate'
import { type DurableSqlite, durableSqlite } from '../../src/database/sqlite/durable-adapter'
import type { GateOptions } from '../../src/database/sqlite/write-gate'
import { PrismaClient } from '../../src/generated/sqlite/client'
import { concurrently } from '../support/concurrently'
import { createTestFolder } from '../support/test-folder'

// A foreign key that is checked only at COMMIT: the only way to make a COMMIT fail under WAL without a broken disk.
const SESSION_CHECKED_AT_COMMIT = `
  DROP TABLE "Session";
  CREATE TABLE "Session" (
    "correlationId" TEXT NOT NULL PRIMARY KEY, "channel" TEXT, "locale" TEXT,
    "createdAt" DATETIME NOT NULL, "expiresAt" DATETIME NOT NULL,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id") DEFERRABLE INITIALLY DEFERRED
  );`

let file: string
/** Stands in for another process, which sees committed rows and can hold locks. */
let other: Database.Database
let clients: PrismaClient[]

beforeEach(() => {
  file = path.join(createTestFolder(), 'test.db')
  other = new Database(file)
  // Without the runner, which would set WAL mode: the faults of the stock adapter need the initial mode.
  for (const { sql } of migrationsFor(`file:${file}`)) other.exec(sql)
  other.exec(SESSION_CHECKED_AT_COMMIT)
  clients = []
})

afterEach(async () => {
  for (const client of clients) await client.$disconnect()
  other.close()
})

async function connected(adapter: SqlDriverAdapterFactory): Promise<PrismaClient> {
  const client = new PrismaClient({ adapter })
  clients.push(client)
  // The first query loads the query compiler of Prisma. The next ones do not wait for that.
  await client.channel.count()
  return client
}

const givenStock = () => connected(new PrismaBetterSqlite3({ url: file, timeout: 50 }))

async function givenOurs(options?: GateOptions): Promise<{ client: PrismaClient; database: DurableSqlite }> {
  const database = durableSqlite(file, options)
  return { client: await connected(database.factory), database }
}

const ourClient = async () => (await givenOurs()).client

const storedChannels = () => other.prepare('SELECT name FROM Channel ORDER BY name').pluck().all()
/** What is stored after the process has ended without committing anything else. */
async function storedAfterEndOf(client: PrismaClient) {
  await client.$disconnect()
  return storedChannels()
}

const createChannel = (client: Pick<PrismaClient, 'channel'>, name: string) => client.channel.create({ data: { name } })
const insertChannel = (name: string) => ({ sql: `INSERT INTO Channel VALUES ('${name}')`, args: [], argTypes: [] })
const orphanSession = {
  correlationId: 'session',
  accountId: 'none',
  createdAt: new Date(),
  expiresAt: new Date(),
}

/** Lets every call run that does not wait for a lock. */
async function letCallsRun() {
  for (let turn = 0; turn < 100; turn++) await turnOfTheEventLoop()
}

function signal() {
  let send!: () => void
  const received = new Promise<void>((resolve) => (send = resolve))
  return { send, received }
}

/** The transaction of another request, which has written a channel and is rolled back later. */
async function openTransaction(client: PrismaClient) {
  const opened = signal()
  const ending = signal()
  const transaction = client.$transaction(async (tx) => {
    await createChannel(tx, 'of the transaction')
    opened.send()
    await ending.received
    throw new Error('rolled back')
  })
  await opened.received
  return {
    rollBack: async () => {
      ending.send()
      await expect(transaction).rejects.toThrow('rolled back')
    },
  }
}

describe('a write while the transaction of another request is open', () => {
  async function acknowledgedChannels(client: PrismaClient) {
    const transaction = await openTransaction(client)
    // A query of Prisma starts when its promise is awaited.
    const acknowledged = createChannel(client, 'acknowledged').then(({ name }) => name)
    await letCallsRun()
    await transaction.rollBack()
    expect(await acknowledged).toBe('acknowledged')
    return storedChannels()
  }

  test('is acknowledged and lost with the rollback by the stock adapter', async () => {
    expect(await acknowledgedChannels(await givenStock())).toEqual([])
  })

  test('is stored by our adapter', async () => {
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

  test('returns uncommitted rows with the stock adapter', async () => {
    expect(await channelsSeen(await givenStock())).toEqual([{ name: 'of the transaction' }])
  })

  test('returns only committed rows with our adapter, without waiting', async () => {
    expect(await channelsSeen(await ourClient())).toEqual([])
  })
})

describe('after a COMMIT during a read of another process', () => {
  async function outcomes(client: PrismaClient) {
    other.exec('BEGIN')
    other.prepare('SELECT * FROM Channel').all()
    const first = client.$transaction((tx) => createChannel(tx, 'first'))
    const [{ status }] = await Promise.allSettled([first])
    other.exec('COMMIT')
    const second = client.$transaction((tx) => createChannel(tx, 'second'))
    return [status, (await Promise.allSettled([second]))[0].status, await storedAfterEndOf(client)]
  }

  test('SQLITE_BUSY leaves the transaction of the stock adapter open, and no other one can begin', async () => {
    expect(await outcomes(await givenStock())).toEqual(['rejected', 'rejected', []])
  })

  test('our adapter commits, because readers do not block writers in WAL mode', async () => {
    expect(await outcomes(await ourClient())).toEqual(['fulfilled', 'fulfilled', ['first', 'second']])
  })
})

describe('after a COMMIT that failed', () => {
  async function outcomes(client: PrismaClient) {
    const failing = client.$transaction((tx) => tx.session.create({ data: orphanSession }))
    await expect(failing).rejects.toMatchObject({ cause: { kind: 'ForeignKeyConstraintViolation' } })
    const acknowledged = await Promise.allSettled([
      createChannel(client, 'plain'),
      client.$transaction((tx) => createChannel(tx, 'in a transaction')),
    ])
    return [acknowledged.map(({ status }) => status), await storedAfterEndOf(client)]
  }

  test('the stock adapter acknowledges writes and never stores them, and no transaction can begin', async () => {
    expect(await outcomes(await givenStock())).toEqual([['fulfilled', 'rejected'], []])
  })

  test('our adapter stores the next writes', async () => {
    const stored = ['in a transaction', 'plain']
    expect(await outcomes(await ourClient())).toEqual([['fulfilled', 'fulfilled'], stored])
  })
})

describe('a transaction that continues after an error of a full disk', () => {
  // SQLite rolls the transaction back by itself. Without a check, the next statement runs and commits by itself.
  async function outcome(client: PrismaClient, fillDisk: () => Promise<unknown>) {
    await fillDisk()
    const transaction = client.$transaction(async (tx) => {
      await createChannel(tx, 'before')
      await expect(tx.$executeRaw`INSERT INTO Channel VALUES (${large})`).rejects.toThrow('database or disk is full')
      await createChannel(tx, 'after')
    })
    await expect(transaction).rejects.toThrow()
    return storedChannels()
  }
  const large = 'large'.repeat(10_000)
  const full = () => `max_page_count = ${String(other.pragma('page_count', { simple: true }))}`

  test('is stored in part by the stock adapter', async () => {
    const client = await givenStock()
    expect(await outcome(client, () => client.$queryRawUnsafe(`PRAGMA ${full()}`))).toEqual(['after'])
  })

  test('is not stored at all by our adapter, and the client continues to work', async () => {
    const { client, database } = await givenOurs()
    expect(await outcome(client, () => database.run((writer) => writer.pragma(full())))).toEqual([])
    await createChannel(client, 'small')
    expect(storedChannels()).toEqual(['small'])
  })

  test('is not stored by our adapter even if a statement was sent together with the failing one', async () => {
    const { database } = await givenOurs()
    await database.run((writer) => writer.pragma(full()))
    const transaction = await (await database.factory.connect()).startTransaction()
    const statements = [insertChannel(large), insertChannel('small')].map((sql) => transaction.executeRaw(sql))
    expect(await Promise.allSettled(statements)).toMatchObject([
      { status: 'rejected', reason: { cause: { originalCode: 'SQLITE_FULL' } } },
      { status: 'rejected', reason: { cause: { kind: 'TransactionAlreadyClosed' } } },
    ])
    // A transaction that ignores these errors fails here at the latest.
    await expect(transaction.commit()).rejects.toMatchObject({ cause: { originalCode: 'SQLITE_FULL' } })
    expect(storedChannels()).toEqual([])
  })

  test('has no effect on a later write of our adapter that fits', async () => {
    const { client, database } = await givenOurs()
    await database.run((writer) => writer.pragma(full()))
    await expect(createChannel(client, large)).rejects.toMatchObject({ code: 'P2039' })
    await createChannel(client, 'small')
    expect(storedChannels()).toEqual(['small'])
  })
})

describe('while another process writes', () => {
  const holdLock = () => {
    other.exec('BEGIN IMMEDIATE')
  }
  const releaseAfterOneSecond = () => setTimeout(() => other.exec('COMMIT'), 1000)

  test('a write of the stock adapter fails', async () => {
    const client = await givenStock()
    holdLock()
    const release = releaseAfterOneSecond()
    await expect(createChannel(client, 'a')).rejects.toMatchObject({ code: 'P1008' })
    clearTimeout(release)
  })

  test('a write of our adapter waits and succeeds', async () => {
    const client = await ourClient()
    holdLock()
    releaseAfterOneSecond()
    await Promise.all([createChannel(client, 'a'), client.$transaction((tx) => createChannel(tx, 'b'))])
    expect(storedChannels()).toEqual(['a', 'b'])
  })

  test('both kinds of write of our adapter fail with P1008 at the deadline, and the client continues to work', async () => {
    const { client } = await givenOurs({ busyDeadlineMs: 50 })
    holdLock()
    await expect(createChannel(client, 'a')).rejects.toMatchObject({ code: 'P1008' })
    await expect(client.$transaction((tx) => createChannel(tx, 'b'))).rejects.toMatchObject({ code: 'P1008' })
    expect(await client.channel.count()).toBe(0)
    other.exec('COMMIT')

    await createChannel(client, 'c')
    expect(storedChannels()).toEqual(['c'])
  })
})

describe('an interactive transaction', () => {
  test('reads its own writes, and is stored after it has been committed', async () => {
    const client = await ourClient()
    const seen = await client.$transaction(async (tx) => {
      await createChannel(tx, 'a')
      return tx.channel.findMany()
    })
    expect(seen).toEqual([{ name: 'a' }])
    expect(storedChannels()).toEqual(['a'])
  })

  test('shares its COMMIT with others that end at the same time', async () => {
    const { client, database } = await givenOurs({ maxGroupAgeMs: Infinity })
    const names = Array.from({ length: 20 }, (_, i) => `channel ${i}`)
    await Promise.all(names.map((name) => client.$transaction((tx) => createChannel(tx, name))))
    expect(await client.channel.count()).toBe(20)
    expect(database.stats().units).toBe(20)
    expect(database.stats().groups).toBeLessThanOrEqual(5)
  })

  test('returns with its group even if it is rolled back, because it may have read writes of another one', async () => {
    const { database } = await givenOurs({ maxGroupAgeMs: Infinity })
    const adapter = await database.factory.connect()
    const returned: string[] = []
    const first = await adapter.startTransaction()
    const second = adapter.startTransaction()
    const rolledBack = first.rollback().then(() => returned.push('first'))
    await (await second).executeRaw(insertChannel('of the second'))
    await letCallsRun()
    expect(returned).toEqual([])
    await (await second).commit()
    await rolledBack
    expect(storedChannels()).toEqual(['of the second'])
  })

  test('that fails rolls back only its own writes', async () => {
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
    expect(storedChannels()).toEqual(['a', 'c'])
  })

  test('can roll back only a nested one', async () => {
    const client = await ourClient()
    await client.$transaction(async (tx) => {
      await createChannel(tx, 'outer')
      const nested = tx.$transaction(async (inner) => {
        await createChannel(inner, 'inner')
        throw new Error('nested')
      })
      await expect(nested).rejects.toThrow('nested')
      await tx.$transaction((inner) => createChannel(inner, 'second inner'))
    })
    expect(storedChannels()).toEqual(['outer', 'second inner'])
  })

  test('that times out is rolled back, and others can begin', async () => {
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
    // It still has its `tx` when the next write is acknowledged.
    await createChannel(client, 'next')
    ending.send()
    await refused
    expect(storedChannels()).toEqual(['next'])
  })

  test('that uses the outer client waits for itself until it times out', async () => {
    const client = await ourClient()
    const mistaken = client.$transaction(
      async (tx) => {
        await createChannel(tx, 'inside')
        await createChannel(client, 'outside')
      },
      { timeout: 100 },
    )
    await expect(mistaken).rejects.toMatchObject({ code: 'P2028' })
    expect(storedChannels()).toEqual(['outside'])
  })

  test('is serializable or refused', async () => {
    const adapter = await (await givenOurs()).database.factory.connect()
    await expect(adapter.startTransaction('READ COMMITTED')).rejects.toMatchObject({
      cause: { kind: 'InvalidIsolationLevel', level: 'READ COMMITTED' },
    })
    await (await adapter.startTransaction('SERIALIZABLE')).rollback()
  })

  test('executes no statement after its end, not even inside the next transaction', async () => {
    const adapter = await (await givenOurs()).database.factory.connect()
    const over = await adapter.startTransaction()
    await over.commit()
    const next = await adapter.startTransaction()
    await expect(over.executeRaw(insertChannel('stray'))).rejects.toMatchObject({
      cause: { kind: 'TransactionAlreadyClosed' },
    })
    await next.commit()
    expect(storedChannels()).toEqual([])
  })
})

test('a batch of statements is written as a whole or not at all', async () => {
  const client = await ourClient()
  await client.$transaction(['a', 'b'].map((name) => createChannel(client, name)))
  const failing = client.$transaction(['c', 'a'].map((name) => createChannel(client, name)))
  await expect(failing).rejects.toMatchObject({ code: 'P2002' })
  expect(storedChannels()).toEqual(['a', 'b'])
})

test('200 concurrent writes share a few COMMITs', async () => {
  const { client, database } = await givenOurs()
  await concurrently(200, (index) => createChannel(client, `channel ${index}`))
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

test('dates, nulls and missing rows are returned as by the stock adapter', async () => {
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
  expect(storedChannels()).toEqual(['a', 'b'])
})

test('disconnecting waits for the writes in progress, and closes the database', async () => {
  const { client, database } = await givenOurs()
  const writes = Array.from({ length: 1000 }, (_, i) =>
    database.run((writer) => writer.exec(insertChannel(`channel ${i}`).sql)),
  )
  await client.$disconnect()
  expect(database.stats()).toMatchObject({ waiting: 0, units: 1000 })
  await Promise.all(writes)
  await expect(client.channel.count()).rejects.toThrow(`${file} is closed: create a new client`)
})
