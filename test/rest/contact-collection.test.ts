import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { Link } from '../../src/domain/contacts/contact-links'
import { CONTACTS, expectContactError, givenRestContact, type RestContact } from '../support/rest-contacts'
import { startService, type TestService } from '../support/service'

interface Collection {
  name: string
  accept: string
  start: number
  limit: number
  count: number
  items: RestContact[]
  links: Link[]
}

const COUNT = 23
const SUBJECT = 'subject-of-the-collection'
const OF_SUBJECT = `eq(subjectId,'${SUBJECT}')`

let service: TestService
/** Newest first. */
let contacts: RestContact[]

beforeAll(async () => {
  service = await startService()
  contacts = []
  for (let index = 0; index < COUNT; index += 1) {
    service.clock.advance(1000)
    const { body } = await givenRestContact(service, {
      subjectId: SUBJECT,
      subjectLevel: index % 2 === 0 ? 'household' : 'customer',
      channel: `channel-${index % 4}`,
      // Twice the same treatment: the contact is one match.
      treatmentsForConsideration: [0, 1].map(() => {
        return { treatmentId: `treatment-${index % 3}`, responseChannel: `phone-${index % 2}` }
      }),
    })
    contacts.unshift(body)
  }
  for (let index = 0; index < 5; index += 1) await givenRestContact(service, { subjectId: 'another' })
})
afterAll(() => service.stop())

const url = (query: Record<string, string> | string) => {
  return typeof query === 'string' ? query : `${CONTACTS}?${new URLSearchParams(query).toString()}`
}

async function list(query: Record<string, string> | string, headers = {}): Promise<Collection> {
  const response = await service.inject({ url: url(query), headers })
  expect(response.statusCode).toBe(200)
  return response.json<Collection>()
}

const linkOf = ({ links }: Collection, rel: string) => links.find((link) => link.rel === rel)?.href

describe('the collection', () => {
  test('has whole contacts, newest first, and the count of all', async () => {
    const { items, links, ...rest } = await list({ filter: OF_SUBJECT })
    const accept = 'application/vnd.sas.decision.subject.contact'
    expect(rest).toEqual({ name: 'contacts', accept, start: 0, limit: 10, count: COUNT })
    expect(items).toEqual(contacts.slice(0, 10))
    expect(links.map(({ rel }) => rel)).toEqual(['self', 'next'])
    expect((await list(CONTACTS)).count).toBe(COUNT + 5)
  })

  test.each([
    [undefined, 'application/vnd.sas.collection+json'],
    ['*/*', 'application/vnd.sas.collection+json'],
    ['application/json, text/plain, */*', 'application/json; charset=utf-8'],
  ])('for the Accept %s is %s', async (accept, expected) => {
    const { headers } = await service.inject({ url: CONTACTS, headers: accept === undefined ? {} : { accept } })
    expect(headers['content-type']).toBe(expected)
    expect(headers.vary).toMatch(/\baccept\b/)
  })

  test.each(['creationTimeStamp:descending', 'creationTimeStamp:ascending', undefined])(
    'is walked through by its links, forwards and backwards: %s',
    async (sortBy) => {
      const order: Record<string, string> = sortBy === undefined ? {} : { sortBy }
      const all = sortBy?.endsWith('ascending') ? contacts.toReversed() : contacts
      const forwards: RestContact[] = []
      let page = await list({ filter: OF_SUBJECT, ...order, limit: '5' })
      for (;;) {
        expect(page.count).toBe(COUNT)
        expect(await list(linkOf(page, 'self') ?? '')).toEqual(page)
        forwards.push(...page.items)
        const next = linkOf(page, 'next')
        if (next === undefined) break
        page = await list(next)
      }
      expect(forwards).toEqual(all)
      const backwards = [...page.items]
      for (let prev = linkOf(page, 'prev'); prev !== undefined; prev = linkOf(page, 'prev')) {
        page = await list(prev)
        backwards.unshift(...page.items)
      }
      expect(backwards).toEqual(all)
    },
  )

  test.each([
    [0, 1],
    [0, 100],
    [22, 10],
    [23, 10],
    [1000, 100],
    [2_147_483_647, 1],
  ])('from %d has up to %d items', async (start, limit) => {
    const page = await list({ filter: OF_SUBJECT, start: `${start}`, limit: `${limit}` })
    expect(page).toMatchObject({ start, limit, count: COUNT })
    expect(page.items).toEqual(contacts.slice(start, start + limit))
  })
})

describe('a filter', () => {
  const time = (index: number) => String(contacts[index]?.creationTimeStamp)

  test.each<[name: string, filter: () => string, isMatch: (contact: RestContact, index: number) => boolean]>([
    ['eq of a text', () => `eq(subjectId,"${SUBJECT}")`, () => true],
    ['and', () => `and(${OF_SUBJECT},eq(channel,'channel-1'))`, ({ channel }) => channel === 'channel-1'],
    [
      'nested and',
      () => `and(eq(subjectLevel,'household'),and(eq(channel,'channel-2'),${OF_SUBJECT}))`,
      ({ channel }) => channel === 'channel-2',
    ],
    ['a treatment', () => `eq(treatmentId,'treatment-2')`, (_, index) => (COUNT - 1 - index) % 3 === 2],
    ['a response channel', () => `eq(responseChannel,'phone-1')`, (_, index) => (COUNT - 1 - index) % 2 === 1],
    [
      'a treatment and its response channel',
      () => `and(eq(treatmentId,'treatment-0'),eq(responseChannel,'phone-0'),eq(subjectLevel,'household'))`,
      (_, index) => (COUNT - 1 - index) % 6 === 0,
    ],
    [
      'a tracking code',
      () => `eq(responseTrackingCode,'${contacts[3]?.responseTrackingCode}')`,
      (_, index) => index === 3,
    ],
    ['eq of a time', () => `and(${OF_SUBJECT},eq(creationTimeStamp,'${time(4)}'))`, (_, index) => index === 4],
    ['ge', () => `and(${OF_SUBJECT},ge(creationTimeStamp,'${time(4)}'))`, (_, index) => index <= 4],
    ['gt', () => `and(${OF_SUBJECT},gt(creationTimeStamp,'${time(4)}'))`, (_, index) => index < 4],
    ['le', () => `and(le(creationTimeStamp,'${time(4)}'),${OF_SUBJECT})`, (_, index) => index >= 4],
    ['lt', () => `and(lt(creationTimeStamp,'${time(4)}'),${OF_SUBJECT})`, (_, index) => index > 4],
    [
      'a range',
      () => `and(${OF_SUBJECT},lt(creationTimeStamp,'${time(4)}'),ge(creationTimeStamp,'${time(9)}'))`,
      (_, index) => index > 4 && index <= 9,
    ],
    ['no match', () => `eq(subjectId,'unknown')`, () => false],
    ['a text that cannot be stored', () => `eq(subjectId,'\0')`, () => false],
    ['no time', () => `gt(creationTimeStamp,'9999-12-31T23:59:59.999Z')`, () => false],
    ['another no time', () => `lt(creationTimeStamp,'0001-01-01T00:00:00Z')`, () => false],
  ])('selects contacts by %s, and counts them', async (_, filter, isMatch) => {
    const expected = contacts.filter(isMatch)
    const page = await list({ filter: filter(), limit: '100' })
    expect(page.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    expect(page.count).toBe(expected.length)
    const second = await list({ filter: filter(), start: '1', limit: '2' })
    expect(second.items).toEqual(page.items.slice(1, 3))
    expect(second.count).toBe(expected.length)
  })

  test.each([
    ['', 'position 1'],
    [`eq(subjectId,'a'`, 'position 17'],
    [`eq(receiverId,'a')`, 'position 4'],
    [`and(eq(channel,'a'))`, 'position 20'],
    [`ge(creationTimeStamp,'yesterday')`, 'position 22'],
  ])('is ARGUMENT_INVALID, with the position: %s', async (filter, position) => {
    const message = expect.stringMatching(new RegExp(`^filter: .*${position}$`))
    await expectContactError(service, { url: url({ filter }) }, 'ARGUMENT_INVALID', { message })
  })
})

describe('a parameter', () => {
  test.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=x', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=1&limit=1', 'limit'],
    ['start=-1', 'start'],
    ['start=x', 'start'],
    ['start=2147483648', 'start'],
    ['start=99999999999999999999999', 'start'],
    ['start=0&start=1', 'start'],
    ['sortBy=', 'sortBy'],
    ['sortBy=subjectId:ascending', 'sortBy'],
    ['sortBy=creationTimeStamp', 'sortBy'],
    ['sortBy=constructor', 'sortBy'],
    ['sortBy=creationTimeStamp:ascending&sortBy=creationTimeStamp:ascending', 'sortBy'],
    [`filter=${OF_SUBJECT}&filter=${OF_SUBJECT}`, 'filter'],
  ])('is ARGUMENT_INVALID: %s', async (query, name) => {
    const message = expect.stringMatching(new RegExp(`^${name} must be`))
    await expectContactError(service, { url: `${CONTACTS}?${query}` }, 'ARGUMENT_INVALID', { message })
  })

  test('that is unknown is ignored', async () => {
    expect((await list({ filter: OF_SUBJECT, [randomUUID()]: 'x' })).count).toBe(COUNT)
  })
})
