import { readFileSync } from 'node:fs'

import { SESSION } from './error-programme'
import { documentedError, documentedHttpError } from './errors'
import { MARKER, type RefusedRequest } from './refused-request'
import { WITH_TOKENS, tokenFor } from './tokens'

const MANIFEST = 'test/generated/trusted/persisted-documents.json'
const documents = Object.values(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>)
const documentOf = (operation: string) => documents.find((text) => new RegExp(`${operation}\\W`).test(text)) ?? ''

/** Settings for the errors that a service with default settings never returns. guardedErrors exceeds the rate of callers without a token by one. */
export const GUARDED = {
  ...WITH_TOKENS,
  TRUSTED_DOCUMENTS: MANIFEST,
  REQUEST_TIMEOUT: '1',
  MAX_CONCURRENT_REQUESTS: '1',
  MAX_RESPONSE_LENGTH: '5000',
  RATE_LIMIT_CALLER: '2',
}

/** A request for each error of a service with those settings, to be sent in this order. */
export async function guardedErrors(): Promise<RefusedRequest[]> {
  const session = JSON.stringify({ query: documentOf('query Session'), variables: { correlationId: MARKER } })
  const input = { correlationId: SESSION, action: 'VISIT', when: '2026-01-01', note: MARKER }
  return [
    {
      name: 'UNAUTHENTICATED',
      reason: 'UNAUTHENTICATED',
      headers: { authorization: `Bearer ${MARKER}` },
      body: session,
      errors: [documentedError('UNAUTHENTICATED', 'session')],
    },
    {
      name: 'FORBIDDEN',
      reason: 'FORBIDDEN',
      headers: { authorization: await tokenFor('contacts') },
      body: session,
      errors: [documentedError('FORBIDDEN', 'session')],
    },
    {
      name: 'DOCUMENT_NOT_TRUSTED',
      reason: 'DOCUMENT_NOT_TRUSTED',
      headers: { authorization: await tokenFor('loyalty') },
      body: JSON.stringify({ query: `{ session(correlationId: "${MARKER}") { id } }` }),
      errors: [documentedHttpError('DOCUMENT_NOT_TRUSTED')],
    },
    {
      name: 'RESPONSE_TOO_LARGE',
      reason: 'RESPONSE_TOO_LARGE',
      body: JSON.stringify({ query: documentOf('query ErrorReasons') }),
      errors: [documentedHttpError('RESPONSE_TOO_LARGE', { maximum: '5000', unit: 'characters' })],
    },
    {
      // While writes to the database are blocked.
      name: 'OUTCOME_UNKNOWN',
      reason: 'OUTCOME_UNKNOWN',
      headers: { authorization: await tokenFor('loyalty') },
      body: JSON.stringify({ query: documentOf('mutation SendActivity'), variables: { input } }),
      errors: [documentedHttpError('OUTCOME_UNKNOWN')],
    },
    {
      // While the request before it is in flight.
      name: 'TRY_AGAIN',
      reason: 'TRY_AGAIN',
      headers: { authorization: await tokenFor('loyalty') },
      body: session,
      errors: [documentedHttpError('TRY_AGAIN', { retryable: true })],
    },
    {
      name: 'TOO_MANY_REQUESTS',
      reason: 'TOO_MANY_REQUESTS',
      body: session,
      errors: [documentedHttpError('TOO_MANY_REQUESTS')],
    },
  ]
}
