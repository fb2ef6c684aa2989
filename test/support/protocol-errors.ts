import { expect } from '@jest/globals'

import { maskedError } from './errors'
import { MARKER, type RefusedRequest, requestBody } from './refused-request'

const errors = (code: string) => [
  expect.objectContaining({
    message: expect.stringMatching(/\S/),
    extensions: expect.objectContaining({ code, requestId: expect.any(String) }),
  }),
]
const parsing = errors('GRAPHQL_PARSE_FAILED')
const validation = errors('GRAPHQL_VALIDATION_FAILED')
const coercion = errors('BAD_USER_INPUT')
const badRequest = errors('BAD_REQUEST')

const START = 'mutation ($input: StartSessionInput!) { startSession(input: $input) { __typename } }'
const OFFERS = 'query ($kind: OfferKind) { session(correlationId: "none") { offers(kind: $kind) { __typename } } }'
const READ = 'query ($id: ID!) { session(correlationId: $id) { id } }'
const hasSuggestion = true
const mayQuote = true

/** Requests that GraphQL or HTTP refuses without a documented error. */
export const PROTOCOL_ERRORS: readonly RefusedRequest[] = [
  { name: 'a syntax error', body: requestBody(`{ session(correlationId: "${MARKER}") { id }`), errors: parsing },
  { name: 'a syntax error at a long name', body: requestBody(MARKER), errors: parsing, mayQuote },
  { name: 'a misspelt field', body: requestBody('{ sesion { id } }'), errors: validation, hasSuggestion },
  { name: 'a long unknown field', body: requestBody(`{ ${MARKER} }`), errors: validation, mayQuote },
  {
    name: 'a misspelt argument',
    body: requestBody(`{ session(correlationID: "${MARKER}", correlationId: "none") { id } }`),
    errors: validation,
    hasSuggestion,
  },
  { name: 'a missing argument', body: requestBody('{ session { id } }'), errors: validation },
  {
    name: 'a misspelt input field in a literal',
    body: requestBody(
      `mutation { startSession(input: { identifier: "${MARKER}", lokale: "${MARKER}" }) { __typename } }`,
    ),
    errors: validation,
    hasSuggestion,
  },
  {
    name: 'a misspelt input field in a variable',
    body: requestBody(START, { input: { identifier: MARKER, channel: MARKER, lokale: MARKER } }),
    errors: coercion,
    hasSuggestion,
  },
  {
    name: 'a misspelt enum value in a literal',
    body: requestBody(OFFERS.replace('($kind: OfferKind)', '').replace('$kind', 'TARGETE')),
    errors: validation,
    hasSuggestion,
  },
  {
    name: 'a misspelt enum value in a variable',
    body: requestBody(OFFERS, { kind: 'TARGETE' }),
    errors: coercion,
    hasSuggestion,
  },
  { name: 'a long enum value in a variable', body: requestBody(OFFERS, { kind: MARKER }), errors: coercion, mayQuote },
  {
    name: 'a misspelt type',
    body: requestBody('query ($id: IDD) { session(correlationId: $id) { id } }'),
    errors: expect.arrayContaining(validation),
    hasSuggestion,
  },
  { name: 'a missing required variable', body: requestBody(READ), errors: coercion },
  { name: 'a missing required field', body: requestBody(START, { input: { channel: MARKER } }), errors: coercion },
  {
    name: 'an object instead of an ID',
    body: requestBody(READ, { id: { a: MARKER, b: MARKER } }),
    errors: coercion,
    mayQuote,
  },
  { name: 'a string instead of an object', body: requestBody(START, { input: MARKER }), errors: coercion },
  {
    name: 'an invalid date',
    body: requestBody('query ($from: DateTime) { contacts(filter: { createdFrom: $from }) { __typename } }', {
      from: MARKER,
    }),
    errors: coercion,
  },
  {
    name: 'a string instead of a number',
    body: requestBody('query ($first: Int) { contacts(first: $first) { __typename } }', { first: MARKER }),
    errors: coercion,
    mayQuote,
  },
  {
    name: 'an unknown operation name',
    body: requestBody('query A { __typename }', {}, { operationName: MARKER }),
    errors: errors('OPERATION_RESOLUTION_FAILURE'),
    mayQuote,
  },
  {
    name: 'a hash instead of a document',
    body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: MARKER } } }),
    errors: errors('PERSISTED_QUERY_NOT_SUPPORTED'),
  },
  { name: 'no document', body: JSON.stringify({ variables: { ignored: MARKER } }), errors: badRequest },
  { name: 'a batch', body: `[${requestBody('{ __typename }')}]`, errors: badRequest },
  { name: 'an empty body', body: '', errors: badRequest },
  {
    name: 'no acceptable response type',
    headers: { accept: `text/${MARKER}` },
    body: requestBody('{ __typename }'),
    errors: badRequest,
  },
  {
    name: 'a mutation in a GET request',
    method: 'GET',
    path: '/graphql?query=mutation{__typename}',
    errors: badRequest,
  },
  {
    name: 'two documents',
    method: 'GET',
    path: `/graphql?query=${MARKER}&query=${MARKER}`,
    errors: badRequest,
  },
  { name: 'an invalid URL', path: `/graphql%${MARKER}`, body: '{}', errors: badRequest },
]

/** Only while introspection is off. */
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

/** Only while the table of sessions is missing. */
export const MASKED: RefusedRequest = {
  name: 'an unexpected failure',
  body: requestBody(READ, { id: 'session-1' }),
  errors: [maskedError('session')],
}
