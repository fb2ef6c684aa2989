import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { buildSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql'

import { schemaText } from '../../src/graphql/schema'
import type { ExecutionError } from '../../src/testing'
import { documentedError } from '../support/errors'
import { post, startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

const DOCUMENT = 'The document does not match the schema'
const VARIABLE = 'The value of a variable does not match the schema'
const ARGUMENT = 'The value of an argument does not match the schema'

const START = 'mutation ($input: StartSessionInput!) { startSession(input: $input) { __typename } }'
const OFFERS = 'query ($kind: OfferKind) { session(correlationId: "none") { offers(kind: $kind) { __typename } } }'

interface Mistake {
  query: string
  variables?: object
  message: string
  /** Part of the message for callers that may read the schema. */
  names: string
}

/** A mistake for each kind of message of graphql-js that names something of the schema. */
const MISTAKES: Record<string, Mistake> = {
  'an unknown field': { query: '{ sesion }', message: DOCUMENT, names: 'type "Query"' },
  'an unknown field of a payload': {
    query: 'mutation { setOptIn(input: { correlationId: "none" }) { messag } }',
    message: DOCUMENT,
    names: '"SetOptInPayload"',
  },
  'a field without a selection': { query: '{ errorReasons }', message: DOCUMENT, names: 'ErrorReasonInfo' },
  'a selection of a scalar': { query: '{ errorReasons { code { a } } }', message: DOCUMENT, names: 'String!' },
  'an unknown argument': { query: '{ errorReasons(a: 1) { code } }', message: DOCUMENT, names: 'Query.errorReasons' },
  'a missing argument': { query: '{ session { id } }', message: DOCUMENT, names: '"ID!"' },
  'an unknown type': {
    query: 'query ($a: IDD) { session(correlationId: $a) { id } }',
    message: DOCUMENT,
    names: 'IDD',
  },
  'a variable of another type': {
    query: 'query ($a: Int!) { session(correlationId: $a) { id } }',
    message: DOCUMENT,
    names: 'ID!',
  },
  'a variable of an output type': {
    query: 'query ($a: Session) { session(correlationId: $a) { id } }',
    message: DOCUMENT,
    names: 'Session',
  },
  'a fragment on another type': {
    query: '{ errorReasons { ... on Session { id } } }',
    message: DOCUMENT,
    names: 'ErrorReasonInfo',
  },
  'an unknown field of an input': {
    query: 'mutation { startSession(input: { identifier: "a", lokale: "b" }) { __typename } }',
    message: DOCUMENT,
    names: 'StartSessionInput',
  },
  'a missing field of an input': {
    query: 'mutation { startSession(input: {}) { __typename } }',
    message: DOCUMENT,
    names: 'identifier',
  },
  'an unknown enum value': {
    query: OFFERS.replace('($kind: OfferKind)', '').replace('$kind', 'TARGETE'),
    message: DOCUMENT,
    names: 'OfferKind',
  },
  'a text instead of a number': { query: '{ contacts(first: "a") { __typename } }', message: DOCUMENT, names: 'Int' },
  'an invalid date': {
    query: '{ contacts(filter: { createdFrom: "a" }) { __typename } }',
    message: DOCUMENT,
    names: 'DateTime',
  },
  'an unknown directive argument': {
    query: '{ errorReasons @skip(a: true) { code } }',
    message: DOCUMENT,
    names: '@skip',
  },
  'an unknown enum value in a variable': {
    query: OFFERS,
    variables: { kind: 'TARGETE' },
    message: VARIABLE,
    names: 'OfferKind',
  },
  'an unknown field in a variable': {
    query: START,
    variables: { input: { identifier: 'a', lokale: 'b' } },
    message: VARIABLE,
    names: 'StartSessionInput',
  },
  'a missing field in a variable': { query: START, variables: { input: {} }, message: VARIABLE, names: 'identifier' },
  'a missing variable': { query: START, message: VARIABLE, names: 'StartSessionInput' },
  'a text instead of an object': { query: START, variables: { input: 'a' }, message: VARIABLE, names: 'StartSession' },
  'null for an argument by a default': {
    query: 'query ($a: ID = "a") { session(correlationId: $a) { id } }',
    variables: { a: null },
    message: ARGUMENT,
    names: 'ID!',
  },
}

async function send(service: TestService, { query, variables }: Omit<Mistake, 'message' | 'names'>, token?: string) {
  const response = await post(service.app, { query, variables }, token === undefined ? {} : { authorization: token })
  return response.json<{ errors: ExecutionError[] }>().errors
}

/** Every name of the schema that cannot be a word of a sentence. */
const NAMES = Object.values(buildSchema(schemaText()).getTypeMap())
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => [
    type.name,
    ...(isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : []),
    ...(isEnumType(type) ? type.getValues().map(({ name }) => name) : []),
  ])
  .filter((name) => /[A-Z]/.test(name))

function namesIn(text: string): string[] {
  return NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(text))
}

describe.each([
  ['introspection is off', { INTROSPECTION: 'false' }],
  ['introspection is off and callers need a token', { ...WITH_TOKENS, INTROSPECTION: 'false' }],
  ['callers need a token', WITH_TOKENS],
])('a caller without a token, if %s,', (_case, environment) => {
  let service: TestService

  beforeAll(async () => {
    service = await startService(environment)
  })
  afterAll(() => service.stop())

  test.each(Object.entries(MISTAKES))('gets no name of the schema for %s', async (_name, { message, ...mistake }) => {
    const errors = await send(service, mistake)
    expect(errors.length).toBeGreaterThan(0)
    for (const error of errors) {
      expect(error).toMatchObject({ message, locations: expect.any(Array) })
      expect(namesIn(JSON.stringify(error).replaceAll('GRAPHQL_VALIDATION_FAILED', ''))).toEqual([])
    }
  })

  test('gets the documented errors as they are', async () => {
    const query = 'mutation { setOptIn(input: { correlationId: "none", loyaltyOptIn: MAYBE }) { message } }'
    expect(await send(service, { query })).toEqual([
      documentedError('OPT_IN_INVALID', undefined, { field: ['input', 'loyaltyOptIn'] }),
    ])
  })

  test('gets the messages that name nothing of the schema', async () => {
    expect(await send(service, { query: '{' })).toMatchObject([
      { message: 'Syntax Error: Expected Name, found <EOF>.' },
    ])
    const response = await post(service.app, { query: 'query A { __typename }', operationName: 'B' })
    expect(response.json()).toMatchObject({ errors: [{ message: 'Unknown operation named "B".' }] })
  })
})

describe.each([
  ['with a token', { ...WITH_TOKENS, INTROSPECTION: 'false' }, () => tokenFor('loyalty,contacts')],
  ['without a token, if no caller needs one and introspection is on,', {}, () => Promise.resolve(undefined)],
])('a caller %s', (_case, environment, getToken) => {
  let service: TestService

  beforeAll(async () => {
    service = await startService(environment)
  })
  afterAll(() => service.stop())

  test.each(Object.entries(MISTAKES))('gets the message of GraphQL for %s', async (_name, mistake) => {
    const { names, message } = mistake
    const errors = await send(service, mistake, await getToken())
    expect(errors.map((error) => error.message)).not.toContain(message)
    expect(errors[0]?.message).toContain(names)
  })
})
