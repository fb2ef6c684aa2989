import path from 'node:path'
import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'

import { migrationsFor } from '../../src/database/migrate'
import { pragma, type SqliteConnection } from '../../src/database/sqlite/driver/connection'
import { type DurableSqlite, durableSqlite } from '../../src/database/sqlite/durable-adapter'
import type { GateOptions } from '../../src/database/sqlite/write-gate'
import { PrismaClient } from '../../src/generated/sqlite/client'
import { concurrently } from '../support/concurrently'
import { openSqliteFile, readColumn } from '../support/sqlite-file'
import { createTestFolder } from '../support/test-folder'

// A foreign key that is checked only at COMMIT: the only way to make a COMMIT fail under WAL without a broken disk.
const SESSION_CHECKED_AT_COMMIT = `
  DROP TABLE "Session";
  CREATE TABLE "Session" (
    "correlationId" TEXT NOT NULL PRIMARY KEY, "channel" TEXT, "locale" TEXT,
    "createdAt" DATETIME NOT NULL, "expiresAt" DATETIME NOT NULL, "endedAt" DATETIME,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id") DEFERRABLE INITIALLY DEFERRED
  );`

let file: string
/** Stands in for another process, which sees committed rows and can hold locks. */
let other: SqliteConnection
let clients: PrismaClient[]

beforeEach(() => {
  file = path.join(createTestFolder(), 'test.db')
  other = openSqliteFile(file)
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

async function givenOurs(options?: GateOptions): Promise<{ client: PrismaClient; database: DurableSqlite }> {
  const database = durableSqlite(file, options)
  return { client: await connected(database.factory), database }
}

const ourClient = async () => (await givenOurs()).client

const storedChannels = () => readColumn(other, 'SELECT name FROM Channel ORDER BY name')
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

// Prisma's own adapter for SQLite acknowledged this write and lost it with the rollback.
test('a write while the transaction of another request is open is stored, whatever becomes of the transaction', async () => {
  const client = await ourClient()
  const transaction = await openTransaction(client)
  // A query of Prisma starts when its promise is awaited.
  const acknowledged = createChannel(client, 'acknowledged').then(({ name }) => name)
  await letCallsRun()
  await transaction.rollBack()
  expect(await acknowledged).toBe('acknowledged')
  expect(storedChannels()).toEqual(['acknowledged'])
})

// Prisma's own adapter returned uncommitted rows.
test('a read while the transaction of another request is open returns only committed rows, without waiting', async () => {
  const client = await ourClient()
  const transaction = await openTransaction(client)
  expect(await client.channel.findMany()).toEqual([])
  await transaction.rollBack()
})

// With Prisma's own adapter, the COMMIT failed with SQLITE_BUSY, and no other transaction could begin.
test('a transaction commits during a read of another process', async () => {
  const client = await ourClient()
  other.exec('BEGIN')
  storedChannels()
  await client.$transaction((tx) => createChannel(tx, 'first'))
  other.exec('COMMIT')
  await client.$transaction((tx) => createChannel(tx, 'second'))
  expect(await storedAfterEndOf(client)).toEqual(['first', 'second'])
})

// With Prisma's own adapter, the next writes were acknowledged and never stored.
test('after a COMMIT that failed, the next writes are stored', async () => {
  const client = await ourClient()
  const failing = client.$transaction((tx) => tx.session.create({ data: orphanSession }))
  await expect(failing).rejects.toMatchObject({ cause: { kind: 'ForeignKeyConstraintViolation' } })
  await createChannel(client, 'plain')
  await client.$transaction((tx) => createChannel(tx, 'in a transaction'))
  expect(await storedAfterEndOf(client)).toEqual(['in a transaction', 'plain'])
})

describe('a transaction that continues after an error of a full disk', () => {
  // SQLite rolls the transaction back by itself. Without a check, the next statement runs and commits by itself.
  async function outcome({ client, database }: Awaited<ReturnType<typeof givenOurs>>) {
    await database.run((writer) => pragma(writer, full()))
    const transaction = client.$transaction(async (tx) => {
      await createChannel(tx, 'before')
      await expect(tx.$executeRaw`INSERT INTO Channel VALUES (${large})`).rejects.toThrow('database or disk is full')
      await createChannel(tx, 'after')
    })
    await expect(transaction).rejects.toThrow()
    return storedChannels()
  }
  const large = 'large'.repeat(10_000)
  const full = () => `max_page_count = ${String(pragma(other, 'page_count'))}`

  test('is not stored at all, and the client continues to work', async () => {
    const ours = await givenOurs()
    expect(await outcome(ours)).toEqual([])
    await createChannel(ours.client, 'small')
    expect(storedChannels()).toEqual(['small'])
  })

  test('is not stored even if a statement was sent together with the failing one', async () => {
    const { database } = await givenOurs()
    await database.run((writer) => pragma(writer, full()))
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

  test('has no effect on a later write that fits', async () => {
    const { client, database } = await givenOurs()
    await database.run((writer) => pragma(writer, full()))
    await expect(createChannel(client, large)).rejects.toMatchObject({ code: 'P2039' })
    await createChannel(client, 'small')
    expect(storedChannels()).toEqual(['small'])
  })
})

describe('while another process writes', () => {
  const holdLock = () => {
    other.exec('BEGIN IMMEDIATE')
  }
  const releaseAfterOneSecond = () =>
    setTimeout(() => {
      other.exec('COMMIT')
    }, 1000)

  test('a write waits and succeeds', async () => {
    const client = await ourClient()
    holdLock()
    releaseAfterOneSecond()
    await Promise.all([createChannel(client, 'a'), client.$transaction((tx) => createChannel(tx, 'b'))])
    expect(storedChannels()).toEqual(['a', 'b'])
  })

  test('both kinds of write fail with P1008 at the deadline, and the client continues to work', async () => {
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
    database.run((writer) => writer.prepare('INSERT INTO Channel VALUES (?)').run(name))
  expect(await Promise.all([insertRaw('a'), insertRaw('b'), createChannel(client, 'c')])).toEqual([1, 1, { name: 'c' }])
  await expect(insertRaw('a')).rejects.toMatchObject({ cause: { kind: 'UniqueConstraintViolation' } })
})

test('dates, nulls and missing rows are returned as they were written', async () => {
  const client = await ourClient()
  const account = { id: 'a', email: 'a@example.com', createdAt: new Date('2026-01-02T03:04:05.678Z') }
  const created = await client.account.create({ data: account })
  expect(created).toEqual(await client.account.findUniqueOrThrow({ where: { id: 'a' } }))
  expect(created).toMatchObject({ ...account, optIn: null })
  expect(await client.account.findUnique({ where: { id: 'b' } })).toBeNull()
})

test('SQL that does not compile is reported with the code of Prisma', async () => {
  other.exec('DROP TABLE "EarnRule"')
  const client = await ourClient()
  await expect(client.$queryRawUnsafe('SELECT * FROM Nowhere')).rejects.toMatchObject({ code: 'P2010' })
  await expect(client.$executeRawUnsafe('DELETE FROM Nowhere')).rejects.toMatchObject({ code: 'P2010' })
  await expect(client.earnRule.findMany()).rejects.toMatchObject({ code: 'P2021' })
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
    database.run((writer) => {
      writer.exec(insertChannel(`channel ${i}`).sql)
    }),
  )
  await client.$disconnect()
  expect(database.stats()).toMatchObject({ waiting: 0, units: 1000 })
  await Promise.all(writes)
  await expect(client.channel.count()).rejects.toThrow(`${file} is closed: create a new client`)
})
