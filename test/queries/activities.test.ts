import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { AccountActivitiesDocument, ActivitiesDocument, LedgerDocument } from '../generated/graphql'
import { givenActivities, givenMember, givenMemberOffer, type Member } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { startService, statementsOf, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  member = await givenMember(service)
})
afterAll(() => service.stop())

interface PageArguments {
  first?: number
  after?: string
}

/** Sends purchases of 1.00, 2.00 and so on, and returns their IDs. */
async function givenPurchases(count: number, caller = member): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `${caller.accountId} ${caller.correlationId} ${index + 1}`)
  for (const [index, activityId] of ids.entries()) {
    const fields = { activityId, action: 'PURCHASE', amount: (index + 1) * 100 }
    expect((await sendActivity(service, caller, fields)).errors).toBeUndefined()
  }
  return ids
}

/** The three lists with pages. */
const lists = {
  'the activities of a session': async (page: PageArguments, { correlationId } = member) =>
    (await service.execute(ActivitiesDocument, { correlationId, ...page })).data?.session?.activities,
  'the activities of an account': async (page: PageArguments, { correlationId } = member) =>
    (await service.execute(AccountActivitiesDocument, { correlationId, ...page })).data?.session?.account.activities,
  'the ledger of an account': async (page: PageArguments, { correlationId } = member) =>
    (await service.execute(LedgerDocument, { correlationId, ...page })).data?.session?.account.ledger,
}

describe.each(Object.entries(lists))('%s', (name, read) => {
  const idsOf = async (page: PageArguments) => (await read(page))?.nodes.map(({ activityId }) => activityId)

  test('is newest first, in pages that are stable while entries are added', async () => {
    const ids = await givenPurchases(5)
    const first = await read({ first: 2 })
    expect(first?.nodes.map(({ activityId }) => activityId)).toEqual([ids[4], ids[3]])
    expect(first?.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const [newest] = await givenPurchases(1, await givenMember(service, member.accountId))

    const after = first?.pageInfo.endCursor ?? ''
    expect(await idsOf({ first: 2, after })).toEqual([ids[2], ids[1]])
    const last = await read({ after })
    expect(last?.nodes.map(({ activityId }) => activityId)).toEqual([ids[2], ids[1], ids[0]])
    expect(last?.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect(await idsOf({ first: 1 })).toEqual([name.includes('account') ? newest : ids[4]])
  })

  test('contains no entry of another member', async () => {
    await givenPurchases(1, await givenMember(service))
    expect(await read({})).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } })
  })

  test('is read in as many statements for a page of 20 as for a page of 2', async () => {
    await givenPurchases(21)
    const statementsFor = async (first: number): Promise<number> => {
      await read({ first })
      const statements = await statementsOf(service, async () => {
        expect((await read({ first }))?.nodes).toHaveLength(first)
      })
      return statements.filter((sql) => sql.startsWith('SELECT')).length
    }
    const statements = await statementsFor(20)
    expect(statements).toBe(await statementsFor(2))
    expect(statements).toBeLessThanOrEqual(6)
  })

  test.each<PageArguments>([{ first: 0 }, { first: 101 }, { after: 'x' }, { after: 'WyJhIl0' }])(
    'is BAD_USER_INPUT for the page %j',
    async (page) => {
      const field = name.includes('ledger') ? 'ledger' : 'activities'
      const list = `${field}(first: ${page.first ?? 20}, after: ${JSON.stringify(page.after ?? null)}) { nodes { activityId } }`
      const { errors } = await service.execute(
        `query ($id: ID!) { session(correlationId: $id) { ${name.includes('account') ? `account { ${list} }` : list} } }`,
        { id: member.correlationId },
      )
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason: 'ARGUMENT_INVALID' } }])
    },
  )
})

describe('the ledger of an account', () => {
  test('contains the entries of an activity, beside the balances and the earnings', async () => {
    await givenMemberOffer(service, member, { action: 'PURCHASE', activation: 'AUTO_LOAD', businessUnit: 'PHARMACY' })
    const [first = '', second = ''] = await givenPurchases(2)
    const { correlationId, accountId } = member
    const none = { reversedEntryId: null, reason: null, actor: null }
    const { data } = await service.execute(LedgerDocument, { correlationId })
    const createdAt = service.clock.now().toISOString()
    const base = { businessUnit: 'GROCERY', category: 'BASE', cause: 'purchase' }
    const entry = { type: 'EARN', ...base, rewardType: 'loyalty', ...none, createdAt }
    const [, offerCode] = (await service.database.client.memberOffer.findMany({ where: { accountId } })).flatMap(
      (row) => [row.accountId, row.offerCode],
    )
    expect(data?.session?.account).toEqual({
      id: accountId,
      balances: [
        { id: `Balance:${accountId}:GROCERY:loyalty`, businessUnit: 'GROCERY', rewardType: 'loyalty', points: 3 },
        { id: `Balance:${accountId}:PHARMACY:loyalty`, businessUnit: 'PHARMACY', rewardType: 'loyalty', points: 500 },
      ],
      ledger: {
        nodes: [
          { ...entry, id: `LedgerEntry:${accountId}:2:1`, activityId: second, points: 2 },
          {
            ...entry,
            id: `LedgerEntry:${accountId}:1:2`,
            activityId: first,
            points: 500,
            businessUnit: 'PHARMACY',
            category: 'TARGETED',
            cause: offerCode,
          },
          { ...entry, id: `LedgerEntry:${accountId}:1:1`, activityId: first, points: 1 },
        ],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: expect.any(String) },
      },
    })
    expect((await lists['the activities of a session']({}))?.nodes[1]?.earned).toEqual([
      { businessUnit: 'GROCERY', rewards: [{ rewardType: 'loyalty', base: 1, bonus: 0, targeted: 0, total: 1 }] },
      { businessUnit: 'PHARMACY', rewards: [{ rewardType: 'loyalty', base: 0, bonus: 0, targeted: 500, total: 500 }] },
    ])
  })

  test('has pages that can end between two entries of one activity', async () => {
    await givenMemberOffer(service, member, { action: 'PURCHASE', activation: 'AUTO_LOAD' })
    await givenPurchases(2)
    const categories: (string | null | undefined)[] = []
    let after: string | undefined
    do {
      const page = await lists['the ledger of an account']({ first: 1, after })
      categories.push(page?.nodes[0]?.category)
      after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined
    } while (after !== undefined)
    expect(categories).toEqual(['BASE', 'TARGETED', 'BASE'])
  })
})
