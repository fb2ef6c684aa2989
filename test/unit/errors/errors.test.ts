import { afterEach, describe, expect, jest, test } from '@jest/globals'

import { findError, isReason, reasonsOf, retryDelay } from '../../../src/errors'
import { documentedError } from '../../../src/mocks'

const DECLINED = documentedError('OFFER_DECLINED')

/** The body of a REST response in each of its two shapes. */
const REST = {
  statusCode: 400,
  errorCode: 'INVALID_REQUEST',
  errorMessage: '',
  reason: 'OFFER_DECLINED',
  requestId: '1',
}
const REST_OF_CONTACTS = {
  httpStatusCode: 404,
  errorCode: 'NOT_FOUND',
  message: '',
  reason: 'CONTACT_NOT_FOUND',
  version: 2,
}

describe('isReason', () => {
  test.each([
    ['one error', DECLINED],
    ['an error of Apollo Client', Object.assign(new Error(), { errors: [DECLINED] })],
    ['a refusal in Apollo Client', Object.assign(new Error(), { bodyText: JSON.stringify({ errors: [DECLINED] }) })],
    ['an error of urql', Object.assign(new Error(), { graphQLErrors: [DECLINED] })],
    ['the body of a response', { data: null, errors: [documentedError('FORBIDDEN'), DECLINED] }],
    ['the body of a REST response', REST],
  ])('recognises %s', (_name, error) => {
    expect(isReason(error, 'OFFER_DECLINED')).toBe(true)
    expect(isReason(error, 'OFFER_EXPIRED')).toBe(false)
  })

  test('recognises the body of a REST response about contacts', () => {
    expect(isReason(REST_OF_CONTACTS, 'CONTACT_NOT_FOUND')).toBe(true)
  })

  test.each([
    undefined,
    null,
    'OFFER_DECLINED',
    new Error('OFFER_DECLINED'),
    { bodyText: '<html>' },
    { errors: [null, {}, { extensions: null }, { message: 'OFFER_DECLINED' }] },
    { reason: 400 },
  ])('is false for anything else: %j', (error) => {
    expect(isReason(error, 'OFFER_DECLINED')).toBe(false)
    expect(reasonsOf(error)).toEqual([])
  })

  test('narrows the type of an error', () => {
    const error: unknown = { errors: [documentedError('OFFER_NOT_ACTIVE', { details: { promoStatus: 'DRAFT' } })] }
    const found = findError(error, 'OFFER_NOT_ACTIVE')
    const status: string | undefined = found?.extensions.promoStatus
    expect(status).toBe('DRAFT')
    // @ts-expect-error this error has no such detail
    expect(findError(error, 'OFFER_DECLINED')?.extensions.promoStatus).toBeUndefined()
  })
})

describe('retryDelay', () => {
  const busy = { errors: [documentedError('TRY_AGAIN')] }

  test('is the time of Retry-After, or else a second', () => {
    expect(retryDelay(busy)).toBe(1_000)
    expect(retryDelay(busy, new Response('', { headers: { 'retry-after': '7' } }))).toBe(7_000)
    expect(retryDelay({ ...busy, response: new Response('', { headers: { 'retry-after': '3' } }) })).toBe(3_000)
    expect(retryDelay({ data: { __typename: 'Mutation', sendActivity: null }, ...busy })).toBe(1_000)
  })

  test.each([
    ['Mon, 15 Jun 2026 12:00:05 GMT', 5_000],
    ['Mon, 15 Jun 2026 11:00:00 GMT', 0],
    ['soon', 1_000],
    ['', 1_000],
  ])('takes a Retry-After of "%s"', (header, delay) => {
    jest.useFakeTimers({ now: new Date('2026-06-15T12:00:00Z') })
    expect(retryDelay(busy, { headers: new Headers({ 'retry-after': header }) })).toBe(delay)
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  test.each([
    ['no documented error', new Error('fetch failed')],
    ['an error that a repetition does not change', { errors: [DECLINED] }],
    ['an unknown outcome', { errors: [documentedError('OUTCOME_UNKNOWN')] }],
    ['another error beside one that passes', { errors: [DECLINED, documentedError('TRY_AGAIN')] }],
    // Else the first activity would be recorded twice.
    ['a mutation that was done beside one that can be repeated', { data: { first: {}, second: null }, ...busy }],
  ])('is undefined for %s', (_name, error) => {
    expect(retryDelay(error)).toBeUndefined()
  })
})
