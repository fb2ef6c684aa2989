import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { SendTrialActivityDocument } from '../generated/graphql'
import { givenContact } from '../support/contacts'
import {
  givenActivities,
  givenMember,
  givenMemberOffer,
  givenNearMissOffer,
  givenOffer,
  type Member,
} from '../support/given'
import { sendActivity, setOptIn } from '../support/member-calls'
import { startService, type TestService } from '../support/service'

const LOWEST_RANK = -(2 ** 31)
const HIGHEST_RANK = 2 ** 31 - 1

/** Each list of the schema, as a field of a session or of the query. */
const LISTS = {
  'targeted offers': 'offers(kind: TARGETED, PAGE)',
  'mass offers': 'offers(kind: MASS, PAGE)',
  'activities of the session': 'activities(PAGE)',
  'activities of the account': 'account { activities(PAGE)',
  ledger: 'account { ledger(PAGE)',
  consents: 'account { consents(PAGE)',
  prompts: 'account { prompts(PAGE)',
  sessions: 'account { sessions(PAGE)',
  'newest contacts': 'contacts(orderBy: NEWEST_FIRST, PAGE)',
  'oldest contacts': 'contacts(orderBy: OLDEST_FIRST, PAGE)',
  'filtered contacts': 'contacts(filter: { subjectLevel: "household" }, PAGE)',
} as const
type List = keyof typeof LISTS
const lists = Object.keys(LISTS) as List[]

let service: TestService
let member: Member
let other: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  for (const rank of [LOWEST_RANK, HIGHEST_RANK]) await givenOffer(service, { audience: 'MASS', rank })
  member = await givenMemberWithLists()
  other = await givenMemberWithLists()
})
afterAll(() => service.stop())

async function givenMemberWithLists(): Promise<Member> {
  const owner = await givenMember(service)
  const another = await givenMember(service, owner.accountId)
  for (const session of [owner, another]) {
    await givenNearMissOffer(service, session, { businessUnit: 'PHARMACY' })
    const { correlationId } = session
    const input = { correlationId, action: 'PURCHASE', amount: 9_000, when: '2026-06-15', businessUnit: 'PHARMACY' }
    expect((await service.execute(SendTrialActivityDocument, { input })).errors).toBeUndefined()
  }
  for (const rank of [LOWEST_RANK, HIGHEST_RANK]) await givenMemberOffer(service, owner, { rank })
  for (const loyaltyOptIn of ['ACCEPTED', 'DECLINED'] as const) {
    const activity = { action: 'PURCHASE', amount: 100, when: '2026-06-15' }
    expect((await sendActivity(service, owner, activity)).errors).toBeUndefined()
    expect((await setOptIn(service, owner, loyaltyOptIn)).errors).toBeUndefined()
    await givenContact(service)
  }
  return owner
}

async function readList(list: List, { correlationId }: Member, after?: string) {
  const field = LISTS[list].replace('PAGE', `first: 1, after: ${JSON.stringify(after ?? null)}`)
  const selection = `${field} { edges { cursor node { __typename } } pageInfo { endCursor } }`
  const isNested = field.startsWith('account {')
  const ofMember = `session(correlationId: "${correlationId}") { ${selection} ${isNested ? '}' : ''} }`
  const { data, errors } = await service.execute(`{ ${list.endsWith('contacts') ? selection : ofMember} }`)
  const cursor = /"cursor":"([^"]*)"/.exec(JSON.stringify(data))?.[1]
  return { cursor, errors }
}

describe.each(lists)('the list of %s', (list) => {
  // Ranks at the ends of Int are in the cursors of offers.
  test('takes each cursor that it gives', async () => {
    const first = await readList(list, member)
    const second = await readList(list, member, first.cursor)
    const third = await readList(list, member, second.cursor)
    expect([first.errors, second.errors, third.errors]).toEqual([undefined, undefined, undefined])
    expect([typeof first.cursor, typeof second.cursor]).toEqual(['string', 'string'])
  })

  test('refuses the cursors of all other lists, and of the same list of another account', async () => {
    const foreign = lists.filter((another) => another !== list).map((another) => readList(another, member))
    if (!list.endsWith('contacts')) foreign.push(readList(list, other))
    for (const { cursor } of await Promise.all(foreign)) {
      const { errors } = await readList(list, member, cursor)
      expect(errors).toMatchObject([
        {
          message: 'after is not a cursor of this list: send one that a page of it gave',
          extensions: { code: 'BAD_USER_INPUT', reason: 'ARGUMENT_INVALID', field: ['after'] },
        },
      ])
    }
  })
})
