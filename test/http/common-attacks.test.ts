import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { LightMyRequestResponse } from 'fastify'

import { post, startService, type TestService } from '../support/service'

/** A service with the posture of production. The checks are those of the scanner graphql-cop. */
let service: TestService

beforeAll(async () => {
  service = await startService({ INTROSPECTION: 'false', SANDBOX: 'false', GRAPHIQL: 'false', API_DOCS: 'false' })
})
afterAll(() => service.stop())

type Body = {
  data?: Record<string, unknown>
  errors?: { message: string; extensions: Record<string, unknown> }[]
} & unknown[]

const send = (query: string) => post(service.app, { query, operationName: 'cop' })
const get = (url: string, headers: Record<string, string> = {}) => service.app.inject({ url, headers })
const CIRCULAR = `query cop { __schema { types { fields { ${'type { fields { '.repeat(3)} type { name } ${'} }'.repeat(3)} } } } }`

test.each([
  [
    '101 aliases',
    () => send(`query cop { ${Array.from({ length: 101 }, (_, i) => `alias${i}:__typename`).join(' ')} }`),
  ],
  ['one field 500 times', () => send(`query cop { ${'__typename '.repeat(500)} }`)],
  ['ten unknown directives', () => send(`query cop { __typename ${'@aa'.repeat(10)} }`)],
  ['a batch of ten', () => post(service.app, Array(10).fill({ query: 'query cop { __typename }' }))],
  ['introspection', () => send('query cop { __schema { types { name fields { name } } } }')],
  ['circular introspection', () => send(CIRCULAR)],
  ['a mutation in a GET request', () => get('/graphql?query=mutation cop {__typename}')],
  [
    'a form',
    () => post(service.app, 'query=query+cop+{+__typename+}', { 'content-type': 'application/x-www-form-urlencoded' }),
  ],
] as [string, () => Promise<LightMyRequestResponse>][])('%s is refused', async (_, attack) => {
  const { data, errors } = (await attack()).json<Body>()
  expect(data).toBeUndefined()
  // Ten errors for ten directives would show that each of them is validated.
  expect(errors?.length).not.toBe(10)
  expect(errors?.[0]?.message).toEqual(expect.any(String))
})

test('a misspelt field gets no suggestion', async () => {
  const { body } = await send('query cop { __schema { directive } }')
  expect(body).not.toContain('Did you mean')
})

test.each(['/graphql', '/graphiql', '/playground', '/console', '/altair'])('%s shows no IDE', async (url) => {
  const { statusCode, body } = await get(url, { accept: 'text/html' })
  expect(statusCode).toBeGreaterThanOrEqual(400)
  expect(body).not.toMatch(/<html|graphiql|playground/i)
})

test('a response contains neither tracing data nor an exception', async () => {
  expect((await send('query cop { __typename }')).json()).toEqual({ data: { __typename: 'Query' } })
  const { errors } = (await send('qwerty cop { abc }')).json<Body>()
  expect(errors).toEqual([
    expect.objectContaining({
      extensions: { code: 'GRAPHQL_PARSE_FAILED', requestId: expect.any(String) },
    }),
  ])
})
