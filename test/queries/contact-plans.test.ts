import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import {
  type ContactFilter as FilterOfRange,
  countContacts,
  findContactKeys,
} from '../../src/domain/contacts/find-contact-keys'
import {
  ContactByTrackingCodeDocument,
  ContactDocument,
  type ContactFilter,
  ContactsDocument,
} from '../generated/graphql'
import { explain } from '../support/explain'
import { query } from '../support/query'
import { startService, statementsOf, type TestService } from '../support/service'

const CONTACTS = 6000

let service: TestService

beforeAll(async () => {
  service = await startService()
  await givenManyContacts()
  // Postgres runs ANALYZE by itself at some time, and SQLite never does.
  if (databaseKind === 'postgres') await query(service.databaseUrl, 'ANALYZE')
})
afterAll(() => service.stop())

/** One contact for each minute, with two treatments. A subject has six contacts; a treatment, an object and a channel have more. */
async function givenManyContacts(): Promise<void> {
  const { client } = service.database
  const start = service.clock.now().getTime()
  const contacts = Array.from({ length: CONTACTS }, (_, index) => {
    return { index, id: `contact-${index}`, creationTimeStamp: new Date(start - index * 60_000) }
  })
  for (let from = 0; from < CONTACTS; from += 500) {
    const batch = contacts.slice(from, from + 500)
    await client.contact.createMany({
      data: batch.map(({ index, id, creationTimeStamp }) => ({
        ...{ id, creationTimeStamp, modifiedTimeStamp: creationTimeStamp, createdBy: 'x', modifiedBy: 'x', version: 1 },
        ...{ subjectId: `subject-${index % 1000}`, subjectLevel: 'household', objectUri: `/objects/${index % 40}` },
        ...{ objectRevisionId: 'r', objectType: 't', objectVariables: '[]', treatments: '[]', abTests: '[]' },
        ...{
          responseTrackingCode: `code-${index}`,
          channel: `channel-${index % 20}`,
          excludeFromContactRule: false,
        },
      })),
    })
    await client.contactTreatment.createMany({
      data: batch.flatMap(({ index, id: contactId, creationTimeStamp }) =>
        [0, 1].map((position) => ({
          ...{ contactId, position, creationTimeStamp },
          ...{
            treatmentId: `treatment-${(index + position) % 50}`,
            responseChannel: position === 0 ? `channel-${index % 20}` : null,
          },
        })),
      ),
    })
  }
}

/** The plans of the statements of a call, in their order. */
async function plansOf(call: () => Promise<unknown>): Promise<string[][]> {
  const statements = await statementsOf(service, call)
  const selects = statements.filter((sql) => sql.trim().startsWith('SELECT'))
  return Promise.all(selects.map((sql) => explain(service.databaseUrl, sql)))
}

const listed = async (filter: ContactFilter, page: { first?: number; after?: string } = {}) => {
  const response = await service.execute(ContactsDocument, { filter, ...page })
  expect(response.errors).toBeUndefined()
  expect(response.data?.contacts?.nodes.length).toBeGreaterThan(0)
  return response
}

/** Whether a step reads a whole table. A step that reads an index in order stops at the end of the page. */
const isScanOfTable = (step: string) => /Seq Scan|^SCAN (?!.*USING (COVERING )?INDEX \w+_creationTimeStamp_)/.test(step)
const isSort = (step: string) => /^(-> {2})?Sort|TEMP B-TREE/.test(step)

const SINCE = { createdFrom: '2026-06-14T00:00:00Z' }
const BETWEEN = { createdFrom: '2026-06-10T00:00:00Z', createdTo: '2026-06-15T12:00:00Z' }

describe('a page of contacts', () => {
  test.each<[ContactFilter, index: string]>([
    [{}, 'Contact_creationTimeStamp_id'],
    [SINCE, 'Contact_creationTimeStamp_id'],
    [{ subjectLevel: 'household' }, 'Contact_creationTimeStamp_id'],
    [{ subjectLevel: 'household', ...SINCE }, 'Contact_creationTimeStamp_id'],
    [{ subjectId: 'subject-7' }, 'Contact_subjectId'],
    [{ subjectId: 'subject-7', subjectLevel: 'household', ...BETWEEN }, 'Contact_subjectId'],
    [{ objectUri: '/objects/7' }, 'Contact_objectUri'],
    [{ objectUri: '/objects/7', ...BETWEEN }, 'Contact_objectUri'],
    [{ channel: 'channel-7' }, 'Contact_channel'],
    [{ channel: 'channel-7', ...SINCE }, 'Contact_channel'],
    [{ treatmentId: 'treatment-7' }, 'ContactTreatment_treatmentId'],
    [{ treatmentId: 'treatment-7', ...BETWEEN }, 'ContactTreatment_treatmentId'],
    [{ responseChannel: 'channel-7' }, 'ContactTreatment_responseChannel'],
    [{ responseChannel: 'channel-7', ...SINCE }, 'ContactTreatment_responseChannel'],
  ])('is read from an index in the order of the list, without sorting: %j', async (filter, index) => {
    for (const page of [{}, { after: (await listed(filter, { first: 1 })).data?.contacts?.pageInfo.endCursor ?? '' }]) {
      const [keys = [], ...rows] = await plansOf(() => listed(filter, page))
      expect(keys.join('\n')).toContain(index)
      expect(keys.filter((step) => isScanOfTable(step) || isSort(step))).toEqual([])
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.flat().filter(isScanOfTable)).toEqual([])
    }
  })

  test.each<[ContactFilter, index: RegExp]>([
    [{ responseTrackingCode: 'code-7' }, /Contact_responseTrackingCode_key/],
    // Whether Postgres sorts these few depends on the sample of ANALYZE.
    [{ treatmentId: 'treatment-7', responseChannel: 'channel-7' }, /ContactTreatment_/],
    [{ responseChannel: 'channel-7', subjectId: 'subject-7' }, /Contact_subjectId/],
    [{ treatmentId: 'treatment-7', subjectId: 'subject-7' }, /Contact_subjectId/],
    [{ channel: 'channel-7', subjectId: 'subject-7' }, /Contact_subjectId/],
    [{ objectUri: '/objects/7', subjectId: 'subject-7' }, /Contact_subjectId/],
  ])('is found by an index if there are few: %j', async (filter, index) => {
    const plans = await plansOf(() => listed(filter))
    expect(plans[0]?.join('\n')).toMatch(index)
    expect(plans.flat().filter(isScanOfTable)).toEqual([])
  })
})

describe('a range of contacts', () => {
  const BETWEEN_TIMES = { createdFrom: new Date('2026-06-15T10:00:00Z'), createdTo: new Date('2026-06-15T11:00:00Z') }
  const counted = async (filter: FilterOfRange, expected: number) => {
    expect(await countContacts(service.database.client, filter)).toBe(expected)
  }

  test.each<[FilterOfRange, index: string, count: number]>([
    [{ subjectId: 'subject-7' }, 'Contact_subjectId', 6],
    [{ subjectId: 'subject-7', subjectLevel: 'household' }, 'Contact_subjectId', 6],
    [{ subjectId: 'subject-7', treatmentId: 'treatment-7' }, 'Contact_subjectId', 6],
    [{ objectUri: '/objects/7' }, 'Contact_objectUri', 150],
    [{ channel: 'channel-7' }, 'Contact_channel', 300],
    [{ treatmentId: 'treatment-7' }, 'ContactTreatment_treatmentId', 240],
    [{ responseChannel: 'channel-7' }, 'ContactTreatment_responseChannel', 300],
    [{ responseTrackingCode: 'code-7' }, 'Contact_responseTrackingCode', 1],
    [BETWEEN_TIMES, 'Contact_creationTimeStamp_id', 61],
  ])('is counted by the index of the condition: %j', async (filter, index, count) => {
    const [plan = []] = await plansOf(() => counted(filter, count))
    expect(plan.join('\n')).toContain(index)
    expect(plan.filter(isScanOfTable)).toEqual([])
  })

  test.each<[FilterOfRange, index: string]>([
    [{}, 'Contact_creationTimeStamp_id'],
    [{ objectUri: '/objects/7' }, 'Contact_objectUri'],
    [{ channel: 'channel-7' }, 'Contact_channel'],
    [{ treatmentId: 'treatment-7' }, 'ContactTreatment_treatmentId'],
  ])('after others is read from an index in the order of the list, without sorting: %j', async (filter, index) => {
    const [plan = []] = await plansOf(async () => {
      const range = { order: 'NEWEST_FIRST', skip: 20, limit: 5 } as const
      expect(await findContactKeys(service.database.client, filter, range)).toHaveLength(5)
    })
    expect(plan.join('\n')).toContain(index)
    expect(plan.filter((step) => isScanOfTable(step) || isSort(step))).toEqual([])
  })
})

describe('a contact', () => {
  test.each([
    ['ID', () => service.execute(ContactDocument, { id: 'contact-7' })],
    ['tracking code', () => service.execute(ContactByTrackingCodeDocument, { responseTrackingCode: 'code-7' })],
  ])('is found by its %s in an index', async (_, read) => {
    const plans = await plansOf(read)
    expect(plans.length).toBeGreaterThan(0)
    expect(plans.flat().filter(isScanOfTable)).toEqual([])
  })
})

test('these tests notice a statement without an index', async () => {
  const plan = await explain(
    service.databaseUrl,
    `SELECT * FROM "Contact" WHERE "objectType" = 'x' ORDER BY "ruleFired"`,
  )
  expect(plan.some(isScanOfTable)).toBe(true)
  expect(plan.some(isSort)).toBe(true)
})
