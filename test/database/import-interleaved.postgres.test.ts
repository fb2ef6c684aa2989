import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { type OpenDatabase, openDatabase } from '../../src/database/client'
import { ImportTarget } from '../support/import'
import { offerRecord } from '../support/offer-record'

// Only on Postgres: on SQLite no other process can write while the transaction of an import is open.

let target: ImportTarget
/** Stands in for a running service. */
let service: OpenDatabase

beforeEach(async () => {
  target = await ImportTarget.start()
  service = openDatabase(target.testDatabase.url)
  await target.json({ offers: [offerRecord('O', { audience: 'MASS' })], accounts: [{ id: 'acc-1' }, { id: 'acc-2' }] })
})
afterEach(async () => {
  await service.close()
  await target.stop()
})

const KEY = { accountId: 'acc-1', offerCode: 'O' }
const DECLINED = { ...KEY, acceptanceState: 'DECLINED', version: 2 } as const

/** Waits until this number of transactions wait for a row that another one holds. */
async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const waiting = await service.client.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (waiting.length === count) return
    await sleep(10)
  }
}

describe('what a member does between the reads and the writes of an import stays', () => {
  test('an opt-in', async () => {
    const optedOut = { optIn: 'DECLINED', optInUpdatedAt: new Date('2026-06-15T12:00:01Z') } as const
    let importing: Promise<unknown> | undefined
    await service.client.$transaction(async (tx) => {
      await tx.account.update({ where: { id: 'acc-1' }, data: optedOut })
      importing = target.json({ accounts: [{ id: 'acc-1', optIn: 'ACCEPTED', locale: 'fr' }] })
      await untilWaiting(1)
    })
    await importing
    expect((await target.dump()).accounts).toMatchObject([{ ...optedOut, locale: 'fr' }, {}])
  })

  test('an answer to a mass offer', async () => {
    let importing: Promise<unknown> | undefined
    await service.client.$transaction(async (tx) => {
      await tx.memberOffer.create({ data: DECLINED })
      importing = target.json({ accounts: [{ id: 'acc-1', offers: [{ code: 'O', acceptanceState: 'ACCEPTED' }] }] })
      await untilWaiting(1)
    })
    await importing
    expect((await target.dump()).memberOffers).toMatchObject([DECLINED])
  })
})

// Postgres looks for a deadlock when a transaction has waited for a second, and ends the one that finds it.
test.each([
  ['the answer', 0],
  ['the import', 1_200],
])('an import and an answer that wait for each other both succeed, also if %s loses', async (_, headStart) => {
  let importing: Promise<unknown> | undefined
  let answering: Promise<unknown> | undefined
  await service.client.$transaction(async (tx) => {
    // Stops the import after it has locked acc-1 and before it writes the offers.
    await tx.account.update({ where: { id: 'acc-2' }, data: { locale: 'en' } })
    importing = target.json({
      accounts: [
        { id: 'acc-1', email: 'a@example.com', offers: [{ code: 'O' }] },
        { id: 'acc-2', email: 'b@example.com' },
      ],
    })
    await untilWaiting(1)
    // Has locked its row and waits for acc-1 to check the foreign key. The import waits for that row next.
    answering = service.retryConflicts(() =>
      service.client.memberOffer.upsert({ where: { accountId_offerCode: KEY }, create: DECLINED, update: DECLINED }),
    )
    await untilWaiting(2)
    await sleep(headStart)
  })
  await Promise.all([importing, answering])
  const { accounts, memberOffers } = await target.dump()
  expect(accounts).toMatchObject([{ email: 'a@example.com' }, { email: 'b@example.com', locale: 'en' }])
  expect(memberOffers).toMatchObject([DECLINED])
})
