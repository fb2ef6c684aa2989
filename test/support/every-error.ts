import { expect } from '@jest/globals'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { excerpt } from '../../src/domain/values/text'
import { contactRecord } from './contact-record'
import { ACTIVITY, ADJUSTMENT, CONTACT, SESSION, TRACKING_CODE } from './error-programme'
import { documentedError, documentedHttpError } from './errors'
import { requestBody, MARKER, type RefusedRequest } from './refused-request'

type Details = Record<string, unknown>

/** A mutation that is refused during execution. `field` is the field of its input that the error names. */
function invalidInput(
  reason: ErrorReason,
  mutation: string,
  input: object,
  field?: string | string[],
  details: Details = {},
): RefusedRequest {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`
  const named = field === undefined ? {} : { field: ['input', field].flat() }
  const errors = [documentedError(reason, mutation, { ...named, ...details })]
  return { name: reason, reason, body: requestBody(query, { input }), errors }
}

/** An invalid enum value in a variable, which is refused before execution. */
function invalidEnum(reason: ErrorReason, mutation: string, input: object, field: string, details: Details = {}) {
  const { body } = invalidInput(reason, mutation, { correlationId: SESSION, ...input, [field]: MARKER })
  const errors = [documentedError(reason, undefined, { field: ['input', field], ...details })]
  return { name: `${reason} for a variable`, reason, body, errors }
}

const answerOffer = (reason: ErrorReason, offerId: string, field?: string, details?: Details) =>
  invalidInput(
    reason,
    'respondToOffer',
    { correlationId: SESSION, offerId, acceptanceState: 'ACCEPTED' },
    field,
    details,
  )

/** The note is marked too: no response may contain it. */
const activity = (reason: ErrorReason, fields: object, field?: string, details?: Details) => {
  const valid = { correlationId: SESSION, action: 'VISIT', when: '2026-01-01', note: MARKER }
  return invalidInput(reason, 'sendActivity', { ...valid, ...fields }, field, details)
}

const adjust = (reason: ErrorReason, fields: object, field: string, details?: Details) =>
  invalidInput(reason, 'adjustPoints', { accountId: 'member', points: 1, reason: MARKER, ...fields }, field, details)

const contact = contactRecord({ responseTrackingCode: TRACKING_CODE, ruleFired: MARKER })
const update = (reason: ErrorReason, fields: object, field?: string, details?: Details) =>
  invalidInput(reason, 'updateContact', { contactId: CONTACT, contact, ...fields }, field, details)
const violation = { path: 'contact.subjectId', message: expect.any(String) }
const quoted = excerpt(MARKER)
const prompt = { correlationId: SESSION, promptMessageId: MARKER }

/** A request for each error that a service with default settings returns. */
export const EVERY_ERROR: readonly RefusedRequest[] = [
  invalidInput('SESSION_NOT_FOUND', 'setOptIn', { correlationId: MARKER, loyaltyOptIn: 'ACCEPTED' }, 'correlationId'),
  {
    ...invalidEnum('PROMPT_RESPONSE_INVALID', 'capturePromptResponse', prompt, 'response', { response: quoted }),
    mayQuote: true,
  },
  invalidInput('PROMPT_RESPONSE_INVALID', 'capturePromptResponse', prompt, 'response', { response: '' }),
  {
    ...invalidInput(
      'PROMPT_MESSAGE_NOT_FOUND',
      'capturePromptResponse',
      { ...prompt, response: 'ACCEPTED' },
      'promptMessageId',
      {
        promptMessageId: quoted,
      },
    ),
    mayQuote: true,
  },
  invalidEnum('ACCEPTANCE_STATE_INVALID', 'respondToOffer', { offerId: MARKER }, 'acceptanceState'),
  invalidInput(
    'ACCEPTANCE_STATE_INVALID',
    'respondToOffer',
    { correlationId: SESSION, offerId: MARKER },
    'acceptanceState',
  ),
  answerOffer('OFFER_DECLINED', 'declined'),
  answerOffer('OFFER_COMPLETED', 'completed'),
  answerOffer('OFFER_NOT_ACTIVE', 'published', undefined, { promoStatus: 'PUBLISHED' }),
  answerOffer('OFFER_EXPIRED', 'expired'),
  answerOffer('OFFER_NOT_DISPLAYED', 'hidden'),
  answerOffer('OFFER_NOT_TARGETED', 'theirs', 'offerId'),
  { ...answerOffer('OFFER_NOT_TARGETED', MARKER, 'offerId'), name: 'OFFER_NOT_TARGETED for an unknown offer' },
  activity('BUSINESS_UNIT_INVALID', { businessUnit: MARKER }, 'businessUnit'),
  activity('BUSINESS_UNIT_DISABLED', { businessUnit: 'FUEL' }, 'businessUnit'),
  activity('LOYALTY_ID_NOT_ASSOCIATED', { loyaltyId: '6002' }, 'loyaltyId'),
  activity('ACTIVITY_ALREADY_EXISTS', { activityId: ACTIVITY }, 'activityId'),
  invalidInput('ACTIVITY_NOT_FOUND', 'reverseActivity', { activityId: MARKER }, 'activityId'),
  adjust('ADJUSTMENT_ALREADY_EXISTS', { adjustmentId: ADJUSTMENT }, 'adjustmentId'),
  adjust('INSUFFICIENT_POINTS', { points: -6 }, 'points', { balance: '5' }),
  activity('CHANNEL_NOT_FOUND', { channel: MARKER }, 'channel'),
  activity('ACTION_NOT_FOUND', { action: MARKER }, 'action'),
  activity('WHEN_NOT_FOUND', { when: MARKER }, 'when'),
  activity('EXTENDED_DATA_INVALID', { extendedData: Array(21).fill({ name: MARKER }) }, 'extendedData', {
    maxEntries: '20',
    maxBytes: '5120',
  }),
  activity('AMOUNT_INVALID', { amount: -1 }, 'amount'),
  activity('POINTS_OUT_OF_RANGE', { action: 'PURCHASE', amount: 2_147_483_647 }),
  invalidEnum('OPT_IN_INVALID', 'setOptIn', {}, 'loyaltyOptIn'),
  invalidInput('OPT_IN_MISSING', 'setOptIn', { correlationId: SESSION }, 'loyaltyOptIn'),
  update('CONTACT_NOT_FOUND', { contactId: MARKER }, 'contactId'),
  update(
    'CONTACT_INVALID',
    { ifMatch: '*', contact: { ...contact, subjectId: MARKER, ruleFired: '00010' } },
    undefined,
    {
      violations: [violation],
    },
  ),
  update('CONTACT_PRECONDITION_FAILED', { ifMatch: MARKER }, 'ifMatch'),
  update('CONTACT_PRECONDITION_REQUIRED', {}, 'ifMatch'),
  invalidInput('ACCOUNT_NOT_FOUND', 'startSession', { identifier: MARKER }, 'identifier'),
  invalidInput('ACCOUNTS_INVALID', 'applyAccounts', { accounts: [{ id: 'member', email: MARKER }] }, undefined, {
    violations: [{ path: 'accounts[0].email', message: expect.any(String) }],
  }),
  invalidInput(
    'CORRELATION_ID_IN_USE',
    'startSession',
    { identifier: 'other', correlationId: SESSION },
    'correlationId',
  ),
  invalidInput('TRACKING_CODE_IN_USE', 'createContact', { contact }, ['contact', 'responseTrackingCode']),
  invalidInput(
    'PROGRAMME_INVALID',
    'applyProgramme',
    { programme: { currency: MARKER, offers: [{ code: 'open', longDescription: MARKER }] } },
    undefined,
    { violations: expect.arrayContaining([{ path: 'currency', message: expect.any(String) }]) },
  ),
  invalidInput('PROGRAMME_VERSION_CONFLICT', 'applyProgramme', { programme: {}, ifVersion: 0 }, 'ifVersion', {
    version: '1',
  }),
  activity('ARGUMENT_INVALID', { activityId: MARKER }, 'activityId', {
    problem: 'activityId takes 1 to 255 characters, not blank, with no blanks at its ends',
  }),
  {
    name: 'REQUEST_INVALID',
    reason: 'REQUEST_INVALID',
    body: `{"query": "${MARKER}`,
    errors: [documentedHttpError('REQUEST_INVALID')],
  },
  {
    name: 'PATH_NOT_FOUND',
    reason: 'PATH_NOT_FOUND',
    path: `/${MARKER}?${MARKER}`,
    body: MARKER,
    errors: [documentedHttpError('PATH_NOT_FOUND')],
  },
  {
    name: 'METHOD_NOT_ALLOWED',
    reason: 'METHOD_NOT_ALLOWED',
    method: 'PUT',
    body: requestBody('{ __typename }'),
    errors: [documentedHttpError('METHOD_NOT_ALLOWED', { allowed: 'GET and POST' })],
  },
  {
    name: 'OPERATION_TOO_LARGE',
    reason: 'OPERATION_TOO_LARGE',
    body: requestBody('query ($id: ID!) { session(correlationId: $id) { id } }', { id: 'x'.repeat(100_001) }),
    errors: [documentedError('OPERATION_TOO_LARGE', undefined, { unit: 'characters per string', maximum: '100000' })],
  },
  {
    name: 'REQUEST_TOO_LARGE',
    reason: 'REQUEST_TOO_LARGE',
    body: requestBody('x'.repeat(262_144)),
    errors: [documentedHttpError('REQUEST_TOO_LARGE', { maximum: '262144' })],
  },
  {
    name: 'UNSUPPORTED_MEDIA_TYPE',
    reason: 'UNSUPPORTED_MEDIA_TYPE',
    headers: { 'content-type': `text/${MARKER}` },
    body: MARKER,
    errors: [documentedHttpError('UNSUPPORTED_MEDIA_TYPE', { mediaTypes: 'application/json' })],
  },
  {
    name: 'ORIGIN_NOT_ALLOWED',
    reason: 'ORIGIN_NOT_ALLOWED',
    headers: { origin: `https://${MARKER}.example.com` },
    body: requestBody('{ __typename }'),
    errors: [documentedHttpError('ORIGIN_NOT_ALLOWED')],
  },
]
