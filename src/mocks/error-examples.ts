import type { ErrorReason } from '../domain/errors/catalogue'
import type { ErrorDetails } from '../domain/errors/domain-error'

/**
 * When the service finds an error: before GraphQL processes the request, before it executes the operation, or in a field.
 * docs/errors.md describes the form of each.
 */
export type ErrorStage = 'request' | 'operation' | 'field'

interface ErrorExample<Reason extends ErrorReason> {
  readonly stage: ErrorStage
  /** The field that fails, if it is found in a field. */
  readonly query?: string
  readonly mutation?: string
  readonly details: ErrorDetails<Reason>
}

const inQuery = <Details>(query: string, details: Details) => ({ stage: 'field', query, details }) as const
const inMutation = <Details>(mutation: string, details: Details) => ({ stage: 'field', mutation, details }) as const
const inOperation = <Details>(details: Details) => ({ stage: 'operation', details }) as const
const inRequest = <Details>(details: Details) => ({ stage: 'request', details }) as const

const violation = (path: string, message: string) => ({ path, message })

/** One occurrence of each documented error. A test compares each with a response of the service. */
const errorExamples: { readonly [Reason in ErrorReason]: ErrorExample<Reason> } = {
  SESSION_NOT_FOUND: inQuery('session', { field: ['correlationId'] }),
  PROMPT_RESPONSE_INVALID: inMutation('capturePromptResponse', { response: '', field: ['response'] }),
  PROMPT_MESSAGE_NOT_FOUND: inMutation('capturePromptResponse', {
    promptMessageId: 'prompt-1',
    field: ['promptMessageId'],
  }),
  ACCEPTANCE_STATE_INVALID: inMutation('respondToOffer', { field: ['acceptanceState'] }),
  OFFER_DECLINED: inMutation('respondToOffer', {}),
  OFFER_COMPLETED: inMutation('respondToOffer', {}),
  OFFER_NOT_ACTIVE: inMutation('respondToOffer', { promoStatus: 'PUBLISHED' }),
  OFFER_EXPIRED: inMutation('respondToOffer', {}),
  OFFER_NOT_DISPLAYED: inMutation('respondToOffer', {}),
  OFFER_NOT_TARGETED: inMutation('respondToOffer', { field: ['offerId'] }),
  BUSINESS_UNIT_INVALID: inMutation('sendActivity', { field: ['businessUnit'] }),
  BUSINESS_UNIT_DISABLED: inMutation('sendActivity', { field: ['businessUnit'] }),
  LOYALTY_ID_NOT_ASSOCIATED: inMutation('sendActivity', { field: ['loyaltyId'] }),
  ACTIVITY_ALREADY_EXISTS: inMutation('sendActivity', { field: ['activityId'] }),
  ACTIVITY_NOT_FOUND: inMutation('reverseActivity', { field: ['activityId'] }),
  CHANNEL_NOT_FOUND: inMutation('sendActivity', { field: ['channel'] }),
  ACTION_NOT_FOUND: inMutation('sendActivity', { field: ['action'] }),
  WHEN_NOT_FOUND: inMutation('sendActivity', { field: ['when'] }),
  OPT_IN_INVALID: inOperation({ field: ['input', 'loyaltyOptIn'] }),
  OPT_IN_MISSING: inMutation('setOptIn', { field: ['loyaltyOptIn'] }),
  CONTACT_NOT_FOUND: inMutation('updateContact', { field: ['contactId'] }),
  CONTACT_INVALID: inMutation('updateContact', {
    violations: [violation('contact.subjectId', 'cannot be changed')],
  }),
  CONTACT_PRECONDITION_FAILED: inMutation('updateContact', { field: ['ifMatch'] }),
  CONTACT_PRECONDITION_REQUIRED: inMutation('updateContact', { field: ['ifMatch'] }),
  ACCOUNT_NOT_FOUND: inMutation('startSession', { field: ['identifier'] }),
  ACCOUNTS_INVALID: inMutation('applyAccounts', {
    violations: [violation('accounts[0].email', 'must be an e-mail address')],
  }),
  ADJUSTMENT_ALREADY_EXISTS: inMutation('adjustPoints', { field: ['adjustmentId'] }),
  CORRELATION_ID_IN_USE: inMutation('startSession', { field: ['correlationId'] }),
  TRACKING_CODE_IN_USE: inMutation('createContact', { field: ['contact', 'responseTrackingCode'] }),
  PROGRAMME_INVALID: inMutation('applyProgramme', {
    violations: [violation('currency', 'must be an ISO 4217 currency code, for example CAD')],
  }),
  PROGRAMME_VERSION_CONFLICT: inMutation('applyProgramme', { version: '1', field: ['ifVersion'] }),
  EXTENDED_DATA_INVALID: inMutation('sendActivity', { maxEntries: '20', maxBytes: '5120', field: ['extendedData'] }),
  AMOUNT_INVALID: inMutation('sendActivity', { field: ['amount'] }),
  INSUFFICIENT_POINTS: inMutation('adjustPoints', { balance: '5', field: ['points'] }),
  POINTS_OUT_OF_RANGE: inMutation('sendActivity', {}),
  ARGUMENT_INVALID: inMutation('sendActivity', {
    problem: 'activityId takes 1 to 255 characters, not blank, with no blanks at its ends',
    field: ['activityId'],
  }),
  OPERATION_TOO_LARGE: inOperation({ maximum: '100000', unit: 'characters per string' }),
  REQUEST_INVALID: inRequest({ problem: 'The body is not valid JSON' }),
  PATH_NOT_FOUND: inRequest({}),
  METHOD_NOT_ALLOWED: inRequest({ allowed: 'GET and POST' }),
  REQUEST_TOO_LARGE: inRequest({ maximum: '262144' }),
  UNSUPPORTED_MEDIA_TYPE: inRequest({ mediaTypes: 'application/json' }),
  ORIGIN_NOT_ALLOWED: inRequest({}),
  DOCUMENT_NOT_TRUSTED: inRequest({}),
  UNAUTHENTICATED: inQuery('session', {}),
  FORBIDDEN: inQuery('session', {}),
  TOO_MANY_REQUESTS: inRequest({}),
  RESPONSE_TOO_LARGE: inQuery('contacts', { maximum: '16777216', unit: 'bytes of stored records' }),
  OUTCOME_UNKNOWN: inMutation('sendActivity', {}),
  TRY_AGAIN: inMutation('sendActivity', {}),
}

/** The example of a reason. Callers without types can name a reason that does not exist. */
export function findExample<Reason extends ErrorReason>(reason: Reason): ErrorExample<Reason> {
  if (!Object.hasOwn(errorExamples, reason)) throw new Error(`There is no documented error ${reason}`)
  return errorExamples[reason]
}
