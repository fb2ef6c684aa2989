import { readFileSync } from 'node:fs'
import { get } from 'node:http'

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Kind, parse, print, visit } from 'graphql'

import { documentedHttpError } from '../support/errors'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenMember, type Member } from '../support/given'
import { post, startService, type TestService } from '../support/service'

const MANIFEST = 'test/generated/trusted/persisted-documents.json'
const documents = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>
const [id = '', text = ''] = Object.entries(documents).find(([, text]) => text.includes('mutation SetOptIn(')) ?? []

// Without them, caches that normalise cannot determine the type of an object, and clients cannot add them.
test.each(Object.values(documents))('the document has __typename in every selection of an object: %s', (text) => {
  const missing: string[] = []
  visit(parse(text), {
    SelectionSet(node, _key, parent) {
      const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
      const hasTypename = node.selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
      )
      if (!isRoot && !hasTypename) missing.push(print(node))
    },
  })
  expect(missing).toEqual([])
})

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
  ['by documentId', { documentId: id }],
  ['as Apollo Client and urql do', asApollo(id)],
  ['by its hash without the prefix', asApollo(id.replace('sha256:', ''))],
  ['as its text', { query: text }],
  ['by its ID, with null for its text', { query: null, documentId: id }],
  ['as Apollo Client and urql do, with null for its text', { query: null, ...asApollo(id) }],
  ['by the hash, with null for the ID', { documentId: null, ...asApollo(id) }],
])('a document of the manifest is executed if it is sent %s', async (_, document) => {
  const response = await post(service.app, { ...document, variables: variables() })
  expect(response.json()).toMatchObject({ data: { setOptIn: { message: 'Opt-in updated.' } } })
})

test.each([
  ['another document', { query: 'mutation SetOptIn($input: SetOptInInput!) { setOptIn(input: $input) { message } }' }],
  ['a document of the manifest, changed by a blank', { query: `${text} ` }],
  ['introspection', { query: '{ __schema { queryType { name } } }' }],
])('%s is refused, and nothing is written', async (_, document) => {
  const response = await expectNothingWritten(service, () => post(service.app, { ...document, variables: variables() }))
  expect(response.statusCode).toBe(403)
  expect(response.json()).toEqual({ errors: [documentedHttpError('DOCUMENT_NOT_TRUSTED')] })
})

test.each([
  ['an unknown ID', asApollo('0'.repeat(64))],
  ['an ID with another prefix', { documentId: id.replace('sha256', 'sha257') }],
  ['a list with an ID', { documentId: [id] }],
  ['an object', { documentId: { toString: 1 } }],
  ['a text with the ID of another document', { query: '{ __typename }', ...asApollo(id) }],
  ['a syntax error', { query: '{' }],
  ['a misspelt field', { query: '{ sesion(correlationId: "x") { id } }' }],
  ['nothing', {}],
])('%s is refused before it is parsed', async (_, document) => {
  const response = await post(service.app, document)
  expect(response.statusCode).toBe(403)
  expect(response.json()).toEqual({ errors: [documentedHttpError('DOCUMENT_NOT_TRUSTED')] })
})

test('the other fields of the request apply to the document', async () => {
  const misnamed = await post(service.app, { documentId: id, operationName: 'Other', variables: variables() })
  expect(misnamed.json()).toMatchObject({ errors: [{ message: 'Unknown operation named "Other".' }] })
})

const [queryId = '', queryText = ''] =
  Object.entries(documents).find(([, text]) => text.includes('query Session(')) ?? []

/** The parameters of a URL, in which an object is JSON. */
const sendByGet = (parameters: object, more = '') => {
  const entries = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  const search = new URLSearchParams(Object.fromEntries(entries) as Record<string, string>).toString()
  return service.app.inject({
    url: `/graphql?${search}${more}`,
  })
}

test.each([
  ['by documentId', { documentId: queryId }],
  ['as Apollo Client and urql do', asApollo(queryId)],
  ['by its hash without the prefix', { documentId: queryId.replace('sha256:', '') }],
  ['by its ID, with an empty text', { query: '', ...asApollo(queryId) }],
  ['as its text', { query: queryText }],
])('a GET request executes a document of the manifest if it is sent %s', async (_, document) => {
  const variables = { correlationId: member.correlationId }
  const response = await sendByGet({ ...document, operationName: 'Session', variables })
  expect(response.json()).toMatchObject({ data: { session: { account: { id: member.accountId } } } })
})

test.each([
  ['another document', { query: '{ __typename }' }],
  ['an unknown ID', asApollo('0'.repeat(64))],
  ['an unknown documentId', { documentId: '0'.repeat(64) }],
  ['a text with the ID of another document', { query: '{ __typename }', documentId: queryId }],
  ['extensions without an ID', { extensions: {} }],
])('a GET request with %s is refused', async (_, document) => {
  const response = await sendByGet(document)
  expect(response.statusCode).toBe(403)
  expect(response.json()).toEqual({ errors: [documentedHttpError('DOCUMENT_NOT_TRUSTED')] })
})

test('the response to a trusted document names the types of its objects', async () => {
  const response = await sendByGet({ documentId: queryId, variables: { correlationId: member.correlationId } })
  expect(response.json()).toMatchObject({
    data: { session: { __typename: 'Session', account: { __typename: 'Account', id: member.accountId } } },
  })
})

test('a GET request cannot execute a mutation by its ID', async () => {
  const response = await expectNothingWritten(service, () => sendByGet({ documentId: id, variables: variables() }))
  expect(response.statusCode).toBe(405)
})

test('a GET request with two IDs or two sets of variables is refused', async () => {
  const parameters = { documentId: queryId, variables: { correlationId: member.correlationId } }
  expect((await sendByGet(parameters, `&documentId=${queryId}`)).statusCode).toBe(403)
  expect((await sendByGet(parameters, '&variables={}')).statusCode).toBe(400)
})

test('a GET request cannot pass another document to Apollo than to the check', async () => {
  const trusted = Object.values(documents).find((text) => text.includes('errorReasons')) ?? ''
  const address = await service.app.listen({ port: 0 })
  const parameter = new URLSearchParams({ query: trusted }).toString()
  const responseTo = (path: string) =>
    new Promise((resolve, reject) => {
      get({ port: new URL(address).port, path }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          resolve(Buffer.concat(chunks).toString())
        })
      }).on('error', reject)
    })
  for (const path of [
    `/graphql#${parameter}&x=?query={other:__typename}`,
    `/graphql?${parameter}#?query={other:__typename}`,
  ]) {
    expect(await responseTo(path)).not.toContain('"other"')
  }
})

test('the page of Apollo Sandbox is still served if it is on', async () => {
  const page = await service.app.inject({ url: '/graphql', headers: { accept: 'text/html' } })
  expect(page.statusCode).toBe(200)
})
