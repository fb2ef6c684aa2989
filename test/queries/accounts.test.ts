import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  AccountActivityDocument,
  AccountDocument,
  AccountOffersDocument,
  AccountPromptsDocument,
  AccountSessionsDocument,
  BestOfferDocument,
  OffersDocument,
} from '../generated/graphql'
import { documentedError } from '../support/errors'
import { forgeCursor } from '../support/forge-cursor'
import {
  givenActivities,
  givenMember,
  givenMemberOffer,
  givenNearMissOffer,
  givenOffer,
  type Member,
} from '../support/given'
import { adjustPoints, respondToOffer, reverseActivity, sendActivity } from '../support/member-calls'
import { present } from '../support/present'
import { startService, statementsOf, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  service.clock.set('2026-06-15T12:00:00.000Z')
  member = await givenMember(service)
})
afterAll(() => service.stop())

const readAccount = async ({ accountId } = member) =>
  present((await service.execute(AccountDocument, { identifier: accountId })).data?.account)

/** Inserts prompts of one offer, each in a session of its own, a minute after each other. Returns their IDs. */
async function givenPrompts(count: number, { accountId } = member): Promise<string[]> {
  const offerCode = await givenMemberOffer(service, { accountId, correlationId: '' })
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const createdAt = service.clock.advance(60_000)
    const { correlationId } = await givenMember(service, accountId)
    const id = `prompt ${index} of ${accountId}`
    const fields = { accountId, correlationId, offerCode, message: 'Nearly', amountRemaining: 100, createdAt }
    const answers = { create: { number: 1, response: 'DEFERRED', createdAt } } as const
    await service.database.client.prompt.create({ data: { id, ...fields, answerCount: 1, answers } })
    ids.push(id)
  }
  return ids
}

test('an account has its identifiers and the time of its registration', async () => {
  const identifiers = { externalId: `crm ${member.accountId}`, email: `${member.accountId}@example.com` }
  await service.database.client.account.update({ where: { id: member.accountId }, data: identifiers })
  expect(await readAccount()).toMatchObject({
    ...identifiers,
    phoneNumber: null,
    createdAt: '2026-06-15T12:00:00.000Z',
  })
})

describe('the offers of an account', () => {
  const readOffers = async (variables: object = {}) =>
    service.execute(AccountOffersDocument, { identifier: member.accountId, offerCode: 'none', ...variables })

  test('are those that a session of the account lists, with the same arguments', async () => {
    const { correlationId } = member
    for (const code of ['b', 'a', 'c']) {
      await givenMemberOffer(service, member, { code: `${code} ${correlationId}`, businessUnit: 'PHARMACY' })
    }
    await givenMemberOffer(service, member, { businessUnit: 'GROCERY' })
    await respondToOffer(service, member, `c ${correlationId}`)
    for (const variables of [
      {},
      { kind: 'MASS' as const },
      { businessUnit: 'PHARMACY', first: 2 },
      { acceptanceState: 'ACCEPTED' as const },
    ]) {
      const ofSession = await service.execute(OffersDocument, { correlationId, ...variables })
      const ofAccount = await readOffers(variables)
      const codes = present(ofAccount.data?.account).offers.nodes.map(({ offerCode }) => offerCode)
      expect(codes).toEqual(present(ofSession.data?.session).offers.nodes.map(({ offerCode }) => offerCode))
      const { businessUnit } = variables
      const best = await service.execute(BestOfferDocument, { correlationId, businessUnit })
      expect(ofAccount.data?.account?.bestOffer?.offerCode).toEqual(best.data?.session?.bestOffer?.offerCode)
    }
    const { data } = await readOffers({ businessUnit: 'PHARMACY', first: 2 })
    expect(data?.account?.offers.nodes.map(({ offerCode }) => offerCode[0])).toEqual(['a', 'b'])
  })

  test('fail with the documented errors, at the path of the field', async () => {
    const { errors } = await readOffers({ businessUnit: 'FUEL' })
    expect(errors).toEqual(
      expect.arrayContaining([
        documentedError('BUSINESS_UNIT_DISABLED', ['account', 'bestOffer'], { field: ['businessUnit'] }),
        documentedError('BUSINESS_UNIT_DISABLED', ['account', 'offers'], { field: ['businessUnit'] }),
      ]),
    )
  })
})

describe.each(['session', 'account'] as const)('an offer of the %s by its code', (owner) => {
  const readOffer = async (offerCode: string) => {
    const root = owner === 'session' ? 'session(correlationId: $id)' : 'account(identifier: $id)'
    const id = owner === 'session' ? member.correlationId : member.accountId
    const query = `query ($id: ID!, $offerCode: ID!) { owner: ${root} { offer(offerCode: $offerCode) { offerCode acceptanceState } } }`
    const { data, errors } = await service.execute(query, { id, offerCode })
    expect(errors).toBeUndefined()
    return (data?.owner as { offer: unknown }).offer
  }

  test('is found whatever its state and dates', async () => {
    const expired = { expiryDate: new Date('2026-06-15T11:00:00Z'), promoStatus: 'EXPIRED' } as const
    const offerCode = await givenMemberOffer(service, member, expired, { acceptanceState: 'DECLINED' })
    expect(await readOffer(offerCode)).toEqual({ offerCode, acceptanceState: 'DECLINED' })
    const mass = await givenOffer(service, { audience: 'MASS', promoStatus: 'INACTIVE' })
    expect(await readOffer(mass.code)).toEqual({ offerCode: mass.code, acceptanceState: 'NONE' })
    const prepared = await givenMemberOffer(service, member, { promoStatus: 'DRAFT' })
    expect(await readOffer(prepared)).toEqual({ offerCode: prepared, acceptanceState: 'NONE' })
  })

  test('is null if the member cannot have it', async () => {
    const theirs = await givenMemberOffer(service, await givenMember(service))
    const prepared = await givenOffer(service, { audience: 'MASS', promoStatus: 'PUBLISHED' })
    for (const code of ['unknown', '', '\0', theirs, prepared.code]) expect(await readOffer(code)).toBeNull()
  })
})

describe('the prompts of an account', () => {
  const readPrompts = async (page: object = {}, { accountId } = member) =>
    present((await service.execute(AccountPromptsDocument, { identifier: accountId, ...page })).data?.account).prompts
  const idsOf = async (page: object = {}) => (await readPrompts(page)).nodes.map((node) => node.promptMessageId)

  test('are those of all its sessions, newest first, in pages', async () => {
    const oldestFirst = await givenPrompts(3)
    await givenPrompts(1, await givenMember(service))
    const ids = oldestFirst.reverse()
    expect(await idsOf()).toEqual(ids)
    const { pageInfo } = await readPrompts({ first: 2 })
    expect(pageInfo.hasNextPage).toBe(true)
    expect(await idsOf({ first: 2, after: pageInfo.endCursor })).toEqual(ids.slice(2))
  })

  test('have their offer and their answers', async () => {
    await givenNearMissOffer(service, member, { code: `near ${member.accountId}` })
    const trial = `mutation ($id: ID!) { sendTrialActivity(input: { correlationId: $id, action: "PURCHASE", when: "2026-06-15", amount: 9000 }) { prompts { promptMessageId } } }`
    await service.execute(trial, { id: member.correlationId })
    const [id] = await givenPrompts(1)
    expect((await readPrompts()).nodes).toMatchObject([
      { promptMessageId: id, answers: [{ response: 'DEFERRED' }] },
      { offer: { offerCode: `near ${member.accountId}` }, amountRemaining: 1000, answers: [] },
    ])
  })

  test('created at the same instant are all listed', async () => {
    const ids = await givenPrompts(3)
    const createdAt = service.clock.now()
    await service.database.client.prompt.updateMany({ where: { accountId: member.accountId }, data: { createdAt } })
    const listed: string[] = []
    for (let after: string | null | undefined = null; after !== undefined;) {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof readPrompts>> = await readPrompts({ first: 1, after })
      listed.push(...nodes.map(({ promptMessageId }) => promptMessageId))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
    }
    expect(listed).toEqual(ids.reverse())
  })

  // Guards: a statement for each prompt or for each of its offers.
  test('need as many statements for twenty as for two', async () => {
    await givenPrompts(20)
    const countFor = async (first: number) => (await statementsOf(service, () => readPrompts({ first }))).length
    // Once for each process, which then have the same programme in memory.
    for (let call = 0; call < 2; call++) await countFor(2)
    expect(await countFor(20)).toBe(await countFor(2))
  })
})

describe('the sessions of an account', () => {
  const readSessions = async (page: object = {}) =>
    present(
      (await service.execute(AccountSessionsDocument, { identifier: member.accountId, ...page })).data?.account
        ?.sessions,
    )

  test('are listed newest first, also those that have expired, in pages', async () => {
    const ids = [member.correlationId]
    for (let index = 0; index < 3; index++) {
      service.clock.advance(24 * 60 * 60 * 1000)
      ids.unshift((await givenMember(service, member.accountId)).correlationId)
    }
    await givenMember(service)
    const first = await readSessions({ first: 3 })
    const next = await readSessions({ first: 3, after: first.pageInfo.endCursor })
    const listed = [...first.nodes, ...next.nodes]
    expect(listed.map(({ correlationId }) => correlationId)).toEqual(ids)
    expect(listed.at(-1)).toMatchObject({ account: { id: member.accountId }, expiresAt: '2026-06-16T12:00:00.000Z' })
  })

  // Guards: a statement for each session.
  test('need as many batches of lookups for twenty as for two', async () => {
    await givenPrompts(20)
    // A lookup is reported to each of its callers, and the lookups of one turn are one batch.
    const countFor = async (first: number) => new Set(await statementsOf(service, () => readSessions({ first }))).size
    for (let call = 0; call < 2; call++) await countFor(2)
    expect(await countFor(20)).toBe(await countFor(2))
  })
})

test.each([
  ['prompts', ['tomorrow', 'x']],
  ['prompts', ['2026-06-15T12:00:00.000Z', 'x\0']],
  ['sessions', ['2026-06-15T12:00:00.000Z']],
  ['sessions', [1, 'x']],
])('a cursor of the %s that no page gives is refused: %j', async (list, key) => {
  const after = forgeCursor(`${list} ${member.accountId}`, key)
  const query = `query ($id: ID!, $after: String) { account(identifier: $id) { ${list}(after: $after) { nodes { id } } } }`
  const { errors } = await service.execute(query, { id: member.accountId, after })
  const problem = 'after is not a cursor of this list: send one that a page of it gave'
  expect(errors).toEqual([documentedError('ARGUMENT_INVALID', ['account', list], { problem, field: ['after'] })])
})

test('an activity is found by its ID, if it is of the account', async () => {
  const other = await givenMember(service)
  const ids = [`mine ${member.accountId}`, `theirs ${other.accountId}`] as const
  expect((await sendActivity(service, member, { activityId: ids[0] })).errors).toBeUndefined()
  expect((await sendActivity(service, other, { activityId: ids[1] })).errors).toBeUndefined()
  await reverseActivity(service, ids[0], 'returned')
  const read = async (activityId: string) => {
    const { data, errors } = await service.execute(AccountActivityDocument, {
      identifier: member.accountId,
      activityId,
    })
    expect(errors).toBeUndefined()
    return present(data?.account).activity
  }
  expect(await read(ids[0])).toMatchObject({
    activityId: ids[0],
    earned: [{ businessUnit: 'GROCERY', rewards: [{ total: 50 }] }],
    reversal: { reason: 'returned' },
  })
  for (const id of [ids[1], 'unknown', '', '\0']) expect(await read(id)).toBeNull()
})

describe('totals', () => {
  test('are 0 for an account without entries', async () => {
    expect((await readAccount()).totals).toEqual({ earned: 0, reversed: 0, adjusted: 0 })
  })

  test('add up the whole ledger in all business units, and equal the balances', async () => {
    const activityId = `returned ${member.accountId}`
    await sendActivity(service, member, { activityId })
    await sendActivity(service, member, { businessUnit: 'PHARMACY' })
    await reverseActivity(service, activityId)
    await adjustPoints(service, member, { points: 100 })
    await adjustPoints(service, member, { points: -30, businessUnit: 'PHARMACY' })
    const { totals, balances } = await readAccount()
    expect(totals).toEqual({ earned: 100, reversed: -50, adjusted: 70 })
    expect(balances.map(({ points }) => points)).toEqual([100, 20])
  })

  test('beyond the range of Int are POINTS_OUT_OF_RANGE', async () => {
    await adjustPoints(service, member, { points: 2_147_483_647 })
    expect((await readAccount()).totals.adjusted).toBe(2_147_483_647)
    await adjustPoints(service, member, { points: 1, businessUnit: 'PHARMACY' })
    const { data, errors } = await service.execute(AccountDocument, { identifier: member.accountId })
    expect({ data, errors }).toEqual({
      data: { account: null },
      errors: [documentedError('POINTS_OUT_OF_RANGE', ['account', 'totals'])],
    })
  })
})

describe('with tokens', () => {
  let own: Member
  beforeAll(async () => {
    own = await givenMember(service)
  })

  const QUERY = `query ($id: ID!, $session: ID!) {
    account(identifier: $id) { id email totals { earned } prompts { nodes { id } } sessions { nodes { correlationId } } }
    session(correlationId: $session) { account { sessions { nodes { correlationId } } } } }`
  const call = (scope: string) =>
    service.execute(QUERY, { id: own.accountId, session: own.correlationId }, { as: { scope, sub: own.accountId } })

  test('a member reads the own account, except its sessions', async () => {
    expect(await call('member')).toEqual({
      data: {
        account: {
          id: own.accountId,
          email: null,
          totals: { earned: 0 },
          prompts: { nodes: [] },
          sessions: null,
        },
        session: { account: { sessions: null } },
      },
      errors: expect.arrayContaining([
        documentedError('FORBIDDEN', ['account', 'sessions']),
        documentedError('FORBIDDEN', ['session', 'account', 'sessions']),
      ]),
    })
  })

  test('staff read the sessions too', async () => {
    const sessions = { nodes: [{ correlationId: own.correlationId }] }
    expect(await call('loyalty')).toMatchObject({ data: { account: { sessions }, session: { account: { sessions } } } })
  })
})
