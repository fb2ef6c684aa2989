import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { documentedError } from '../support/errors'
import { everythingIn, givenMember, type Member } from '../support/given'
import { post, startService, type TestService } from '../support/service'

const MANIFEST = 'test/generated/persisted-documents.json'
const documents = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>
const [id = '', text = ''] = Object.entries(documents).find(([, text]) => text.includes('mutation SetOptIn(')) ?? []

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService({ TRUSTED_DOCUMENTS: MANIFEST })
  member = await givenMember(service)
})
afterAll(() => service.stop())

const variables = () => ({ input: { correlationId: member.correlationId, loyaltyOptIn: 'ACCEPTED' } })
const asApollo = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })

test.each([
  ['by documentId, as codegen has it', { documentId: id }],
  ['as Apollo Client and urql send it', asApollo(id)],
  ['without the prefix', asApollo(id.replace('sha256:', ''))],
  ['as its text', { query: text }],
])('a document of the manifest is run when it is sent %s', async (_, document) => {
  const response = await post(service.app, { ...document, variables: variables() })
  expect(response.json()).toMatchObject({ data: { setOptIn: { message: 'Opt-in updated.' } } })
})

test.each([
  ['another document', { query: 'mutation SetOptIn($input: SetOptInInput!) { setOptIn(input: $input) { message } }' }],
  ['a document of the manifest, changed by a blank', { query: `${text} ` }],
  ['introspection', { query: '{ __schema { queryType { name } } }' }],
])('%s is refused, and nothing is written', async (_, document) => {
  const before = await everythingIn(service)
  const response = await post(service.app, { ...document, variables: variables() })
  expect(response.statusCode).toBe(403)
  expect(response.json()).toEqual({ errors: [documentedError('DOCUMENT_NOT_TRUSTED', undefined)] })
  expect(await everythingIn(service)).toEqual(before)
})

test.each([
  ['of another document', { query: '{ __typename }', ...asApollo(id) }, 'BAD_REQUEST'],
  ['that is unknown', asApollo('0'.repeat(64)), 'PERSISTED_QUERY_NOT_FOUND'],
  ['of a version that is unknown', { extensions: { persistedQuery: { version: 2, sha256Hash: id } } }, 'BAD_REQUEST'],
  ['that is no text', { documentId: { a: 1 } }, 'PERSISTED_QUERY_NOT_FOUND'],
])('a hash %s is refused', async (_, document, code) => {
  const response = await post(service.app, document)
  expect(response.statusCode).toBeLessThan(500)
  expect(response.json()).toEqual({
    errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })],
  })
})
