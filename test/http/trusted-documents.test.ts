import { readFileSync } from 'node:fs'
import { get } from 'node:http'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { documentedHttpError } from '../support/every-error'
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
  expect(response.json()).toEqual({ errors: [documentedHttpError('DOCUMENT_NOT_TRUSTED')] })
  expect(await everythingIn(service)).toEqual(before)
})

test.each([
  ['an unknown id', asApollo('0'.repeat(64))],
  ['an id with another prefix', { documentId: id.replace('sha256', 'sha257') }],
  ['a list with an id', { documentId: [id] }],
  ['an object', { documentId: { toString: 1 } }],
  ['a text that another id belongs to', { query: '{ __typename }', ...asApollo(id) }],
  ['what would be a syntax error', { query: '{' }],
  ['what would be guessed at', { query: '{ sesion(correlationId: "x") { id } }' }],
  ['nothing', {}],
])('%s is refused, before anything of it is looked at', async (_, document) => {
  const response = await post(service.app, document)
  expect(response.statusCode).toBe(403)
  expect(response.json()).toEqual({ errors: [documentedHttpError('DOCUMENT_NOT_TRUSTED')] })
})

test('what else is sent goes with the document', async () => {
  const misnamed = await post(service.app, { documentId: id, operationName: 'Other', variables: variables() })
  expect(misnamed.json()).toMatchObject({ errors: [{ message: 'Unknown operation named "Other".' }] })
})

test('a GET takes the text of a trusted document, and no other', async () => {
  const get = (query: string) =>
    service.app.inject({
      url: `/graphql?${new URLSearchParams({ query })}`,
      headers: { 'apollo-require-preflight': '1' },
    })
  const reasons = Object.values(documents).find((text) => text.includes('errorReasons')) ?? ''
  expect((await get(reasons)).json()).toMatchObject({ data: { errorReasons: expect.any(Array) } })
  expect((await get('{ __typename }')).json()).toEqual({ errors: [documentedHttpError('DOCUMENT_NOT_TRUSTED')] })
})

test('a GET cannot show one document to us and another to Apollo', async () => {
  const trusted = Object.values(documents).find((text) => text.includes('errorReasons')) ?? ''
  const address = await service.app.listen({ port: 0 })
  const shown = new URLSearchParams({ query: trusted }).toString()
  const answerTo = (path: string) =>
    new Promise((resolve, reject) => {
      get({ port: new URL(address).port, path, headers: { 'apollo-require-preflight': '1' } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          resolve(Buffer.concat(chunks).toString())
        })
      }).on('error', reject)
    })
  for (const path of [`/graphql#${shown}&x=?query={__typename}`, `/graphql?${shown}#?query={__typename}`]) {
    expect(await answerTo(path)).not.toContain('__typename')
  }
})

test('the page of Apollo Sandbox is shown all the same, where it is enabled', async () => {
  const page = await service.app.inject({ url: '/graphql', headers: { accept: 'text/html' } })
  expect(page.statusCode).toBe(200)
})
