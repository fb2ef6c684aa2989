import { expect } from '@jest/globals'

import { requestBody, MARK, type RefusedRequest } from './refused-request'

const errors = (code: string) => [
  expect.objectContaining({
    message: expect.stringMatching(/\S/),
    extensions: expect.objectContaining({ code, requestId: expect.any(String) }),
  }),
]
const parsing = errors('GRAPHQL_PARSE_FAILED')
const validation = errors('GRAPHQL_VALIDATION_FAILED')
const coercion = errors('BAD_USER_INPUT')
const form = errors('BAD_REQUEST')

const START = 'mutation ($input: StartSessionInput!) { startSession(input: $input) { __typename } }'
const OFFERS = 'query ($kind: OfferKind) { session(correlationId: "none") { offers(kind: $kind) { __typename } } }'
const READ = 'query ($id: ID!) { session(correlationId: $id) { id } }'
const preflighted = { 'apollo-require-preflight': '1' }
const isGuessedAt = true
const mayQuote = true

/** Mistakes that GraphQL or HTTP has errors of its own for. */
export const PROTOCOL_ERRORS: readonly RefusedRequest[] = [
  { name: 'bad syntax', body: requestBody(`{ session(correlationId: "${MARK}") { id }`), errors: parsing },
  { name: 'bad syntax with a long name', body: requestBody(MARK), errors: parsing, mayQuote },
  { name: 'a field near a real one', body: requestBody('{ sesion { id } }'), errors: validation, isGuessedAt },
  { name: 'a long unknown field', body: requestBody(`{ ${MARK} }`), errors: validation, mayQuote },
  {
    name: 'an argument near a real one',
    body: requestBody(`{ session(correlationID: "${MARK}", correlationId: "none") { id } }`),
    errors: validation,
    isGuessedAt,
  },
  { name: 'a missing argument', body: requestBody('{ session { id } }'), errors: validation },
  {
    name: 'an input member near a real one, as a literal',
    body: requestBody(`mutation { startSession(input: { identifier: "${MARK}", lokale: "${MARK}" }) { __typename } }`),
    errors: validation,
    isGuessedAt,
  },
  {
    name: 'an input member near a real one, in a variable',
    body: requestBody(START, { input: { identifier: MARK, channel: MARK, lokale: MARK } }),
    errors: coercion,
    isGuessedAt,
  },
  {
    name: 'an enum value near a real one, as a literal',
    body: requestBody(OFFERS.replace('($kind: OfferKind)', '').replace('$kind', 'TARGETE')),
    errors: validation,
    isGuessedAt,
  },
  {
    name: 'an enum value near a real one, in a variable',
    body: requestBody(OFFERS, { kind: 'TARGETE' }),
    errors: coercion,
    isGuessedAt,
  },
  { name: 'a long enum value in a variable', body: requestBody(OFFERS, { kind: MARK }), errors: coercion, mayQuote },
  {
    name: 'a type near a real one',
    body: requestBody('query ($id: IDD) { session(correlationId: $id) { id } }'),
    errors: expect.arrayContaining(validation),
    isGuessedAt,
  },
  { name: 'a missing required variable', body: requestBody(READ), errors: coercion },
  { name: 'a missing required member', body: requestBody(START, { input: { channel: MARK } }), errors: coercion },
  { name: 'a record for an id', body: requestBody(READ, { id: { a: MARK, b: MARK } }), errors: coercion, mayQuote },
  { name: 'a text for a record', body: requestBody(START, { input: MARK }), errors: coercion },
  {
    name: 'a wrong date',
    body: requestBody('query ($from: DateTime) { contacts(filter: { createdFrom: $from }) { __typename } }', {
      from: MARK,
    }),
    errors: coercion,
  },
  {
    name: 'a text for a number',
    body: requestBody('query ($first: Int) { contacts(first: $first) { __typename } }', { first: MARK }),
    errors: coercion,
    mayQuote,
  },
  {
    name: 'an operation name that is unknown',
    body: requestBody('query A { __typename }', {}, { operationName: MARK }),
    errors: errors('OPERATION_RESOLUTION_FAILURE'),
    mayQuote,
  },
  {
    name: 'a hash in the place of a document',
    body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: MARK } } }),
    errors: errors('PERSISTED_QUERY_NOT_SUPPORTED'),
  },
  { name: 'no document', body: JSON.stringify({ variables: { unread: MARK } }), errors: form },
  { name: 'a batch', body: `[${requestBody('{ __typename }')}]`, errors: form },
  { name: 'a body that is no JSON', body: `{"query": "${MARK}`, errors: form },
  { name: 'an empty body', body: '', errors: form },
  { name: 'another content type', headers: { 'content-type': `text/${MARK}` }, body: MARK, errors: form },
  {
    name: 'no answer that is accepted',
    headers: { accept: `text/${MARK}` },
    body: requestBody('{ __typename }'),
    errors: form,
  },
  {
    name: 'GET without a preflight header',
    method: 'GET',
    headers: { 'content-type': 'text/plain' },
    path: `/graphql?query={${MARK}}`,
    errors: form,
  },
  {
    name: 'a mutation by GET',
    method: 'GET',
    headers: preflighted,
    path: '/graphql?query=mutation{__typename}',
    errors: form,
  },
  {
    name: 'a document twice',
    method: 'GET',
    headers: preflighted,
    path: `/graphql?query=${MARK}&query=${MARK}`,
    errors: form,
  },
  { name: 'another method', method: 'PUT', body: MARK, errors: form },
  { name: 'a URL that cannot be read', path: `/graphql%${MARK}`, body: '{}', errors: form },
  { name: 'an unknown path', path: `/${MARK}?${MARK}`, body: '{}', errors: form },
  { name: 'a bad body on an unknown path', path: `/${MARK}`, body: MARK, errors: form },
]

/** Where introspection is off. */
export const INTROSPECTION: RefusedRequest = {
  name: 'introspection',
  body: requestBody('{ __schema { queryType { name } } }'),
  errors: [
    {
      message: 'Introspection is disabled',
      locations: expect.any(Array),
      extensions: {
        code: 'GRAPHQL_VALIDATION_FAILED',
        validationErrorCode: 'INTROSPECTION_DISABLED',
        requestId: expect.any(String),
      },
    },
  ],
}

/** While the table of sessions is away. */
export const MASKED: RefusedRequest = {
  name: 'a failure that nobody foresaw',
  body: requestBody(READ, { id: 'session-1' }),
  errors: [
    {
      message: 'Something went wrong on our side. Quote the requestId when you report it.',
      path: ['session'],
      locations: expect.any(Array),
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
    },
  ],
}
