import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { type OpenDatabase, openDatabase } from '../../src/database/client'
import { databaseFault, RetriesExhaustedError } from '../../src/database/database-errors'
import { importJson } from '../../src/programme-files/import-programme'
import { ImportTarget, withTransaction } from '../support/import'
import { offerRecord } from '../support/offer-record'

let target: ImportTarget
/** Stands in for another process on the same database. */
let other: OpenDatabase

beforeEach(async () => {
  target = await ImportTarget.start()
  other = openDatabase(target.testDatabase.url)
})
afterEach(async () => {
  await other.close()
  await target.stop()
})

const MEMBERS = 300
const OFFERS = ['O1', 'O2', 'O3']
const offers = OFFERS.map((code) => offerRecord(code, { audience: 'MASS' }))

const accounts = () =>
  Array.from({ length: MEMBERS }, (_, number) => ({
    id: `acc-${number}`,
    email: `member-${number}@example.com`,
    loyaltyIds: [`card-${number}`],
    offers: OFFERS.map((code) => ({ code, acceptanceState: 'ACCEPTED' })),
  }))

describe('concurrent imports', () => {
  test('of one file both succeed, with the result of one import', async () => {
    const file = Buffer.from(JSON.stringify({ offers, accounts: accounts() }))
    const both = await Promise.all([
      importJson(target.deps, file),
      importJson({ ...target.deps, database: other }, file),
    ])
    const outcomes = both.map((counts) => counts.account)
    expect(outcomes).toContainEqual({ added: MEMBERS, updated: 0, unchanged: 0 })
    expect(outcomes).toContainEqual({ added: 0, updated: 0, unchanged: MEMBERS })
    expect(await target.version()).toBe(1)

    const single = await ImportTarget.start()
    await single.json(file.toString())
    expect(await target.dump()).toEqual(await single.dump())
    await single.stop()
  })

  test('of files that give the same identifier to two accounts: one is imported, the other rejected', async () => {
    const files = ['a', 'b'].map((id) => Buffer.from(JSON.stringify({ accounts: [{ id, email: 'one@example.com' }] })))
    const results = await Promise.allSettled(
      files.map((file, index) => importJson({ ...target.deps, database: index === 0 ? target.database : other }, file)),
    )
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await target.dump()).accounts).toHaveLength(1)
  })
})

describe('an import beside a running service', () => {
  test('never fails, and keeps every answer that a member gave meanwhile', async () => {
    const members = accounts().map(({ id }) => ({ id }))
    await target.json({ offers, accounts: members })

    // Each member declines an offer while one import targets it and another one changes the e-mail address.
    const declined = members.map(({ id }, index) => ({ accountId: id, offerCode: OFFERS[index % 3] ?? 'O1' }))
    const declines = { acceptanceState: 'DECLINED', acceptanceDate: null, version: 2 } as const
    const answer = async (key: { accountId: string; offerCode: string }): Promise<void> => {
      try {
        await other.retryConflicts(() =>
          other.client.memberOffer.upsert({
            where: { accountId_offerCode: key },
            create: { ...key, ...declines },
            update: declines,
          }),
        )
      } catch (error) {
        // On a slow machine an import can hold the row for longer than the lock timeout. The member's app tries again.
        if (databaseFault(error) !== 'unavailable') throw error
        await answer(key)
      }
    }
    const service = async () => {
      for (let start = 0; start < MEMBERS; start += 5) await Promise.all(declined.slice(start, start + 5).map(answer))
    }
    const lines = accounts().map((each) => ({ kind: 'account', ...each }))
    const [{ problems }] = await Promise.all([
      target.ndjson(lines),
      target.ndjson(lines.map((line) => ({ ...line, email: `new-${line.email}` }))),
      service(),
    ])

    expect(problems).toEqual([])
    const { memberOffers } = await target.dump()
    expect(memberOffers).toHaveLength(3 * MEMBERS)
    expect(memberOffers.filter(({ version }) => version === 2)).toEqual(
      expect.arrayContaining(declined.map((key) => expect.objectContaining({ ...key, acceptanceState: 'DECLINED' }))),
    )
    expect(memberOffers.filter(({ version }) => version === 1)).toHaveLength(2 * MEMBERS)
  })

  test('waits while the database is busy', async () => {
    let attempts = 0
    const busyAtFirst = withTransaction(target.database, (work) => {
      attempts += 1
      if (attempts === 1) return Promise.reject(new RetriesExhaustedError('Another process was faster'))
      return target.database.rows.transaction(work)
    })
    await importJson({ ...target.deps, database: busyAtFirst }, Buffer.from('{ "channels": ["APP"] }'))
    expect([attempts, await target.version()]).toEqual([2, 1])
  })

  test('does not hide a defect by a retry', async () => {
    const broken = withTransaction(target.database, () => Promise.reject(new Error('A defect')))
    await expect(importJson({ ...target.deps, database: broken }, Buffer.from('{}'))).rejects.toThrow('A defect')
  })
})
