import { randomInt } from 'node:crypto'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { ContactsDocument, CreateContactDocument } from '../generated/graphql'
import { contactRecord } from '../support/contact-record'
import { ImportTarget } from '../support/import'
import { query } from '../support/query'
import { startService } from '../support/service'

let target: ImportTarget
beforeEach(async () => {
  target = await ImportTarget.start()
})
afterEach(() => target.stop())

/** A rule of an administrator that the service does not have. */
const RULES = {
  sqlite: `CREATE TRIGGER "rule" BEFORE INSERT ON "Account" WHEN new."id" LIKE 'bad%'
    BEGIN SELECT RAISE(ABORT, 'not here'); END`,
  postgres: `ALTER TABLE "Account" ADD CONSTRAINT "not here" CHECK ("id" NOT LIKE 'bad%')`,
}

// Guards: the import ended with SQL and a stack, and the good lines of the batch were lost.
test('a line that the database refuses is rejected, and all other lines are imported', async () => {
  await query(target.testDatabase.url, RULES[databaseKind])
  const ids = Array.from({ length: 40 }, (_, index) => (index === 7 || index === 39 ? `bad-${index}` : `good-${index}`))
  const { counts, problems, rejected, lines } = await target.ndjson(ids.map((id) => ({ kind: 'account', id })))
  expect({ counts, rejected, lines }).toEqual({
    counts: { account: { added: 38, updated: 0, unchanged: 0 } },
    rejected: 2,
    lines: 40,
  })
  const message = expect.stringMatching(/^is refused by the database: [^\n]*not here[^\n]* \(\w+\)$/)
  expect(problems).toEqual([8, 40].map((line) => ({ line, path: '$', message })))
  const { accounts } = await target.dump()
  expect(accounts.map(({ id }) => id).sort()).toEqual(ids.filter((id) => id.startsWith('good')).sort())
})

/** Characters of three bytes that no database can compress. */
const random = (length: number) =>
  Array.from({ length }, () => String.fromCodePoint(randomInt(0x4e00, 0x9fff))).join('')

// Guards: an index of Postgres holds only some 2 700 bytes, which compressible texts hide.
test('texts of the maximum length can be written and found', async () => {
  const prefix = random(300)
  const contact = contactRecord({
    ...{ subjectId: random(255), channel: random(255), responseTrackingCode: random(255) },
    objectUri: `${prefix}${random(9_700)}`,
    treatmentsForConsideration: [{ treatmentId: random(255), responseChannel: random(255) }],
  })
  const service = await startService()
  const created = await service.execute(CreateContactDocument, { input: { contact } })
  expect(created.errors).toBeUndefined()
  const other = contactRecord({ objectUri: `${prefix}${random(9_700)}` })
  expect((await service.execute(CreateContactDocument, { input: { contact: other } })).errors).toBeUndefined()
  // Of two with the same beginning, only the one that is equal.
  const { objectUri, subjectId } = contact
  for (const filter of [{ objectUri }, { objectUri, subjectId }]) {
    const { data } = await service.execute(ContactsDocument, { filter })
    expect(data?.contacts?.nodes.map(({ id }) => id)).toEqual([created.data?.createContact?.contact.id])
  }
  await service.stop()
  const { problems } = await target.ndjson([
    { kind: 'account', id: random(255), loyaltyIds: [random(255)], externalId: random(255) },
    { kind: 'contact', ...contact },
  ])
  expect(problems).toEqual([])
})
