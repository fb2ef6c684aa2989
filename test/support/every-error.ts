import { expect } from '@jest/globals'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { excerpt } from '../../src/domain/values/text'
import { contactRecord } from './contact-record'
import { ACTIVITY, CONTACT, SESSION, TRACKING_CODE } from './error-programme'
import { documentedError } from './errors'
import { requestBody, MARK, type RefusedRequest } from './refused-request'

type Facts = Record<string, unknown>

/** A mutation that is refused while it runs. `field` is the member of its input that the error names. */
function wrongInput(
  reason: ErrorReason,
  mutation: string,
  input: object,
  field?: string | string[],
  facts: Facts = {},
): RefusedRequest {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`
  const named = field === undefined ? {} : { field: ['input', field].flat() }
  const errors = [documentedError(reason, mutation, { ...named, ...facts })]
  return { name: reason, reason, body: requestBody(query, { input }), errors }
}

/** A wrong value of an enum, which is found before anything runs: as a variable here. */
function wrongEnum(reason: ErrorReason, mutation: string, input: object, field: string, facts: Facts = {}) {
  const { body } = wrongInput(reason, mutation, { correlationId: SESSION, ...input, [field]: MARK })
  const errors = [documentedError(reason, undefined, { field: ['input', field], ...facts })]
  return { name: `${reason} of a variable`, reason, body, errors }
}

const answer = (reason: ErrorReason, offerId: string, field?: string, facts?: Facts) =>
  wrongInput(reason, 'respondToOffer', { correlationId: SESSION, offerId, acceptanceState: 'ACCEPTED' }, field, facts)

/** The note, which every activity can carry, is marked too: it must come back from none. */
const activity = (reason: ErrorReason, members: object, field?: string, facts?: Facts) => {
  const valid = { correlationId: SESSION, action: 'VISIT', when: '2026-01-01', note: MARK }
  return wrongInput(reason, 'sendActivity', { ...valid, ...members }, field, facts)
}

const contact = contactRecord({ responseTrackingCode: TRACKING_CODE, ruleFired: MARK })
const update = (reason: ErrorReason, members: object, field?: string, facts?: Facts) =>
  wrongInput(reason, 'updateContact', { contactId: CONTACT, contact, ...members }, field, facts)
const violation = { path: 'contact.subjectId', message: expect.any(String) }
const quoted = excerpt(MARK)
const prompt = { correlationId: SESSION, promptMessageId: MARK }

/** A request for every error that a service with the settings of a new one gives. */
export const EVERY_ERROR: readonly RefusedRequest[] = [
  wrongInput('SESSION_NOT_FOUND', 'setOptIn', { correlationId: MARK, loyaltyOptIn: 'ACCEPTED' }, 'correlationId'),
  {
    ...wrongEnum('PROMPT_RESPONSE_INVALID', 'capturePromptResponse', prompt, 'response', { response: quoted }),
    mayQuote: true,
  },
  wrongInput('PROMPT_RESPONSE_INVALID', 'capturePromptResponse', prompt, 'response', { response: '' }),
  {
    ...wrongInput(
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
  wrongEnum('ACCEPTANCE_STATE_INVALID', 'respondToOffer', { offerId: MARK }, 'acceptanceState'),
  wrongInput(
    'ACCEPTANCE_STATE_INVALID',
    'respondToOffer',
    { correlationId: SESSION, offerId: MARK },
    'acceptanceState',
  ),
  answer('OFFER_DECLINED', 'declined'),
  answer('OFFER_COMPLETED', 'completed'),
  answer('OFFER_NOT_ACTIVE', 'published', undefined, { promoStatus: 'PUBLISHED' }),
  answer('OFFER_EXPIRED', 'expired'),
  answer('OFFER_NOT_DISPLAYED', 'hidden'),
  answer('OFFER_NOT_TARGETED', 'theirs', 'offerId'),
  { ...answer('OFFER_NOT_TARGETED', MARK, 'offerId'), name: 'OFFER_NOT_TARGETED of an unknown one' },
  activity('BUSINESS_UNIT_INVALID', { businessUnit: MARK }, 'businessUnit'),
  activity('BUSINESS_UNIT_DISABLED', { businessUnit: 'FUEL' }, 'businessUnit'),
  activity('LOYALTY_ID_NOT_ASSOCIATED', { loyaltyId: '6002' }, 'loyaltyId'),
  activity('ACTIVITY_ALREADY_EXISTS', { activityId: ACTIVITY }, 'activityId'),
  activity('CHANNEL_NOT_FOUND', { channel: MARK }, 'channel'),
  activity('ACTION_NOT_FOUND', { action: MARK }, 'action'),
  activity('WHEN_NOT_FOUND', { when: MARK }, 'when'),
  activity('EXTENDED_DATA_INVALID', { extendedData: Array(21).fill({ name: MARK }) }, 'extendedData', {
    maxEntries: '20',
    maxBytes: '5120',
  }),
  activity('AMOUNT_INVALID', { amount: -1 }, 'amount'),
  activity('POINTS_OUT_OF_RANGE', { action: 'PURCHASE', amount: 2_147_483_647 }),
  wrongEnum('OPT_IN_INVALID', 'setOptIn', {}, 'loyaltyOptIn'),
  wrongInput('OPT_IN_MISSING', 'setOptIn', { correlationId: SESSION }, 'loyaltyOptIn'),
  update('CONTACT_NOT_FOUND', { contactId: MARK }, 'contactId'),
  update('CONTACT_INVALID', { ifMatch: '*', contact: { ...contact, subjectId: MARK, ruleFired: '00010' } }, undefined, {
    violations: [violation, violation],
  }),
  update('CONTACT_PRECONDITION_FAILED', { ifMatch: MARK }, 'ifMatch'),
  update('CONTACT_PRECONDITION_REQUIRED', {}, 'ifMatch'),
  wrongInput('ACCOUNT_NOT_FOUND', 'startSession', { identifier: MARK }, 'identifier'),
  wrongInput('CORRELATION_ID_IN_USE', 'startSession', { identifier: 'other', correlationId: SESSION }, 'correlationId'),
  wrongInput('TRACKING_CODE_IN_USE', 'createContact', { contact }, ['contact', 'responseTrackingCode']),
  activity('ARGUMENT_INVALID', { activityId: MARK }, 'activityId', {
    problem: 'activityId takes 1 to 255 characters, not blank, with no blanks at its ends',
  }),
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
]

/** A documented error of a request that never came to GraphQL, and so has no place in a document. */
export function documentedHttpError(reason: ErrorReason, facts: Facts = {}): unknown {
  const members = Object.entries(documentedError(reason, undefined, facts) as Facts)
  return Object.fromEntries(members.filter(([name]) => name !== 'locations'))
}
