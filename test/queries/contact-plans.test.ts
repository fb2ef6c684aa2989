import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import {
  ContactByTrackingCodeDocument,
  ContactDocument,
  type ContactFilter,
  ContactsDocument,
} from '../generated/graphql'
import { explain } from '../support/explain'
import { query } from '../support/query'
import { startService, type TestService } from '../support/service'

const CONTACTS = 6000

let service: TestService

beforeAll(async () => {
  service = await startService()
  await givenManyContacts()
  // Postgres does it by itself sooner or later; on SQLite nobody does.
  if (databaseKind === 'postgres') await query(service.databaseUrl, 'ANALYZE')
})
afterAll(() => service.stop())

/** A contact each minute, with two treatments; a subject has six, a treatment, an object and a channel more. */
async function givenManyContacts(): Promise<void> {
  const { client } = service.database
  const start = service.clock.now().getTime()
  const places = Array.from({ length: CONTACTS }, (_, index) => {
    return { index, id: `contact-${index}`, creationTimeStamp: new Date(start - index * 60_000) }
  })
  for (let from = 0; from < CONTACTS; from += 500) {
    const some = places.slice(from, from + 500)
    await client.contact.createMany({
      data: some.map(({ index, id, creationTimeStamp }) => ({
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
      data: some.flatMap(({ index, id: contactId, creationTimeStamp }) =>
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

/** The plans of the statements that a call costs, in their order. */
async function plansOf(call: () => Promise<{ errors: unknown }>): Promise<string[][]> {
  service.statements.length = 0
  expect((await call()).errors).toBeUndefined()
  const selects = service.statements.filter((sql) => sql.trim().startsWith('SELECT'))
  return Promise.all(selects.map((sql) => explain(service.databaseUrl, sql)))
}

const listed = async (filter: ContactFilter, page: { first?: number; after?: string } = {}) => {
  const answer = await service.execute(ContactsDocument, { filter, ...page })
  expect(answer.data?.contacts?.nodes.length).toBeGreaterThan(0)
  return answer
}

/** A step that reads a table from end to end. One that reads an index in order ends with the page, and is none. */
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
  ])('for %j reads an index in the order of the list, and sorts nothing', async (filter, index) => {
    for (const page of [{}, { after: (await listed(filter, { first: 1 })).data?.contacts?.pageInfo.endCursor ?? '' }]) {
      const [places = [], ...rows] = await plansOf(() => listed(filter, page))
      expect(places.join('\n')).toContain(index)
      expect(places.filter((step) => isScanOfTable(step) || isSort(step))).toEqual([])
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.flat().filter(isScanOfTable)).toEqual([])
    }
  })

  test.each<[ContactFilter, index: RegExp]>([
    [{ responseTrackingCode: 'code-7' }, /Contact_responseTrackingCode_key/],
    // Whether Postgres sorts these few hangs on the sample that ANALYZE took.
    [{ treatmentId: 'treatment-7', responseChannel: 'channel-7' }, /ContactTreatment_/],
    [{ responseChannel: 'channel-7', subjectId: 'subject-7' }, /Contact_subjectId/],
    [{ treatmentId: 'treatment-7', subjectId: 'subject-7' }, /Contact_subjectId/],
    [{ channel: 'channel-7', subjectId: 'subject-7' }, /Contact_subjectId/],
    [{ objectUri: '/objects/7', subjectId: 'subject-7' }, /Contact_subjectId/],
  ])('for %j finds the few that there are by an index', async (filter, index) => {
    const plans = await plansOf(() => listed(filter))
    expect(plans[0]?.join('\n')).toMatch(index)
    expect(plans.flat().filter(isScanOfTable)).toEqual([])
  })
})

describe('a contact', () => {
  test.each([
    ['id', () => service.execute(ContactDocument, { id: 'contact-7' })],
    ['tracking code', () => service.execute(ContactByTrackingCodeDocument, { responseTrackingCode: 'code-7' })],
  ])('is found by its %s through an index', async (_, read) => {
    const plans = await plansOf(read)
    expect(plans.length).toBeGreaterThan(0)
    expect(plans.flat().filter(isScanOfTable)).toEqual([])
  })
})

test('a statement without an index would be seen', async () => {
  const plan = await explain(
    service.databaseUrl,
    `SELECT * FROM "Contact" WHERE "objectType" = 'x' ORDER BY "ruleFired"`,
  )
  expect(plan.some(isScanOfTable)).toBe(true)
  expect(plan.some(isSort)).toBe(true)
})
