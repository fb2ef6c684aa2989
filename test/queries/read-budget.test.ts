import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { ExecutionError } from '../../src/testing'
import { documentedError } from '../support/errors'
import { givenMember, type Member } from '../support/given'
import { startService, statementsOf, type TestService } from '../support/service'

// Guards against a request that reads hundreds of megabytes: 30 aliases of contacts(first: 100) over records of 240 KB
// took 2.2 seconds and 1.4 GB, although MAX_RESPONSE_LENGTH refused the response in the end.

const RECORDS = 5
const MAX_READ_BYTES = '1000000'
const variables = [{ id: 'v', name: 'data', value: 'é'.repeat(120_000), dataType: null }]
const TOO_LARGE = { maximum: MAX_READ_BYTES, unit: 'bytes of stored records' }

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService({ MAX_READ_BYTES })
  member = await givenMember(service)
  await givenLargeRecords()
})
afterAll(() => service.stop())

/** Contacts of 240 KB, of which the last has a treatment, and activities with as much further data. */
async function givenLargeRecords(): Promise<void> {
  const { client } = service.database
  const createdAt = service.clock.now()
  const numbers = Array.from({ length: RECORDS }, (_, index) => index + 1)
  await client.contact.createMany({
    data: numbers.map((number) => ({
      ...{ id: `contact-${number}`, responseTrackingCode: `code-${number}`, subjectId: 's', subjectLevel: 'l' },
      ...{ objectUri: '/o', objectRevisionId: 'r', objectType: 't', ruleFired: '0101', excludeFromContactRule: false },
      ...{ objectVariables: JSON.stringify(variables), abTests: '[]' },
      treatments: number === RECORDS ? '[{"id":"t","treatmentId":"free fuel"}]' : '[]',
      ...{ createdBy: 'x', modifiedBy: 'x', version: 1 },
      ...{ creationTimeStamp: new Date(createdAt.getTime() + number), modifiedTimeStamp: createdAt },
    })),
  })
  await client.activity.createMany({
    data: numbers.map((number) => ({
      ...{
        id: `activity-${number}`,
        number,
        note: `note ${number}`,
        ...member,
        action: 'VISIT',
        channel: 'APP',
        occurredAt: createdAt,
      },
      ...{ extendedData: JSON.stringify([{ name: 'data', value: 'é'.repeat(120_000) }]), createdAt },
    })),
  })
}

const send = async (query: string) => {
  const { data, errors } = await service.execute(query)
  return { data, errors: errors?.map(({ path, extensions }: ExecutionError) => [path, extensions.reason]) }
}

test('a list of contacts reads only the large fields that are selected', async () => {
  const query = `{ contacts(first: 100) { nodes { ...Small } edges { cursor ... on ContactEdge { node { responseTrackingCode } } } } }
    fragment Small on Contact { id etag version subjectId links { rel } }`
  const statements = await statementsOf(service, async () => {
    const { data, errors } = await send(query)
    expect(errors).toBeUndefined()
    expect(data).toHaveProperty('contacts.nodes.length', RECORDS)
  })
  expect(statements.length).toBeGreaterThan(0)
  expect(statements.join()).not.toMatch(/objectVariables|treatments"|abTests|ruleFired|pathTraversed|objectUri/)
})

test.each([
  ['nodes', 'nodes { objectUri ruleFired pathTraversed treatmentsForConsideration { treatmentId } abTests { id } }'],
  [
    'edges',
    'edges { node { objectUri ruleFired pathTraversed treatmentsForConsideration { treatmentId } abTests { id } } }',
  ],
  [
    'a fragment',
    '...P } } fragment P on ContactConnection { nodes { ...C ... on Contact { abTests { id } } } } fragment C on Contact { objectUri ruleFired pathTraversed treatmentsForConsideration { treatmentId',
  ],
])('selected large fields are read through %s', async (_, selection) => {
  const { data, errors } = await send(`{ contacts(first: 1) { ${selection} } }`)
  expect(errors).toBeUndefined()
  const contact = {
    objectUri: '/o',
    ruleFired: '0101',
    pathTraversed: null,
    treatmentsForConsideration: [{ treatmentId: 'free fuel' }],
    abTests: [],
  }
  const list = data?.contacts as { nodes?: unknown[]; edges?: { node: unknown }[] }
  expect(list.nodes ?? list.edges?.map(({ node }) => node)).toEqual([contact])
})

test('a page with more bytes than a request may read is RESPONSE_TOO_LARGE, and is not read', async () => {
  const query = '{ contacts(first: 100) { nodes { objectVariables { value } } } }'
  const statements = await statementsOf(service, async () => {
    const { data, errors } = await service.execute(query)
    expect(data).toEqual({ contacts: null })
    expect(errors).toEqual([documentedError('RESPONSE_TOO_LARGE', 'contacts', TOO_LARGE)])
  })
  // The bytes are counted by the database.
  expect(statements.filter((sql) => sql.includes('objectVariables'))).toEqual([expect.stringContaining('octet_length')])
})

test('the pages of one request are counted together, and those within the limit are returned', async () => {
  const field = (alias: string) => `${alias}: contacts(first: 3) { nodes { objectVariables { value } } }`
  const { data, errors } = await send(`{ ${['a', 'b', 'c'].map(field).join(' ')} }`)
  expect(Object.values(data ?? {}).filter((page) => page !== null)).toEqual([
    { nodes: Array(3).fill({ objectVariables: [{ value: variables[0]?.value }] }) },
  ])
  expect(errors?.map(([, reason]) => reason)).toEqual(['RESPONSE_TOO_LARGE', 'RESPONSE_TOO_LARGE'])
})

test.each([
  ['contacts by ID', (i: number) => `contact(id: "contact-${i}") { id }`],
  ['contacts by tracking code', (i: number) => `contactByTrackingCode(responseTrackingCode: "code-${i}") { id }`],
])('%s are counted too', async (_, fieldOf) => {
  const fields = Array.from({ length: RECORDS }, (_each, index) => `a${index}: ${fieldOf(index + 1)}`)
  const { data, errors } = await send(`{ ${fields.join(' ')} }`)
  expect(Object.values(data ?? {}).filter((contact) => contact !== null)).toHaveLength(4)
  expect(errors?.map(([, reason]) => reason)).toEqual(['RESPONSE_TOO_LARGE'])
})

describe.each(['session', 'account'])('the activities of the %s', (of) => {
  const activities = (page: string) => {
    const fields = of === 'session' ? page : `account { ${page} }`
    return `{ session(correlationId: "${member.correlationId}") { ${fields} } }`
  }

  // Guards against note and extendedData that were read and parsed for every selection: 200 requests of 15 pages took 2 GB.
  test('are read without the large fields that are not selected', async () => {
    const statements = await statementsOf(service, async () => {
      const { data, errors } = await send(activities('activities(first: 100) { nodes { id } edges { cursor } }'))
      expect(errors).toBeUndefined()
      expect(JSON.stringify(data)).toContain(`activity-${RECORDS}`)
    })
    expect(statements.filter((sql) => sql.includes('Activity'))).toHaveLength(1)
    expect(statements.join()).not.toMatch(/\bnote\b|extendedData/)
  })

  test('are not read if they have more bytes than a request may read', async () => {
    const statements = await statementsOf(service, async () => {
      const { errors } = await send(activities('activities(first: 100) { nodes { note extendedData { name } } }'))
      expect(errors?.map(([, reason]) => reason)).toEqual(['RESPONSE_TOO_LARGE'])
    })
    expect(statements.filter((sql) => sql.includes('extendedData'))).toEqual([expect.stringContaining('octet_length')])
  })

  test.each([
    ['nodes', 'activities(first: 1) { nodes { note extendedData { name } } }'],
    ['edges', 'activities(first: 1) { edges { node { note ... on Activity { extendedData { name } } } } }'],
    ['fragments', 'activities(first: 1) { nodes { ...A } } ...B'],
  ])('have the large fields that are selected through %s', async (_, page) => {
    const fragments = `fragment A on Activity { note }
      fragment B on ${of === 'session' ? 'Session' : 'Account'} { activities(first: 1) { nodes { extendedData { name } } } }`
    const query = activities(page) + (page.includes('...A') ? fragments : '')
    // Repeated documents are compiled.
    for (const { data, errors } of [await send(query), await send(query), await send(query)]) {
      expect(errors).toBeUndefined()
      expect(JSON.stringify(data)).toContain(`{"note":"note ${RECORDS}","extendedData":[{"name":"data"}]}`)
    }
  })

  test('are counted page by page, each from its cursor', async () => {
    const page = (after: string) =>
      activities(`activities(first: 3${after}) { edges { cursor } nodes { extendedData { value } } }`)
    const first = await send(page(''))
    expect(first.errors).toBeUndefined()
    const cursor = /"cursor":"([^"]+)"}\]/.exec(JSON.stringify(first.data))?.[1]
    const statements = await statementsOf(service, async () => {
      const second = await send(page(`, after: "${cursor}"`))
      expect(second.errors).toBeUndefined()
      expect(JSON.stringify(second.data).match(/"extendedData"/g)).toHaveLength(RECORDS - 3)
    })
    expect(statements.filter((sql) => sql.includes('octet_length'))).toEqual([expect.stringContaining('"number" <')])
  })
})

test('a read that finds no room among what the requests in flight hold is TRY_AGAIN', async () => {
  const small = await startService({ MAX_HELD_BYTES: '1048576', MAX_READ_BYTES: '100000000' })
  const ids = await service.database.client.contact.findMany()
  await small.database.client.contact.createMany({ data: ids })
  const { data, errors } = await small.execute('{ contacts { nodes { objectVariables { value } } } }')
  expect(data).toEqual({ contacts: null })
  expect(errors).toEqual([documentedError('TRY_AGAIN', 'contacts', { retryable: true })])
  // The room is free again.
  expect((await small.execute('{ contacts(first: 2) { nodes { objectVariables { id } } } }')).errors).toBeUndefined()
  await small.stop()
})
