import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { BestOfferDocument, OffersDocument, type OffersQueryVariables } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { expectRefusal } from '../support/expect-refusal'
import { forgeCursor } from '../support/forge-cursor'
import { givenMember, givenMemberOffer, givenOffer, givenProgramme, type Member } from '../support/given'
import { present } from '../support/present'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeEach(async () => {
  service = await startService()
  member = await givenMember(service)
})
afterEach(() => service.stop())

type Variables = Omit<OffersQueryVariables, 'correlationId'>
const list = (variables: Variables = {}) =>
  service.execute(OffersDocument, { correlationId: member.correlationId, ...variables })
const codes = async (variables: Variables = {}) => {
  const { data, errors } = await list(variables)
  return errors ?? data?.session?.offers.nodes.map(({ offerCode }) => offerCode)
}
const giveOffer = (code: string, offer = {}, memberOffer = {}) =>
  givenMemberOffer(service, member, { code, ...offer }, memberOffer)

const NOW = new Date('2026-06-15T12:00:00.000Z').getTime()
const at = (milliseconds: number) => new Date(NOW + milliseconds)

describe('offers of a kind', () => {
  test('TARGETED, the default, are the targeted offers of the account', async () => {
    await giveOffer('mine')
    await givenOffer(service, { code: 'of-others' })
    await givenOffer(service, { code: 'mass', audience: 'MASS' })
    expect(await codes()).toEqual(['mine'])
    expect(await codes({ kind: 'TARGETED' })).toEqual(['mine'])
  })

  test('MASS are the offers that are open to every account, with or without an answer', async () => {
    await giveOffer('mine')
    await givenOffer(service, { code: 'mass', audience: 'MASS' })
    await giveOffer('mass-answered', { audience: 'MASS' }, { acceptanceState: 'ACCEPTED' })
    expect(await codes({ kind: 'MASS' })).toEqual(['mass', 'mass-answered'])
  })

  test.each(['TARGETED', 'MASS'] as const)(
    '%s are only ACTIVE offers, from the display date to the expiry date',
    async (audience) => {
      await giveOffer('active', { audience })
      for (const promoStatus of ['DRAFT', 'PUBLISHED', 'INACTIVE', 'EXPIRED'])
        await giveOffer(promoStatus, { audience, promoStatus })
      await giveOffer('displayed-at-this-instant', { audience, displayDate: at(0) })
      await giveOffer('displayed-soon', { audience, displayDate: at(1) })
      await giveOffer('expires-at-this-instant', { audience, expiryDate: at(0) })
      await giveOffer('expired', { audience, expiryDate: at(-1) })
      await giveOffer('no-expiry', { audience, expiryDate: null })
      await giveOffer('not-yet-effective', { audience, effectiveDate: at(1) })
      expect(await codes({ kind: audience })).toEqual([
        'active',
        'displayed-at-this-instant',
        'expires-at-this-instant',
        'no-expiry',
        'not-yet-effective',
      ])
    },
  )

  test('FUTURE are targeted ACTIVE offers that become effective within a year', async () => {
    const inAYear = new Date('2027-06-15T12:00:00.000Z').getTime() - NOW
    await giveOffer('live', { effectiveDate: at(-1) })
    await giveOffer('now', { effectiveDate: at(0) })
    await giveOffer('soon', { effectiveDate: at(1), displayDate: at(1) })
    await giveOffer('in-a-year', { effectiveDate: at(inAYear), expiryDate: null })
    await giveOffer('in-more-than-a-year', { effectiveDate: at(inAYear + 1), expiryDate: null })
    await giveOffer('draft', { effectiveDate: at(1), promoStatus: 'DRAFT' })
    await givenOffer(service, { code: 'mass', audience: 'MASS', effectiveDate: at(1) })
    await givenOffer(service, { code: 'of-others', effectiveDate: at(1) })
    expect(await codes({ kind: 'FUTURE' })).toEqual(['in-a-year', 'now', 'soon'])
  })
})

describe('ALL offers', () => {
  test('are those of TARGETED and MASS, by rank and code, with the completed ones last', async () => {
    await giveOffer('mine', { rank: 2 })
    await giveOffer('done', { rank: 0 }, { acceptanceState: 'COMPLETED' })
    await givenOffer(service, { code: 'mass', audience: 'MASS', rank: 1 })
    await givenOffer(service, { code: 'of-others' })
    await giveOffer('expired', { expiryDate: at(-1) })
    await giveOffer('stopped', { promoStatus: 'INACTIVE' })
    expect(await codes({ kind: 'ALL' })).toEqual(['mass', 'mine', 'done'])
  })
})

describe('PAST offers', () => {
  const LAST_YEAR = new Date('2025-06-15T12:00:00.000Z').getTime() - NOW
  const [displayDate, effectiveDate] = [at(2 * LAST_YEAR), at(2 * LAST_YEAR)]
  const old = { displayDate, effectiveDate, expiryDate: null }

  test('ended in the last year, by their date or by an import', async () => {
    await giveOffer('live', old)
    await giveOffer('expires-at-this-instant', { ...old, expiryDate: at(0) })
    await giveOffer('expired', { ...old, expiryDate: at(-1) })
    await giveOffer('marked', { ...old, expiryDate: at(-2), promoStatus: 'EXPIRED' })
    await giveOffer('a-year-ago', { ...old, expiryDate: at(LAST_YEAR) })
    await giveOffer('earlier', { ...old, expiryDate: at(LAST_YEAR - 1) })
    await giveOffer('stopped', { ...old, expiryDate: at(1), promoStatus: 'INACTIVE', stoppedAt: at(-3) })
    await giveOffer('stopped-earlier', { ...old, promoStatus: 'INACTIVE', stoppedAt: at(LAST_YEAR - 1) })
    await giveOffer('never-seen-active', { ...old, promoStatus: 'INACTIVE' })
    await giveOffer('never-displayed', { displayDate: at(-2), promoStatus: 'INACTIVE', stoppedAt: at(-3) })
    await giveOffer('draft', { ...old, promoStatus: 'DRAFT', stoppedAt: at(-3) })
    await giveOffer('published', { ...old, expiryDate: at(-1), promoStatus: 'PUBLISHED' })
    await givenOffer(service, { ...old, code: 'mass', audience: 'MASS', expiryDate: at(-4) })
    await givenOffer(service, { ...old, code: 'of-others', expiryDate: at(-1) })
    expect(await codes({ kind: 'PAST' })).toEqual(['expired', 'marked', 'stopped', 'mass', 'a-year-ago'])
  })

  test('are in pages by their end, newest first, and then by code', async () => {
    for (const [code, end] of Object.entries({ c: -1, b: -1, d: -86_400_000, a: -86_400_001, e: -90 * 86_400_000 })) {
      await giveOffer(code, { ...old, expiryDate: at(end), rank: -end % 7 }, { acceptanceState: 'COMPLETED' })
    }
    const pages: string[][] = []
    for (let after: string | null | undefined; after !== null;) {
      const { data } = await list({ kind: 'PAST', first: 2, after })
      const { nodes, pageInfo } = present(data?.session).offers
      pages.push(nodes.map(({ offerCode }) => offerCode))
      after = pageInfo.hasNextPage ? present(pageInfo.endCursor) : null
    }
    expect(pages).toEqual([['b', 'c'], ['d', 'a'], ['e']])
  })
})

describe('the order of a list of offers', () => {
  test('is by rank, then by code, with completed offers last', async () => {
    await giveOffer('c', { rank: 1 })
    await giveOffer('b', { rank: 2 })
    await giveOffer('a', { rank: 2 })
    await giveOffer('done', { rank: 0 }, { acceptanceState: 'COMPLETED' })
    await giveOffer('refused', { rank: 0 }, { acceptanceState: 'DECLINED' })
    expect(await codes()).toEqual(['refused', 'c', 'a', 'b', 'done'])
  })
})

describe('filters of offers', () => {
  test('by business unit keep the offers of no unit, and a blank unit filters nothing', async () => {
    await giveOffer('grocery', { businessUnit: 'GROCERY' })
    await giveOffer('pharmacy', { businessUnit: 'PHARMACY' })
    await giveOffer('any')
    expect(await codes({ businessUnit: 'GROCERY' })).toEqual(['any', 'grocery'])
    expect(await codes({ businessUnit: ' ' })).toEqual(['any', 'grocery', 'pharmacy'])
  })

  test('by an unknown or disabled business unit are the documented errors', async () => {
    await givenProgramme(service, { businessUnits: [{ name: 'FUEL', enabled: false }] })
    const refused = (reason: 'BUSINESS_UNIT_INVALID' | 'BUSINESS_UNIT_DISABLED') =>
      documentedError(reason, ['session', 'offers'], { field: ['businessUnit'] })
    await expectRefusal(service, () => list({ businessUnit: 'NONE' }), refused('BUSINESS_UNIT_INVALID'))
    await expectRefusal(service, () => list({ businessUnit: 'FUEL' }), refused('BUSINESS_UNIT_DISABLED'))
  })

  test('by acceptance state keep the offers in that state', async () => {
    await giveOffer('waiting')
    await giveOffer('accepted', {}, { acceptanceState: 'ACCEPTED' })
    await giveOffer('done', {}, { acceptanceState: 'COMPLETED' })
    expect(await codes({ acceptanceState: 'NONE' })).toEqual(['waiting'])
    expect(await codes({ acceptanceState: 'COMPLETED' })).toEqual(['done'])
    expect(await codes({ acceptanceState: null })).toEqual(['accepted', 'waiting', 'done'])
  })
})

/** Sort keys of other lists. */
const FOREIGN_KEYS = [[], [0], ['a'], [0, 1], ['0', 3, 'x'], [0, 3, 'x', 9]]

describe('pages of offers', () => {
  const page = async (variables: Variables) => (await list(variables)).data?.session?.offers

  test('follow each other without a gap, and report whether there are others', async () => {
    for (const code of ['a', 'b', 'c', 'd', 'e']) await giveOffer(code)
    const first = await page({ first: 2 })
    expect(first).toMatchObject({
      nodes: [{ offerCode: 'a' }, { offerCode: 'b' }],
      edges: [{ node: { offerCode: 'a' } }, { node: { offerCode: 'b' } }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      totalCount: 5,
    })
    expect(first?.pageInfo.endCursor).toBe(first?.edges[1]?.cursor)
    expect(first?.pageInfo.startCursor).toBe(first?.edges[0]?.cursor)
    const second = await page({ first: 2, after: first?.pageInfo.endCursor })
    const third = await page({ first: 2, after: second?.pageInfo.endCursor })
    expect(second).toMatchObject({
      nodes: [{ offerCode: 'c' }, { offerCode: 'd' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    })
    expect(third).toMatchObject({ nodes: [{ offerCode: 'e' }], pageInfo: { hasNextPage: false }, totalCount: 5 })
    expect(await page({ after: third?.pageInfo.endCursor })).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    })
  })

  test('are stable while offers are added before them', async () => {
    for (const code of ['b', 'c']) await giveOffer(code)
    const first = await page({ first: 1 })
    await giveOffer('a')
    expect(await page({ first: 1, after: first?.pageInfo.endCursor })).toMatchObject({ nodes: [{ offerCode: 'c' }] })
  })

  test('have 20 entries by default, and at most 100', async () => {
    for (let index = 0; index < 101; index++) await givenOffer(service, { audience: 'MASS' })
    expect((await page({ kind: 'MASS' }))?.nodes).toHaveLength(20)
    expect((await page({ kind: 'MASS', first: 100 }))?.nodes).toHaveLength(100)
  })

  test.each([0, -1, 101, 2147483647])('are BAD_USER_INPUT for %d entries', async (first) => {
    const { errors } = await expectRefusal(
      service,
      () => list({ first }),
      documentedError('ARGUMENT_INVALID', ['session', 'offers'], {
        problem: 'first must be a number from 1 to 100',
        field: ['first'],
      }),
    )
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test.each(['', 'x', 'bnVsbA', 'eyJhIjoxfQ', 'WyJhIl0', '☃', ...FOREIGN_KEYS])(
    'are BAD_USER_INPUT after the invalid cursor %j',
    async (invalid) => {
      const after = typeof invalid === 'string' ? invalid : forgeCursor(`offers TARGETED ${member.accountId}`, invalid)
      await expectRefusal(
        service,
        () => list({ after }),
        documentedError('ARGUMENT_INVALID', ['session', 'offers'], {
          problem: 'after is not a cursor of this list: send one that a page of it gave',
          field: ['after'],
        }),
      )
    },
  )
})

describe('the best offer', () => {
  const best = async (businessUnit?: string) => {
    const { data, errors } = await service.execute(BestOfferDocument, {
      correlationId: member.correlationId,
      businessUnit,
    })
    return errors ?? data?.session?.bestOffer?.offerCode ?? null
  }

  test('has the lowest rank, then the earliest expiry date, then the first code', async () => {
    expect(await best()).toBeNull()
    await giveOffer('no-expiry', { rank: 1, expiryDate: null })
    await giveOffer('last-in-rank', { rank: 2, expiryDate: at(1) })
    expect(await best()).toBe('no-expiry')
    await giveOffer('b', { rank: 1, expiryDate: at(5) })
    expect(await best()).toBe('b')
    await giveOffer('a', { rank: 1, expiryDate: at(5) })
    expect(await best()).toBe('a')
    await giveOffer('sooner', { rank: 1, expiryDate: at(4) })
    expect(await best()).toBe('sooner')
  })

  test('is a visible targeted offer that is neither declined nor completed', async () => {
    await givenOffer(service, { audience: 'MASS', rank: 0 })
    await giveOffer('declined', {}, { acceptanceState: 'DECLINED' })
    await giveOffer('completed', {}, { acceptanceState: 'COMPLETED' })
    await giveOffer('hidden', { displayDate: at(1) })
    await giveOffer('stopped', { promoStatus: 'INACTIVE' })
    expect(await best()).toBeNull()
    await giveOffer('accepted', { rank: 9 }, { acceptanceState: 'ACCEPTED' })
    expect(await best()).toBe('accepted')
  })

  test('belongs to the business unit of the call or to none', async () => {
    await giveOffer('pharmacy', { businessUnit: 'PHARMACY', rank: 1 })
    await giveOffer('grocery', { businessUnit: 'GROCERY', rank: 2 })
    await giveOffer('any', { rank: 3 })
    expect(await best()).toBe('pharmacy')
    expect(await best('GROCERY')).toBe('grocery')
    expect(await best('NONE')).toEqual([
      documentedError('BUSINESS_UNIT_INVALID', ['session', 'bestOffer'], { field: ['businessUnit'] }),
    ])
  })
})
