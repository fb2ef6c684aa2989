import { existsSync, writeFileSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { query } from '../support/query'
import { runCommand, ServiceProcess } from '../support/service-process'
import { createEmptyDatabase, type TestDatabase } from '../support/test-database'

let testDatabase: TestDatabase

beforeEach(async () => {
  testDatabase = await createEmptyDatabase()
})
afterEach(() => testDatabase.drop())

const verify = () => runCommand(['verify'], { DATABASE_URL: testDatabase.url })

const allMatch = (accounts: number) =>
  `Every balance of ${accounts} accounts equals the sum of its ledger entries.\nEvery reversal matches the entry that it takes back.\n`

const SEND = `mutation { startSession(input: { identifier: "acc-1", correlationId: "s" }) { session { id } }
  sendActivity(input: { correlationId: "s", action: "SURVEY_RESPONSE", when: "2026-06-15" }) { earned { businessUnit } } }`

const SEND_AND_REVERSE = `mutation { startSession(input: { identifier: "acc-1", correlationId: "s" }) { session { id } }
  sendActivity(input: { correlationId: "s", activityId: "a", action: "SURVEY_RESPONSE", when: "2026-06-15" }) { replayed }
  reverseActivity(input: { activityId: "a" }) { replayed } }`

describe('verify', () => {
  test('reports no difference for a database without members', async () => {
    await runCommand(['migrate'], { DATABASE_URL: testDatabase.url })
    expect(await verify()).toEqual({
      status: 0,
      out: allMatch(0),
      err: '',
    })
  })

  test('fails for a database that does not exist or was never migrated, and creates none', async () => {
    if (testDatabase.kind === 'sqlite') {
      const file = testDatabase.url.replace(/^file:/, '')
      expect(await verify()).toEqual({ status: 1, out: '', err: `${file} does not exist\n` })
      expect(existsSync(file)).toBe(false)
      writeFileSync(file, '')
    }
    const err = 'The database has no migrations. Run the command `migrate` first.\n'
    expect(await verify()).toEqual({ status: 1, out: '', err })
  })

  test('compares every balance with its entries while a service runs, and reports each difference', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url, DEMO_DATA: 'true' })
    expect((await service.post(SEND)).errors).toBeUndefined()
    expect(await verify()).toEqual({ status: 0, out: allMatch(6), err: '' })

    await query(testDatabase.url, `UPDATE "Balance" SET "points" = "points" + 1`)
    await query(testDatabase.url, `INSERT INTO "Balance" VALUES ('acc-2', 'FUEL', 'loyalty', 3)`)
    expect(await verify()).toEqual({
      status: 1,
      out: '',
      err: [
        '"acc-1", loyalty points of "GROCERY": the balance is 51, the sum of its entries is 50',
        '"acc-2", loyalty points of "FUEL": the balance is 3, the sum of its entries is 0',
        'Balances that differ from their ledger entries: 2, in 6 accounts.\n',
      ].join('\n'),
    })
    await query(testDatabase.url, `DELETE FROM "Balance"`)
    expect(await verify()).toMatchObject({
      status: 1,
      err: '"acc-1", loyalty points of "GROCERY": the balance is missing, the sum of its entries is 50\nBalances that differ from their ledger entries: 1, in 6 accounts.\n',
    })
    await service.end('SIGTERM')
  })

  test('compares reversals with their entries, and reports each that does not match', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url, DEMO_DATA: 'true' })
    expect((await service.post(SEND_AND_REVERSE)).errors).toBeUndefined()
    await service.end('SIGTERM')
    expect(await verify()).toMatchObject({ status: 0, err: '' })

    // Every number of the ledger stays consistent in itself: only the pair differs.
    const one = `"accountId" = 'acc-1' AND "postingNumber" = 2`
    await query(testDatabase.url, `UPDATE "LedgerEntry" SET "cause" = 'another' WHERE ${one}`)
    const summary = 'Ledger entries without a correct reversal: 1, in 6 accounts.\n'
    const unmatched = 'the reversal does not match an entry, or is not the first one of it'
    expect(await verify()).toEqual({
      status: 1,
      out: '',
      err: `"acc-1", entry 1 of posting 2: ${unmatched}\n${summary}`,
    })

    await query(
      testDatabase.url,
      `UPDATE "LedgerEntry" SET "cause" = (SELECT "cause" FROM "LedgerEntry" AS e WHERE e."accountId" = 'acc-1' AND e."postingNumber" = 1) WHERE ${one}`,
    )
    const columns = `"type", "businessUnit", "rewardType", "category", "points", "cause", "activityId", "activityNumber",
      "reversedPosition", "actor", "createdAt"`
    await query(
      testDatabase.url,
      `INSERT INTO "LedgerEntry" ("accountId", "postingNumber", "position", ${columns})
       SELECT "accountId", 3, 1, ${columns} FROM "LedgerEntry" WHERE ${one}`,
    )
    await query(testDatabase.url, `UPDATE "Balance" SET "points" = -50`)
    expect(await verify()).toEqual({
      status: 1,
      out: '',
      err: `"acc-1", entry 1 of posting 3: ${unmatched}\n${summary}`,
    })

    await query(testDatabase.url, `DELETE FROM "LedgerEntry" WHERE "accountId" = 'acc-1' AND "postingNumber" > 1`)
    await query(testDatabase.url, `UPDATE "Balance" SET "points" = 50`)
    expect(await verify()).toEqual({
      status: 1,
      out: '',
      err: `"acc-1", entry 1 of posting 1: its activity is reversed, but the entry is not\n${summary}`,
    })
  })

  test('compares more accounts than one chunk', async () => {
    await runCommand(['migrate'], { DATABASE_URL: testDatabase.url })
    const ids = Array.from({ length: 1001 }, (_, index) => `('account-${index}', '2026-01-01T00:00:00.000Z')`)
    await query(testDatabase.url, `INSERT INTO "Account" ("id", "createdAt") VALUES ${ids.join(', ')}`)
    await query(testDatabase.url, `INSERT INTO "Balance" VALUES ('account-999', 'GROCERY', 'loyalty', 1)`)
    expect(await verify()).toMatchObject({ status: 1, err: expect.stringContaining('in 1001 accounts') })
  })
})
