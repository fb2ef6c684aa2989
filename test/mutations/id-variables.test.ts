import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { expectNothingWritten } from '../support/expect-refusal'
import { givenActivities, givenLoyaltyId, givenMember, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'

/** JSON.parse rounds the first three to the ID of the neighbour. */
const NEIGHBOUR = '9007199254740992'
const UNSAFE = ['9007199254740993', '-9007199254740993', '9007199254740992.0', '1e300', '1e16']

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  member = await givenMember(service, NEIGHBOUR)
  await givenLoyaltyId(service, member, NEIGHBOUR)
})
afterAll(() => service.stop())

/** Sends the variables as they are written: an object cannot hold such a number. */
const sendText = async (query: string, variables: string) => {
  const { body } = await service.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: `{ "query": ${JSON.stringify(query)}, "variables": ${variables} }`,
  })
  return JSON.parse(body) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] }
}

const OPERATIONS: [place: string, query: string, variables: (id: string) => string][] = [
  ['an argument', 'query ($id: ID!) { session(correlationId: $id) { correlationId } }', (id) => `{ "id": ${id} }`],
  [
    'a field of an input',
    'mutation ($input: StartSessionInput!) { startSession(input: $input) { session { correlationId } } }',
    (id) => `{ "input": { "identifier": ${id}, "identifierType": "LOYALTY_ID" } }`,
  ],
  [
    'a variable within an input',
    'mutation ($id: ID!) { startSession(input: { identifier: $id }) { session { correlationId } } }',
    (id) => `{ "id": ${id} }`,
  ],
  [
    'a nested record',
    'mutation ($input: PatchContactInput!) { patchContact(input: $input) { contact { id } } }',
    (id) =>
      `{ "input": { "responseTrackingCode": "x", "contact": { "treatmentsForConsideration": [{ "id": ${id} }] } } }`,
  ],
]

describe.each(OPERATIONS)('an ID in %s', (_, query, variables) => {
  test.each(UNSAFE)('is refused as the number %s, which JSON rounds', async (id) => {
    // Twice: the second request runs the compiled document.
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const { data, errors } = await expectNothingWritten(service, () => sendText(query, variables(id)))
      expect(data).toBeUndefined()
      expect(errors).toHaveLength(1)
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
      expect(errors?.[0]?.message).toContain('ID cannot be an integer beyond 2^53: send it as a string')
    }
  })
})

test('an ID can be a number that JSON keeps', async () => {
  const correlationId = '9007199254740991'
  const query = 'mutation ($input: StartSessionInput!) { startSession(input: $input) { session { correlationId } } }'
  const variables = `{ "input": { "identifier": "${member.accountId}", "correlationId": ${correlationId} } }`
  expect(await sendText(query, variables)).toEqual({ data: { startSession: { session: { correlationId } } } })
})

test('an ID that is a literal of the document keeps its digits', async () => {
  const correlationId = '9007199254740993'
  const input = `{ identifier: "${member.accountId}", correlationId: ${correlationId} }`
  const { data } = await service.execute(`mutation { startSession(input: ${input}) { session { correlationId } } }`)
  expect(data).toEqual({ startSession: { session: { correlationId } } })
})
