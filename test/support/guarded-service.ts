import { readFileSync } from 'node:fs'

import { SignJWT } from 'jose'

import { SESSION } from './error-programme'
import { documentedError } from './errors'
import { documentedHttpError } from './every-error'
import { MARK, type RefusedRequest } from './refused-request'

const SECRET = 'a secret of at least thirty-two bytes'
const MANIFEST = 'test/generated/persisted-documents.json'
const documents = Object.values(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>)
const documentOf = (operation: string) => documents.find((text) => new RegExp(`${operation}\\W`).test(text)) ?? ''

export const WITH_TOKENS = { AUTH_MODE: 'jwt', JWT_SECRET: SECRET }

/** Settings that give the errors which a new service never does. The last request of guardedErrors is one too many. */
export const GUARDED = {
  ...WITH_TOKENS,
  TRUSTED_DOCUMENTS: MANIFEST,
  REQUEST_TIMEOUT: '1',
  MAX_CONCURRENT_REQUESTS: '1',
  MAX_RESPONSE_LENGTH: '5000',
  RATE_LIMIT_ADDRESS: '6',
}

/** The errors of a service with those settings, in their order. */
export async function guardedErrors(): Promise<RefusedRequest[]> {
  const session = JSON.stringify({ query: documentOf('query Session'), variables: { correlationId: MARK } })
  const input = { correlationId: SESSION, action: 'VISIT', when: '2026-01-01', note: MARK }
  return [
    {
      name: 'UNAUTHENTICATED',
      reason: 'UNAUTHENTICATED',
      headers: { authorization: `Bearer ${MARK}` },
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
      body: JSON.stringify({ query: `{ session(correlationId: "${MARK}") { id } }` }),
      errors: [documentedHttpError('DOCUMENT_NOT_TRUSTED')],
    },
    {
      name: 'RESPONSE_TOO_LARGE',
      reason: 'RESPONSE_TOO_LARGE',
      body: JSON.stringify({ query: documentOf('query ErrorReasons') }),
      errors: [documentedHttpError('RESPONSE_TOO_LARGE', { maximum: '5000' })],
    },
    {
      // While the database is held.
      name: 'OUTCOME_UNKNOWN',
      reason: 'OUTCOME_UNKNOWN',
      headers: { authorization: await tokenFor('loyalty') },
      body: JSON.stringify({ query: documentOf('mutation SendActivity'), variables: { input } }),
      errors: [documentedHttpError('OUTCOME_UNKNOWN')],
    },
    {
      // While the one before is still worked on.
      name: 'TRY_AGAIN',
      reason: 'TRY_AGAIN',
      headers: { authorization: await tokenFor('loyalty') },
      body: session,
      errors: [documentedHttpError('TRY_AGAIN', { retryable: true })],
    },
    {
      name: 'TOO_MANY_REQUESTS',
      reason: 'TOO_MANY_REQUESTS',
      headers: { authorization: await tokenFor('loyalty') },
      body: session,
      errors: [documentedHttpError('TOO_MANY_REQUESTS')],
    },
  ]
}

export async function tokenFor(scope: string, sub = 'member'): Promise<string> {
  const token = new SignJWT({ sub, scope }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h')
  return `Bearer ${await token.sign(Buffer.from(SECRET))}`
}
