import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'

import { type OpenDatabase, openDatabase } from '../../src/database/client'
import { databaseFault, WriteConflictError } from '../../src/database/database-errors'
import type { Account, Activity } from '../../src/database/models'
import { type Change, insert, remove, update } from '../../src/database/rows/change'
import { tables } from '../../src/database/rows/tables'
import { accountRow } from '../support/account-row'
import { concurrently } from '../support/concurrently'
import { query } from '../support/query'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let testDatabase: TestDatabase
let database: OpenDatabase
const statements: string[] = []
const caller = new AsyncLocalStorage<number>()
let reportedTo: (number | undefined)[] = []

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = openDatabase(testDatabase.url, {
    onStatement: (sql) => {
      statements.push(sql)
      reportedTo.push(caller.getStore())
    },
  })
})
afterAll(async () => {
  await database.close()
  await testDatabase.drop()
})

const NOW = new Date('2026-06-15T12:00:00.123Z')
let names = 0
const newName = () => `name-${++names}`

const newAccount = (fields: Partial<Account> = {}) => accountRow({ id: newName(), createdAt: NOW, ...fields })
const givenAccount = (account: Partial<Account> = {}) => database.client.account.create({ data: newAccount(account) })
const givenAccounts = (count: number) => concurrently(count, () => givenAccount())
const stored = ({ id }: { id: string }) => database.client.account.findUniqueOrThrow({ where: { id } })

/** Sets the opt-in if the version is as given, and records a consent, as the service does. */
const optInOf = ({ id }: { id: string }, version = 0): Change[] => [
  update('Account', { id }, { optInVersion: version }, { optIn: 'ACCEPTED', optInVersion: version + 1 }),
  insert('Consent', {
    accountId: id,
    number: version + 1,
    correlationId: 'a session',
    oldValue: null,
    newValue: 'ACCEPTED',
    createdAt: NOW,
  }),
]

// Guards against spans of statements in the trace of another request.
test('each of many concurrent callers has its statement reported in its own context', async () => {
  const account = await givenAccount()
  const callers = Array.from({ length: 20 }, (_, number) => number)
  const find = () => database.rows.find('Account', { id: account.id })
  const findConcurrently = () => Promise.all(callers.map((number) => caller.run(number, find)))
  await findConcurrently()
  await turnOfTheEventLoop()
  // SQLite collects concurrent calls from the next turn on.
  reportedTo = []
  await findConcurrently()
  expect(reportedTo.toSorted((first = -1, second = -1) => first - second)).toEqual(callers)
})

describe('the descriptions of the tables', () => {
  test('match the database', async () => {
    for (const [table, { key, columns }] of Object.entries(tables)) {
      const actual = testDatabase.kind === 'sqlite' ? await sqliteColumns(table) : await postgresColumns(table)
      expect({ table, columns: actual.types, key: actual.key }).toEqual({
        table,
        columns: testDatabase.kind === 'sqlite' ? mapValues(columns, onSqlite) : columns,
        key: [...key].sort(),
      })
    }
  })

  const onSqlite = (type: string) =>
    ({ integer: 'INTEGER', 'double precision': 'REAL', boolean: 'BOOLEAN', 'timestamp(3)': 'DATETIME' })[type] ?? 'TEXT'
  const mapValues = (object: Record<string, string>, change: (value: string) => string) =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]))

  async function sqliteColumns(table: string) {
    const rows = await query<{ name: string; type: string; pk: number }>(
      testDatabase.url,
      `PRAGMA table_info("${table}")`,
    )
    return {
      types: Object.fromEntries(rows.map(({ name, type }) => [name, type])),
      key: rows.flatMap(({ name, pk }) => (pk > 0 ? name : [])).sort(),
    }
  }

  async function postgresColumns(table: string) {
    const rows = await query<{ name: string; type: string; iskey: boolean }>(
      testDatabase.url,
      `SELECT attname AS name, format_type(atttypid, NULL) AS type, atttypmod AS modifier,
              EXISTS (SELECT 1 FROM pg_index WHERE indrelid = attrelid AND indisprimary AND attnum = ANY(indkey)) AS iskey
       FROM pg_attribute WHERE attrelid = '"${table}"'::regclass AND attnum > 0 AND NOT attisdropped`,
    )
    const typeName = (type: string) => (type === 'timestamp without time zone' ? 'timestamp(3)' : type)
    return {
      types: Object.fromEntries(rows.map(({ name, type }) => [name, typeName(type)])),
      key: rows.flatMap(({ name, iskey }) => (iskey ? name : [])).sort(),
    }
  }
})

describe('a value', () => {
  const ACTIVITIES: Partial<Activity>[] = [
    { note: null, amount: null, businessUnit: null, loyaltyId: null },
    { note: '', extendedData: '' },
    { note: 'NULL', channel: '{a,"b"}', action: 'it\'s \\ "quoted", (all) of it' },
    { note: 'é 😀 \n\t', amount: 2_147_483_647, number: -2_147_483_648 },
    { occurredAt: new Date('0001-01-01T00:00:00.001Z'), createdAt: new Date('9999-12-31T23:59:59.999Z') },
    { occurredAt: new Date('1969-12-31T23:59:59.999Z'), createdAt: new Date('2026-03-29T01:30:00.000Z') },
  ]
  const activitiesOf = (accountId: string): Activity[] =>
    ACTIVITIES.map((activity, index) => ({
      id: newName(),
      accountId,
      number: index + 1,
      correlationId: 'a session',
      action: 'PURCHASE',
      channel: 'APP',
      businessUnit: 'GROCERY',
      loyaltyId: '6001',
      note: 'a note',
      occurredAt: NOW,
      amount: 0,
      extendedData: '[]',
      offerSteps: '[]',
      createdAt: NOW,
      ...activity,
    }))

  test.each([1, ACTIVITIES.length])('is read as Prisma wrote it, %d concurrently', async (count) => {
    const { id } = await givenAccount()
    const activities = activitiesOf(id)
    await database.client.activity.createMany({ data: activities })
    for (let from = 0; from < activities.length; from += count) {
      const part = activities.slice(from, from + count)
      const found = await Promise.all(part.map((activity) => database.rows.find('Activity', { id: activity.id })))
      expect(found).toEqual(part.map((activity) => [activity]))
    }
  })

  test.each([1, ACTIVITIES.length])('is written as Prisma reads and compares it, %d concurrently', async (count) => {
    const { id } = await givenAccount()
    const activities = activitiesOf(id)
    for (let from = 0; from < activities.length; from += count) {
      const part = activities.slice(from, from + count)
      await Promise.all(part.map((activity) => database.rows.write([insert('Activity', activity)])))
    }
    for (const activity of activities) {
      expect(await database.client.activity.findMany({ where: activity })).toEqual([activity])
    }
  })
})

describe('a lookup', () => {
  test('returns the rows of its key beside concurrent lookups, and none for an unknown key', async () => {
    const accounts = await givenAccounts(20)
    const ids = [...accounts.map(({ id }) => id), 'none', accounts[0]?.id ?? '']
    const found = await Promise.all(ids.map((id) => database.rows.find('Account', { id })))
    expect(found).toEqual([...accounts.map((account) => [account]), [], [accounts[0]]])
    // A change of a row by one caller does not affect another.
    expect(found[0]?.[0]).not.toBe(found.at(-1)?.[0])
  })

  test('can filter by several columns, and return several rows', async () => {
    const accounts = await givenAccounts(2)
    const balances = accounts.flatMap(({ id: accountId }, index) =>
      ['A', 'B'].map((businessUnit) => ({ accountId, businessUnit, rewardType: 'loyalty', points: index })),
    )
    await database.client.balance.createMany({ data: balances })
    const [one, both, none, other] = await Promise.all([
      database.rows.find('Balance', { businessUnit: 'B', accountId: accounts[0]?.id ?? '' }),
      database.rows.find('Balance', { accountId: accounts[0]?.id ?? '' }),
      database.rows.find('Balance', { accountId: accounts[0]?.id ?? '', businessUnit: 'C' }),
      database.rows.find('Balance', { accountId: accounts[1]?.id ?? '', businessUnit: 'A' }),
    ])
    expect({ one, none, other }).toEqual({ one: [balances[1]], none: [], other: [balances[2]] })
    expect(both).toHaveLength(2)
    expect(both).toEqual(expect.arrayContaining(balances.slice(0, 2)))
  })

  test('returns what was acknowledged before it, even beside lookups of the same row', async () => {
    const account = await givenAccount()
    for (let version = 0; version < 50; version++) {
      const early = database.rows.find('Account', { id: account.id })
      await database.rows.write(optInOf(account, version))
      expect(await database.rows.find('Account', { id: account.id })).toMatchObject([{ optInVersion: version + 1 }])
      await early
    }
  })

  test('does not return writes of a transaction before its COMMIT', async () => {
    const { id } = await givenAccount({ postingCount: 1 })
    const found = async () => (await database.rows.find('Account', { id })).map(({ postingCount }) => postingCount)
    await database.client.$transaction(async (tx) => {
      await tx.account.update({ where: { id }, data: { postingCount: 2 } })
      expect(await found()).toEqual([1])
    })
    expect(await found()).toEqual([2])
  })

  test('reports the statement to each concurrent lookup', async () => {
    const { id } = await givenAccount()
    statements.length = 0
    await Promise.all([1, 2, 3].map(() => database.rows.find('Account', { id })))
    expect(statements.filter((sql) => /^SELECT .* FROM .*"Account"/.test(sql))).toHaveLength(3)
  })
})

describe('concurrent lookups of different tables', () => {
  test('return the rows of each', async () => {
    const [first, second] = [await givenAccount(), await givenAccount()]
    await database.rows.write([first, second].flatMap((account) => optInOf(account)))
    const read = async (accountId: string) => {
      const [accounts, consents, balances] = await Promise.all([
        database.rows.find('Account', { id: accountId }),
        database.rows.find('Consent', { accountId }),
        database.rows.find('Balance', { accountId }),
      ])
      return { accounts: accounts.map(({ id }) => id), consents: consents.map((row) => row.accountId), balances }
    }
    const ids = [first.id, second.id, 'unknown']
    expect(await Promise.all(ids.map(read))).toEqual([
      { accounts: [first.id], consents: [first.id], balances: [] },
      { accounts: [second.id], consents: [second.id], balances: [] },
      { accounts: [], consents: [], balances: [] },
    ])
  })

  test('fail independently', async () => {
    const { id } = await givenAccount()
    const results = await Promise.allSettled([
      database.rows.find('Account', { id }),
      // Postgres stores no such text. SQLite has no row with it.
      database.rows.find('Session', { correlationId: 'a\u0000b' }),
      database.rows.find('Account', { id: 'unknown' }),
    ])
    expect(results[0]).toEqual({ status: 'fulfilled', value: [expect.objectContaining({ id })] })
    expect(results[1]).toEqual(
      testDatabase.kind === 'postgres'
        ? { status: 'rejected', reason: expect.objectContaining({ code: '22021' }) }
        : { status: 'fulfilled', value: [] },
    )
    expect(results[2]).toEqual({ status: 'fulfilled', value: [] })
  })
})

describe('a lookup of which some rows are needed', () => {
  const MANY = 100

  /** An account with a balance in each of so many business units. */
  async function givenBalances(count: number) {
    const { id: accountId } = await givenAccount()
    const balances = Array.from({ length: count }, (_, points) => {
      return { accountId, businessUnit: `unit ${points}, "quoted" {it's} \\`, rewardType: 'loyalty', points }
    })
    await database.client.balance.createMany({ data: balances })
    return { accountId, balances, units: balances.map(({ businessUnit }) => businessUnit) }
  }
  const findNeeded = (accountId: string, units: readonly string[]) =>
    database.rows.findNeeded('Balance', { accountId }, { column: 'businessUnit', listValues: () => units })

  test('reads all rows if they are few, and never lists the values', async () => {
    const { accountId } = await givenBalances(20)
    const listValues = () => {
      throw new Error('Nothing needs them')
    }
    for (let call = 0; call < 2; call++) {
      const needed = { column: 'businessUnit', listValues } as const
      expect(await database.rows.findNeeded('Balance', { accountId }, needed)).toHaveLength(20)
    }
  })

  test('reads only the needed ones of many rows from the second time', async () => {
    const { accountId, balances, units } = await givenBalances(MANY)
    const needed = [units[3] ?? '', units[50] ?? '', 'none']
    expect(await findNeeded(accountId, needed)).toHaveLength(MANY)
    const found = await findNeeded(accountId, needed)
    expect(found.sort((a, b) => a.points - b.points)).toEqual([balances[3], balances[50]])
    expect(await findNeeded(accountId, [])).toEqual([])
    // It would have to look for as many rows as there are.
    expect(await findNeeded(accountId, units)).toHaveLength(MANY)
  })

  test('returns to each concurrent lookup the rows of its account and its values', async () => {
    const accounts = [await givenBalances(MANY), await givenBalances(MANY), await givenBalances(MANY)]
    await Promise.all(accounts.map(({ accountId }) => findNeeded(accountId, [])))
    const lookups = accounts.flatMap(({ accountId, balances, units }) =>
      // The first list is that of other accounts too.
      [[0, 1], [2], []].map((indexes) => ({
        accountId,
        expected: indexes.map((index) => balances[index]),
        values: indexes.map((index) => units[index] ?? ''),
      })),
    )
    const found = await Promise.all(lookups.map(({ accountId, values }) => findNeeded(accountId, values)))
    expect(found.map((rows) => rows.sort((a, b) => a.points - b.points))).toEqual(
      lookups.map(({ expected }) => expected),
    )
  })

  test('sees what was written since it was remembered', async () => {
    const { accountId, units } = await givenBalances(MANY)
    const added = { accountId, businessUnit: 'added', rewardType: 'loyalty', points: 7 }
    await findNeeded(accountId, [])
    await database.rows.write([insert('Balance', added)])
    const changed = update(
      'Balance',
      { accountId, businessUnit: units[1] ?? '', rewardType: 'loyalty' },
      {},
      { points: 9 },
    )
    await database.rows.write([changed])
    const found = await findNeeded(accountId, ['added', units[1] ?? ''])
    expect(found.map(({ points }) => points).sort()).toEqual([7, 9])
  })
})

describe('a unit', () => {
  test('is written as a whole', async () => {
    const account = await givenAccount()
    await database.rows.write(optInOf(account))
    expect(await stored(account)).toEqual({ ...account, optIn: 'ACCEPTED', optInVersion: 1 })
    expect(await database.client.consent.count({ where: { accountId: account.id } })).toBe(1)
  })

  test.each<[string, Partial<Account>, Partial<Account>]>([
    ['a number', { optInVersion: 3 }, { optInVersion: 2 }],
    ['null instead of a value', { optIn: 'ACCEPTED' }, { optIn: null }],
    ['a value instead of null', {}, { optIn: 'ACCEPTED' }],
    ['a point in time', { optInUpdatedAt: NOW }, { optInUpdatedAt: new Date(NOW.getTime() + 1) }],
  ])('is a conflict and writes nothing if its guard does not hold: %s', async (_, is, guard) => {
    const account = await givenAccount(is)
    const [, consent] = optInOf(account)
    if (!consent) throw new Error('A unit has a consent')
    const write = (guarded: Partial<Account>) =>
      database.rows.write([consent, update('Account', { id: account.id }, guarded, { postingCount: 7 })])
    await expect(write(guard)).rejects.toThrow(WriteConflictError)
    expect(await stored(account)).toEqual(account)
    expect(await database.client.consent.count({ where: { accountId: account.id } })).toBe(0)
    // The same with a guard that holds.
    await write(is)
    expect(await stored(account)).toMatchObject({ postingCount: 7 })
  })

  test('is a conflict if the row of an update is missing, or the row of an insert exists', async () => {
    const account = await givenAccount()
    await expect(database.rows.write(optInOf({ id: 'none' }))).rejects.toThrow(WriteConflictError)
    const again = database.rows.write([insert('Account', account)])
    expect(databaseFault(await again.catch((error: unknown) => error))).toBe('conflict')
  })
})

describe('a delete', () => {
  const deleteOf = ({ id }: { id: string }, optInVersion = 0) => remove('Account', { id }, { optInVersion })
  const exists = ({ id }: { id: string }) => database.client.account.findUnique({ where: { id } })

  test('removes the row if its guard holds', async () => {
    const [account, other] = [await givenAccount(), await givenAccount()]
    await database.rows.write([deleteOf(account)])
    expect([await exists(account), await exists(other)]).toEqual([null, other])
  })

  test('is a conflict if its guard does not hold, and nothing of its unit is written', async () => {
    const [account, other] = [await givenAccount({ optInVersion: 1 }), await givenAccount()]
    const unit = [update('Account', { id: other.id }, {}, { locale: 'fr' }), deleteOf(account)]
    await expect(database.rows.write(unit)).rejects.toThrow(WriteConflictError)
    expect([await exists(account), await exists(other)]).toEqual([account, other])
  })

  test('of one row, requested twice at the same time, succeeds once', async () => {
    const accounts = [await givenAccount(), await givenAccount(), await givenAccount()]
    const results = await Promise.allSettled(
      [...accounts, ...accounts].map((account) => database.rows.write([deleteOf(account)])),
    )
    expect(results.map(({ status }) => status).sort()).toEqual([
      ...Array<string>(3).fill('fulfilled'),
      ...Array<string>(3).fill('rejected'),
    ])
    expect(await Promise.all(accounts.map(exists))).toEqual([null, null, null])
  })
})

describe('concurrent units', () => {
  const outcomes = async (units: readonly Change[][]) => {
    const results = await Promise.allSettled(units.map((unit) => database.rows.write(unit)))
    return results.map((result) =>
      result.status === 'fulfilled' ? 'written' : (databaseFault(result.reason) ?? 'defect'),
    )
  }

  test('are written together', async () => {
    const accounts = await givenAccounts(20)
    const before = database.stats().gate?.groups ?? 0
    statements.length = 0
    expect(await outcomes(accounts.map((account) => optInOf(account)))).toEqual(accounts.map(() => 'written'))
    expect(await database.client.consent.count({ where: { accountId: { in: accounts.map(({ id }) => id) } } })).toBe(20)
    if (testDatabase.kind === 'sqlite') expect(database.stats().gate?.groups).toBe(before + 1)
    else expect(new Set(statements.filter((sql) => sql.startsWith('WITH'))).size).toBe(1)
  })

  test('fail independently: a conflict, an existing row or an invalid row affects no other unit', async () => {
    const accounts = await givenAccounts(20)
    const [stale = { id: '' }, existing = { id: '' }, invalid = { id: '' }] = accounts
    await database.rows.write(optInOf(existing))
    const units = accounts.map((account) => {
      if (account === stale) return optInOf(stale, 5)
      if (account === existing) return [...optInOf(existing).slice(1)]
      // There is no such account: the second change breaks the foreign key, after the first one was made.
      if (account === invalid) return [...optInOf(invalid).slice(0, 1), ...optInOf({ id: 'none' }).slice(1)]
      return optInOf(account)
    })
    const expected = accounts.map(() => 'written')
    expected.splice(0, 3, 'conflict', 'conflict', 'defect')
    expect(await outcomes(units)).toEqual(expected)
    for (const [index, account] of accounts.entries()) {
      expect(await stored(account)).toMatchObject({ optInVersion: index === 0 || index === 2 ? 0 : 1 })
    }
    expect(await database.client.consent.count({ where: { accountId: { in: accounts.map(({ id }) => id) } } })).toBe(18)
  })

  test('on one row with the same guard are one write and conflicts', async () => {
    const accounts = await givenAccounts(3)
    const units = Array.from({ length: 30 }, (_, index) => optInOf(accounts[index % 3] ?? { id: '' }))
    expect((await outcomes(units)).sort()).toEqual([
      ...Array<string>(27).fill('conflict'),
      ...Array<string>(3).fill('written'),
    ])
    for (const account of accounts) {
      expect(await stored(account)).toMatchObject({ optInVersion: 1 })
      expect(await database.client.consent.count({ where: { accountId: account.id } })).toBe(1)
    }
  })

  test('do not wait for locked rows of other units, even if they come later', async () => {
    if (testDatabase.kind === 'sqlite') return // SQLite locks no rows.
    const accounts = await givenAccounts(20)
    const locked = accounts.filter((_, index) => index % 5 === 0)
    const other = new Client({ connectionString: testDatabase.url })
    await other.connect()
    await other.query('BEGIN')
    await other.query('SELECT 1 FROM "Account" WHERE "id" = ANY($1) FOR UPDATE', [locked.map(({ id }) => id)])
    const written: string[] = []
    const writes = accounts.map((account) => async () => {
      await database.rows.write(optInOf(account))
      written.push(account.id)
    })
    // Together, and then one after the other.
    const together = writes.splice(0, 10).map((write) => write())
    const oneByOne: Promise<void>[] = []
    for (const write of writes) {
      oneByOne.push(write())
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const free = (_: unknown, index: number) => index % 5 !== 0
    await Promise.all([...together, ...oneByOne].filter(free))
    expect(written).toHaveLength(16)
    await other.query('ROLLBACK')
    await other.end()
    await Promise.all([...together, ...oneByOne])
    expect(written).toHaveLength(20)
  })

  test('of different shapes have the same effect as one by one', async () => {
    const accounts = await givenAccounts(12)
    const units = accounts.map((account, index): Change[] => {
      const { id: accountId } = account
      const balance = { accountId, businessUnit: 'GROCERY', rewardType: 'loyalty', points: index }
      if (index % 3 === 0) return optInOf(account)
      if (index % 3 === 1) return [insert('Balance', balance)]
      const count = update('Account', { id: accountId }, { postingCount: 0 }, { postingCount: index })
      return [count, insert('Balance', balance), insert('Balance', { ...balance, businessUnit: 'PHARMACY' })]
    })
    expect(await outcomes(units)).toEqual(accounts.map(() => 'written'))
    for (const [index, account] of accounts.entries()) {
      const { optInVersion, postingCount } = await stored(account)
      const balances = await database.client.balance.findMany({ where: { accountId: account.id } })
      expect({ optInVersion, postingCount, balances: balances.map(({ points }) => points) }).toEqual(
        [
          { optInVersion: 1, postingCount: 0, balances: [] },
          { optInVersion: 0, postingCount: 0, balances: [index] },
          { optInVersion: 0, postingCount: index, balances: [index, index] },
        ][index % 3],
      )
    }
  })
})

describe('a transaction of rows', () => {
  test('reads its own writes, and stores all of them', async () => {
    const accounts = [newAccount(), newAccount()]
    const [first = newAccount()] = accounts
    const found = await database.rows.transaction(async (rows) => {
      await rows.write(accounts.map((account) => insert('Account', account)))
      await rows.write([update('Account', { id: first.id }, { locale: null }, { locale: 'fr' })])
      return rows.findAll(
        'Account',
        [...accounts, newAccount()].map(({ id }) => ({ id })),
      )
    })
    expect(found.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([{ ...first, locale: 'fr' }, accounts[1]])
    expect(await Promise.all(accounts.map(stored))).toEqual(found)
  })

  test('that fails stores nothing, and leaves the connection usable', async () => {
    const account = newAccount()
    const failing = database.rows.transaction(async (rows) => {
      await rows.write([insert('Account', account)])
      throw new Error('A defect')
    })
    await expect(failing).rejects.toThrow('A defect')
    expect(await database.rows.find('Account', { id: account.id })).toEqual([])
  })

  test('fails with a conflict if a guard does not hold, or a key exists', async () => {
    const account = await givenAccount()
    for (const change of [
      update('Account', { id: account.id }, { locale: 'fr' }, { locale: 'en' }),
      insert('Account', account),
    ]) {
      const other = newAccount()
      const failing = database.rows.transaction((rows) => rows.write([insert('Account', other), change]))
      expect(await failing.then(() => undefined, databaseFault)).toBe('conflict')
      expect(await database.rows.find('Account', { id: other.id })).toEqual([])
    }
    expect(await stored(account)).toEqual(account)
  })

  test('leaves an existing row unchanged with ignoreExisting', async () => {
    const account = await givenAccount()
    const other = newAccount()
    await database.rows.transaction((rows) =>
      rows.write([{ ...account, locale: 'fr' }, other].map((row) => insert('Account', row, { ignoreExisting: true }))),
    )
    expect([await stored(account), await stored(other)]).toEqual([account, other])
  })
})
