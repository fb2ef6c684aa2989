import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  ContactByTrackingCodeDocument,
  ContactDocument,
  type ContactFilter,
  type ContactInput,
  ContactsDocument,
  type ContactsQueryVariables,
} from '../generated/graphql'
import { givenContact } from '../support/contacts'
import { documentedError } from '../support/errors'
import { forgeCursor } from '../support/forge-cursor'
import { startService, statementsOf, type TestService } from '../support/service'

const DAY = 24 * 60 * 60 * 1000

let service: TestService
let subjectId: string

beforeAll(async () => {
  service = await startService()
})
beforeEach(() => {
  subjectId = `subject-${randomUUID()}`
})
afterAll(() => service.stop())

/** Creates a contact of the subject of this test at an instant, and returns its ID. */
async function givenContactAt(instant: string | Date, fields: Partial<ContactInput> = {}): Promise<string> {
  service.clock.set(instant)
  return (await givenContact(service, { subjectId, ...fields })).id
}

const list = async (filter: ContactFilter | null, page: Omit<ContactsQueryVariables, 'filter'> = {}) => {
  const { data, errors } = await service.execute(ContactsDocument, { filter, ...page })
  expect(errors).toBeUndefined()
  return data?.contacts
}
const idsOf = async (...args: Parameters<typeof list>) => (await list(...args))?.nodes.map(({ id }) => id)

describe('contacts', () => {
  test('are listed newest first, equal to the contacts that are read one by one', async () => {
    const first = await givenContactAt('2026-06-15T12:00:00.001Z')
    const third = await givenContactAt('2026-06-15T12:00:00.003Z')
    const second = await givenContactAt('2026-06-15T12:00:00.002Z')
    expect(await idsOf({ subjectId })).toEqual([third, second, first])
    expect(await idsOf({ subjectId }, { orderBy: 'NEWEST_FIRST' })).toEqual([third, second, first])
    expect(await idsOf({ subjectId }, { orderBy: 'OLDEST_FIRST' })).toEqual([first, second, third])
    const { data } = await service.execute(ContactDocument, { id: third })
    expect((await list({ subjectId }))?.nodes[0]).toEqual(data?.contact)
  })

  test('of one instant are sorted by their ID, in each order and with each filter', async () => {
    const treatmentsForConsideration = [{ treatmentId: 'a', responseChannel: 'web' }, { treatmentId: 'b' }]
    const ids: string[] = []
    for (let count = 0; count < 8; count += 1) {
      ids.push(await givenContactAt('2026-06-15T12:00:00Z', { channel: 'mail', treatmentsForConsideration }))
    }
    const ascending = ids.sort()
    for (const filter of [{}, { channel: 'mail' }, { treatmentId: 'a' }, { responseChannel: 'web' }]) {
      expect(await idsOf({ subjectId, ...filter }, { orderBy: 'OLDEST_FIRST' })).toEqual(ascending)
      expect(await idsOf({ subjectId, ...filter })).toEqual(ascending.toReversed())
    }
  })

  test.each(['NEWEST_FIRST', 'OLDEST_FIRST'] as const)('are read in pages, each contact once: %s', async (orderBy) => {
    const instants = ['2026-06-15', '2026-06-14', '2026-06-15', '2026-06-15', '2026-06-16', '2026-06-14', '2026-06-15']
    for (const instant of instants) await givenContactAt(instant)
    const all = await idsOf({ subjectId }, { orderBy })
    expect(new Set(all).size).toBe(7)
    const seen: string[] = []
    let after: string | null | undefined
    for (const [size, hasNextPage] of [
      [3, true],
      [3, true],
      [1, false],
    ] as const) {
      const page = await list({ subjectId }, { orderBy, first: 3, after })
      expect(page?.nodes).toHaveLength(size)
      expect(page?.pageInfo).toMatchObject({ hasNextPage, hasPreviousPage: seen.length > 0 })
      seen.push(...(page?.nodes.map(({ id }) => id) ?? []))
      after = page?.pageInfo.endCursor
    }
    expect(seen).toEqual(all)
  })

  test('keep their position in pages while others are created and deleted', async () => {
    const [oldest, middle, newest] = [
      await givenContactAt('2026-06-13'),
      await givenContactAt('2026-06-14'),
      await givenContactAt('2026-06-15'),
    ]
    const first = await list({ subjectId }, { first: 1 })
    expect(first?.nodes).toMatchObject([{ id: newest }])
    await givenContactAt('2026-06-16')
    await service.database.client.contact.delete({ where: { id: newest } })
    expect(await idsOf({ subjectId }, { after: first?.pageInfo.endCursor })).toEqual([middle, oldest])
  })

  test('have pages of 20 by default, and an empty list if there is none', async () => {
    for (let count = 0; count < 21; count += 1) await givenContactAt('2026-06-15')
    const page = await list({ subjectId })
    expect(page?.nodes).toHaveLength(20)
    expect(page?.pageInfo.hasNextPage).toBe(true)
    expect(await idsOf({ subjectId }, { first: 100 })).toHaveLength(21)
    expect(await list({ subjectId: 'none' })).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
    })
  })

  test('are all listed without a filter', async () => {
    const id = await givenContactAt('2027-01-01')
    expect(await idsOf(null, { first: 1 })).toEqual([id])
    expect(await idsOf({}, { first: 1 })).toEqual([id])
    expect(await idsOf({ subjectId: null, createdFrom: null, treatmentId: null }, { first: 1 })).toEqual([id])
  })
})

describe('a filter of contacts', () => {
  const treatment = (treatmentId: string, responseChannel?: string) => ({ treatmentId, responseChannel })

  test('finds the contacts of a subject between two instants, both included', async () => {
    const [, from, to] = [
      await givenContactAt('2026-06-10T11:59:59.999Z'),
      await givenContactAt('2026-06-10T12:00:00.000Z'),
      await givenContactAt('2026-06-12T12:00:00.000Z'),
      await givenContactAt('2026-06-12T12:00:00.001Z'),
    ]
    await givenContactAt('2026-06-11', { subjectId: 'other' })
    const between = { createdFrom: '2026-06-10T14:00:00+02:00', createdTo: '2026-06-12T12:00:00Z' }
    expect(await idsOf({ subjectId, ...between })).toEqual([to, from])
    expect(await idsOf({ subjectId, createdFrom: between.createdTo, createdTo: between.createdFrom })).toEqual([])
  })

  test('distinguishes subjects with one ID and different levels', async () => {
    const [household, customer] = [
      await givenContactAt('2026-06-10', { subjectLevel: 'household' }),
      await givenContactAt('2026-06-11', { subjectLevel: 'customer' }),
    ]
    expect(await idsOf({ subjectId, subjectLevel: 'household' })).toEqual([household])
    expect(await idsOf({ subjectId, subjectLevel: 'customer' })).toEqual([customer])
    expect(await idsOf({ subjectLevel: 'customer' })).toEqual([customer])
    expect(await idsOf({ subjectId, subjectLevel: 'HOUSEHOLD' })).toEqual([])
  })

  test('finds the last contact for a treatment', async () => {
    const treatmentId = randomUUID()
    await givenContactAt('2026-06-12', { treatmentsForConsideration: [treatment('x'), treatment(treatmentId)] })
    const last = await givenContactAt('2026-06-14', { treatmentsForConsideration: [treatment(treatmentId)] })
    await givenContactAt('2026-06-13', { treatmentsForConsideration: [treatment(treatmentId), treatment('x')] })
    await givenContactAt('2026-06-15', { treatmentsForConsideration: [treatment('x')] })
    expect(await idsOf({ treatmentId }, { first: 1 })).toEqual([last])
    expect(await idsOf({ treatmentId, subjectId })).toHaveLength(3)
    expect(await idsOf({ treatmentId, subjectId: 'none' })).toEqual([])
  })

  test('finds the contacts of the last ten days', async () => {
    const now = new Date('2028-06-15T12:00:00.000Z')
    const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
    const [, tenDays, yesterday] = [
      await givenContactAt(ago(10 * DAY + 1)),
      await givenContactAt(ago(10 * DAY)),
      await givenContactAt(ago(DAY)),
    ]
    expect(await idsOf({ createdFrom: ago(10 * DAY).toISOString() })).toEqual([yesterday, tenDays])
  })

  test('finds responses by their channel, which is not the channel of the contact', async () => {
    const [web, phone] = [
      await givenContactAt('2026-06-10', {
        channel: 'mail',
        treatmentsForConsideration: [treatment('a', 'web'), treatment('b')],
      }),
      await givenContactAt('2026-06-11', { channel: 'web', treatmentsForConsideration: [treatment('a', 'phone')] }),
    ]
    expect(await idsOf({ subjectId, responseChannel: 'web' })).toEqual([web])
    expect(await idsOf({ subjectId, channel: 'web' })).toEqual([phone])
    expect(await idsOf({ subjectId, responseChannel: 'web', channel: 'web' })).toEqual([])
  })

  test('by treatment and response channel requires both of one treatment', async () => {
    const treatmentsForConsideration = [treatment('a', 'web'), treatment('b', 'phone')]
    const id = await givenContactAt('2026-06-10', { treatmentsForConsideration })
    expect(await idsOf({ subjectId, treatmentId: 'a', responseChannel: 'web' })).toEqual([id])
    expect(await idsOf({ subjectId, treatmentId: 'b', responseChannel: 'web' })).toEqual([])
  })

  test('finds the contacts of one object, and one contact by its tracking code', async () => {
    const objectUri = `/objects/${randomUUID()}`
    const responseTrackingCode = `code-${randomUUID()}`
    const [one, another] = [
      await givenContactAt('2026-06-10', { objectUri, subjectId: 'a' }),
      await givenContactAt('2026-06-11', { objectUri, subjectId: 'b', responseTrackingCode }),
    ]
    await givenContactAt('2026-06-12', { objectUri: `${objectUri}/more` })
    expect(await idsOf({ objectUri })).toEqual([another, one])
    expect(await idsOf({ responseTrackingCode })).toEqual([another])
    expect(await idsOf({ responseTrackingCode, subjectId: 'a' })).toEqual([])
  })

  test('lists a contact with a repeated treatment once, on every page', async () => {
    const twice = [treatment('a', 'web'), treatment('b'), treatment('a', 'web')]
    const ids: string[] = []
    for (const day of ['11', '12', '13']) {
      ids.unshift(await givenContactAt(`2026-06-${day}`, { treatmentsForConsideration: twice }))
    }
    for (const filter of [
      { treatmentId: 'a' },
      { responseChannel: 'web' },
      { treatmentId: 'a', responseChannel: 'web' },
    ]) {
      expect(await idsOf({ subjectId, ...filter })).toEqual(ids)
      const page = await list({ subjectId, ...filter }, { first: 2 })
      expect(page?.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 2))
      expect(await idsOf({ subjectId, ...filter }, { after: page?.pageInfo.endCursor })).toEqual(ids.slice(2))
    }
  })

  test.each<ContactFilter>([
    { channel: '' },
    { treatmentId: '\0' },
    { responseChannel: '\ud800' },
    { objectUri: "' OR 1" },
  ])('finds nothing, without an error: %j', async (filter) => {
    await givenContactAt('2026-06-10')
    expect(await idsOf({ subjectId, ...filter })).toEqual([])
  })
})

describe('a page of contacts', () => {
  test('of 20 with their treatments is read in as many statements as one of 2', async () => {
    for (let count = 0; count < 21; count += 1) await givenContactAt('2026-06-15')
    const statementsFor = async (first: number): Promise<number> => {
      const statements = await statementsOf(service, async () => {
        const page = await list({ subjectId, treatmentId: '4f3f14cf-69ed-4d59-9ea2-ecfb525cfa83' }, { first })
        expect(page?.nodes.map((node) => node.treatmentsForConsideration.length)).toEqual(Array(first).fill(3))
      })
      return statements.length
    }
    await statementsFor(1)
    const statements = await statementsFor(20)
    expect(statements).toBe(await statementsFor(2))
    expect(statements).toBeLessThanOrEqual(3)
  })

  test.each([{ first: 0 }, { first: 101 }, { first: -1 }])('is ARGUMENT_INVALID for %j', async (page) => {
    const { errors } = await service.execute(ContactsDocument, page)
    const problem = errors?.[0]?.message
    expect(errors).toEqual([documentedError('ARGUMENT_INVALID', 'contacts', { problem, field: ['first'] })])
  })

  const cursorOf = (key: unknown[]) => forgeCursor('contacts NEWEST_FIRST []', key)
  test.each([
    '',
    'x',
    cursorOf(['2026-06-15']),
    cursorOf(['yesterday', 'id']),
    cursorOf(['2026-06-15', '\0']),
    cursorOf([1, 'x']),
  ])('is ARGUMENT_INVALID after the cursor %j', async (after) => {
    const { errors } = await service.execute(ContactsDocument, { after })
    const problem = errors?.[0]?.message
    expect(errors).toEqual([documentedError('ARGUMENT_INVALID', 'contacts', { problem, field: ['after'] })])
  })

  test('is an error of GraphQL for an invalid instant', async () => {
    const { errors } = await service.execute(ContactsDocument, { filter: { createdFrom: '2026-02-30' } })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

describe('one contact', () => {
  test.each([['unknown'], [''], ['\0'], ['\ud800'], ['x'.repeat(10_000)]])(
    'is null for an unknown ID or tracking code: case %#',
    async (unknown) => {
      expect(await service.execute(ContactDocument, { id: unknown })).toEqual({ data: { contact: null } })
      const code = { responseTrackingCode: unknown }
      expect(await service.execute(ContactByTrackingCodeDocument, code)).toEqual({
        data: { contactByTrackingCode: null },
      })
    },
  )
})
