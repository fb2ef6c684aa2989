import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { buildSchema, isObjectType } from 'graphql'

import { nodeTypes } from '../../src/domain/values/node-id'
import { schemaText } from '../../src/graphql/schema'
import { contactRecord } from '../support/contact-record'
import { givenActivities, givenMember, givenNearMissOffer, type Member } from '../support/given'
import { post, startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

let service: TestService
let member: Member
/** The global ID of a record of each type. */
let ids: Record<string, string>

beforeAll(async () => {
  service = await startService(WITH_TOKENS)
  await givenActivities(service)
  member = await givenMember(service, 'acc: 50%')
  await givenNearMissOffer(service, member, { code: 'OFFER' })
  ids = await givenRecords()
})
afterAll(() => service.stop())

interface Body {
  data: Record<string, unknown> | null
  errors?: { extensions: { reason?: string } }[]
}

async function call(query: string, variables: object, token?: string): Promise<Body> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: token }
  return (await post(service.app, { query, variables }, headers)).json<Body>()
}

/** Creates a record of each type. */
async function givenRecords(): Promise<Record<string, string>> {
  const mutation = `mutation ($session: ID!, $contact: ContactInput!) {
    sendTrialActivity(input: { correlationId: $session, action: "PURCHASE", when: "2026-06-15", amount: 9000 }) {
      prompts { __typename id offer { __typename id } } }
    sendActivity(input: { correlationId: $session, activityId: "a:1", action: "PURCHASE", when: "2026-06-15", amount: 500 }) {
      activity { __typename id } }
    setOptIn(input: { correlationId: $session, loyaltyOptIn: ACCEPTED }) { account { __typename id
      consents { nodes { __typename id } } balances { __typename id } ledger { nodes { __typename id } } } }
    createContact(input: { contact: $contact }) { contact { __typename id objectVariables { __typename id }
      treatmentsForConsideration { __typename id } abTests { __typename id } } }
  }`
  const variables = { session: member.correlationId, contact: contactRecord() }
  const { data, errors } = await call(mutation, variables, await tokenFor('loyalty contacts', 'staff'))
  expect(errors).toBeUndefined()
  return { Session: `Session:${member.correlationId}`, ...collectIds(data) }
}

/** The IDs in a response by the names of their types. */
function collectIds(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  const { __typename: name, id } = value as Record<string, unknown>
  const own = typeof name === 'string' && typeof id === 'string' ? { [name]: id } : {}
  return Object.assign({}, ...Object.values(value).map(collectIds), own) as Record<string, string>
}

const OF_CONTACTS = ['Contact', 'ObjectVariable', 'TreatmentForConsideration', 'AbTest']
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }'
/** The type of the node that a caller gets, or null. */
async function typeOf(id: string, token: string): Promise<string | null> {
  const { data, errors } = await call(NODE, { id }, token)
  expect(errors).toBeUndefined()
  const node = data?.node as { __typename: string; id: string } | null
  if (node) expect(node.id).toBe(id)
  return node?.__typename ?? null
}

describe('node', () => {
  test('is implemented by every type that has a field id', () => {
    const types = Object.values(buildSchema(schemaText()).getTypeMap()).filter(isObjectType)
    const withId = types.filter((type) => type.getFields().id).map(({ name }) => name)
    const nodes = types.filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
    expect(nodes.map(({ name }) => name).sort()).toEqual(withId.sort())
    expect(withId).toEqual(Object.keys(ids).sort())
    // Some names are reserved for types that follow.
    expect([...nodeTypes, 'Account', 'Contact']).toEqual(expect.arrayContaining(withId))
  })

  test('finds a record of every type', async () => {
    const token = await tokenFor('loyalty contacts', 'staff')
    for (const [type, id] of Object.entries(ids)) expect([type, await typeOf(id, token)]).toEqual([type, type])
    expect(ids).toMatchObject({
      Account: 'acc: 50%',
      MemberOffer: 'MemberOffer:acc%3A 50%25:OFFER',
      Activity: 'Activity:a%3A1',
      Consent: 'Consent:acc%3A 50%25:1',
      Balance: 'Balance:acc%3A 50%25:GROCERY:loyalty',
      LedgerEntry: 'LedgerEntry:acc%3A 50%25:1:1',
      AbTest: expect.stringMatching(`^AbTest:${ids.Contact}:`),
    })
  })

  test('gives the fields of the record', async () => {
    const query = `query ($id: ID!) { node(id: $id) { ... on MemberOffer { offerCode name } ... on Account { balances { points } } } }`
    const token = await tokenFor('loyalty', 'staff')
    for (let time = 0; time < 3; time++) {
      expect((await call(query, { id: ids.MemberOffer }, token)).data?.node).toMatchObject({ offerCode: 'OFFER' })
      expect((await call(query, { id: ids.Account }, token)).data?.node).toEqual({ balances: [{ points: 5 }] })
    }
  })

  test.each([
    'unknown',
    '',
    'Session:unknown',
    'Session:',
    'Activity:a:1',
    'MemberOffer:acc%3A 50%25',
    'MemberOffer:acc%3A 50%25:unknown',
    'Balance:acc%3A 50%25:PHARMACY:loyalty',
    'Balance:unknown:GROCERY:loyalty',
    'Consent:acc%3A 50%25:01',
    'Consent:acc%3A 50%25:2147483648',
    'LedgerEntry:acc%3A 50%25:1:2',
    'AbTest:unknown:1',
    'WebhookEndpoint:1',
    'Activity:\0',
  ])('is null for %j', async (id) => {
    expect(await typeOf(id, await tokenFor('loyalty contacts', 'staff'))).toBeNull()
  })

  test('is null for records that the scopes or the account of the caller do not permit', async () => {
    const own = await tokenFor('member', member.accountId)
    const foreign = await tokenFor('member', 'another')
    const contacts = await tokenFor('contacts', 'engine')
    for (const [type, id] of Object.entries(ids)) {
      const isOfContacts = OF_CONTACTS.includes(type)
      expect([type, await typeOf(id, own)]).toEqual([type, isOfContacts ? null : type])
      expect([type, await typeOf(id, foreign)]).toEqual([type, null])
      expect([type, await typeOf(id, contacts)]).toEqual([type, isOfContacts ? type : null])
    }
  })

  test('does not find a session that has expired', async () => {
    const { accountId } = member
    const other = await givenMember(service, accountId)
    await service.database.client.session.update({
      where: { correlationId: other.correlationId },
      data: { expiresAt: new Date('2026-06-15T11:59:59.999Z') },
    })
    expect(await typeOf(`Session:${other.correlationId}`, await tokenFor('loyalty', 'staff'))).toBeNull()
  })
})

describe('account', () => {
  const ACCOUNT = `query ($identifier: ID!, $type: IdentifierType) {
    account(identifier: $identifier, identifierType: $type) { id activities { nodes { activityId } } } }`
  const find = async (identifier: string, token: string, type?: string) =>
    (await call(ACCOUNT, { identifier, type }, token)).data?.account

  test('is found by any identifier, without a session', async () => {
    const data = {
      loyaltyIds: { create: { id: '6001' } },
      email: 'a@example.com',
      externalId: 'crm-1',
      phoneNumber: '+1',
    }
    await service.database.client.account.update({ where: { id: member.accountId }, data })
    const staff = await tokenFor('loyalty', 'staff')
    const account = { id: member.accountId, activities: { nodes: [{ activityId: 'a:1' }] } }
    expect(await find(member.accountId, staff)).toEqual(account)
    for (const [type, identifier] of [
      ['LOYALTY_ID', '6001'],
      ['EMAIL', 'A@example.com'],
      ['EXTERNAL_ID', 'crm-1'],
      ['PHONE_NUMBER', '+1'],
    ] as const) {
      expect(await find(identifier, staff, type)).toEqual(account)
    }
  })

  test('is null if it is unknown, or if it is not that of the member', async () => {
    expect(await find('unknown', await tokenFor('loyalty', 'staff'))).toBeNull()
    expect(await find(member.accountId, await tokenFor('member', 'another'))).toBeNull()
    expect(await find(member.accountId, await tokenFor('member', member.accountId))).toMatchObject({
      id: member.accountId,
    })
  })
})
