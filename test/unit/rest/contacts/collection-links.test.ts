import { expect, test } from '@jest/globals'

import { createCollectionLinks, type Range } from '../../../../src/rest/contacts/collection-links'

const linksOf = (range: Range, count: number) =>
  Object.fromEntries(createCollectionLinks(range, count).map(({ rel, href }) => [rel, href]))
const at = (start: number, limit = 10) => `/subjectContacts/contacts?start=${start}&limit=${limit}`

test.each<[start: number, count: number, links: Record<string, string>]>([
  [0, 0, { self: at(0) }],
  [0, 10, { self: at(0) }],
  [0, 11, { self: at(0), next: at(10) }],
  [10, 11, { self: at(10), prev: at(0) }],
  [10, 21, { self: at(10), next: at(20), prev: at(0) }],
  [5, 30, { self: at(5), next: at(15), prev: at(0) }],
  [500, 25, { self: at(500), prev: at(15) }],
  [500, 5, { self: at(500), prev: at(0) }],
])('from %d of %d contacts, the links are %j', (start, count, links) => {
  expect(linksOf({ start, limit: 10 }, count)).toEqual(links)
})

test('links keep the filter, the order and the limit, encoded', () => {
  const range = { filter: `eq(channel,"é & +")`, sortBy: 'creationTimeStamp:ascending', start: 0, limit: 1 }
  const { self = '', next = '' } = linksOf(range, 2)
  for (const [href, start] of [
    [self, '0'],
    [next, '1'],
  ] as const) {
    const { searchParams } = new URL(href, 'http://localhost')
    expect(Object.fromEntries(searchParams)).toEqual({ ...range, start, limit: '1' })
  }
})

test('links have the types of the source page', () => {
  expect(createCollectionLinks({ start: 0, limit: 10 }, 0)).toEqual([
    {
      method: 'GET',
      rel: 'self',
      href: at(0),
      uri: at(0),
      type: 'application/vnd.sas.collection',
      itemType: 'application/vnd.sas.decision.subject.contact',
    },
  ])
})
