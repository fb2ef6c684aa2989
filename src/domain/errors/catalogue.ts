/**
 * Every documented error of the service, and the only place where their texts stand.
 *
 * `message` may hold {placeholders}; whoever throws the error must hand a value for each (checked by the compiler).
 * `constants` are further public members that every such error carries. docs/errors.md and the schema's enum
 * ErrorReason are compared with this table by a test.
 */
export const catalogue = {
  SESSION_NOT_FOUND: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Session correlation ID does not exist--create it first',
    description:
      'No session of the caller has this correlation id: it is unknown, has expired or belongs to another account. Call startSession first.',
  },
  PROMPT_RESPONSE_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: '{response} is not a valid response',
    description: 'The answer to a prompt is missing or is none of ACCEPTED, DECLINED and DEFERRED.',
  },
  PROMPT_MESSAGE_NOT_FOUND: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: '{promptMessageId} is not a valid promptMessageId',
    description: 'No prompt with this id was made for the account of the session.',
  },
  ACCEPTANCE_STATE_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Acceptance state is invalid',
    description: 'The answer to an offer is missing or is none of ACCEPTED, DECLINED and UNACCEPTED.',
  },
  OFFER_DECLINED: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Cannot change state of declined offer',
    description: 'The member has declined this offer, and declining is final.',
  },
  OFFER_COMPLETED: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Cannot change state of a completed offer',
    description: 'The member has met the requirement of this offer, and completion is final.',
  },
  OFFER_NOT_ACTIVE: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Cannot accept {promoStatus} offer',
    description: 'Only an offer whose promoStatus is ACTIVE can be accepted.',
  },
  OFFER_EXPIRED: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Current date is after expiry date',
    description: 'The expiry date of the offer has passed.',
  },
  OFFER_NOT_DISPLAYED: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Current date is prior to display date',
    description: 'The offer may not be shown to members yet.',
  },
  OFFER_NOT_TARGETED: {
    statusCode: 404,
    code: 'PROMO_NOT_FOUND',
    message: 'Targeted offer does not exist',
    description: 'No such offer exists, or it is a targeted one that this account was not given.',
  },
  BUSINESS_UNIT_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Provided business unit is not valid',
    description: 'The programme has no business unit of this name.',
  },
  BUSINESS_UNIT_DISABLED: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Provided businessUnit is disabled',
    description: 'The business unit exists, but the programme has switched it off.',
  },
  LOYALTY_ID_NOT_ASSOCIATED: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'LoyaltyId specified is not associated with this Account',
    description: 'The loyalty id is unknown or belongs to another account than the session.',
  },
  ACTIVITY_ALREADY_EXISTS: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'ActivityID already exists',
    description: 'An activity with this id was recorded before, by this or another account.',
  },
  CHANNEL_NOT_FOUND: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Channel not found',
    description: 'The programme has no channel of this name, or the name is blank.',
  },
  ACTION_NOT_FOUND: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Action not found',
    description: 'The action is missing, unknown to the programme or switched off.',
  },
  WHEN_NOT_FOUND: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'When not found',
    description: 'The time of the activity is missing or is no ISO 8601 date or date-time with an offset.',
  },
  OPT_IN_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Invalid opt-in response provided',
    description: 'The opt-in answer is neither ACCEPTED nor DECLINED.',
  },
  OPT_IN_MISSING: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'LOYALTY_OPTIN missing from body',
    description: 'No opt-in answer was sent.',
  },
  CONTACT_NOT_FOUND: {
    statusCode: 404,
    code: 'NOT_FOUND',
    message: 'Contact does not exist',
    description: 'No contact record has this id or response tracking code.',
  },
  CONTACT_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'The contact record is not valid: extensions.violations tells each problem',
    description:
      'The record is not valid, or an immutable member was changed. `violations` lists every one with its path.',
  },
  CONTACT_PRECONDITION_FAILED: {
    statusCode: 412,
    code: 'PRECONDITION_FAILED',
    message: 'The contact was changed since it was read: read it again and repeat the change on the new record',
    description: 'ifMatch names another etag than the record has, or the record was changed after ifUnmodifiedSince.',
  },
  CONTACT_PRECONDITION_REQUIRED: {
    statusCode: 428,
    code: 'PRECONDITION_REQUIRED',
    message: 'Send ifMatch with the etag of the contact that was read, or ifUnmodifiedSince',
    description: 'A contact is replaced only when the caller says which version was read.',
  },
  ACCOUNT_NOT_FOUND: {
    statusCode: 404,
    code: 'NOT_FOUND',
    message: 'No account has this identifier',
    description: 'The programme knows no such member, or the caller may not act for them.',
  },
  CORRELATION_ID_IN_USE: {
    statusCode: 409,
    code: 'CONFLICT',
    message: 'This correlation ID was used before: choose another, or leave it out to have one generated',
    description: "The correlation id exists and is not the same account's live session.",
  },
  TRACKING_CODE_IN_USE: {
    statusCode: 409,
    code: 'CONFLICT',
    message: 'Another contact has this responseTrackingCode',
    description: 'A response tracking code belongs to one contact record.',
  },
  EXTENDED_DATA_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'extendedData takes at most {maxEntries} entries and {maxBytes} bytes of names and values',
    description: 'The extended data of an activity has too many entries or is too large, counted in UTF-8.',
  },
  AMOUNT_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'The amount must not be negative',
    description: 'The eligible spend of an activity is zero or more, in minor units.',
  },
  POINTS_OUT_OF_RANGE: {
    statusCode: 422,
    code: 'POINTS_OUT_OF_RANGE',
    message: 'The points of an activity and every balance stay below 2 147 483 648',
    description:
      'With what this activity earns, its points or a balance of the account would become too large a number.',
  },
  ARGUMENT_INVALID: {
    statusCode: 400,
    code: 'BAD_USER_INPUT',
    message: '{problem}',
    description: 'An argument without a documented error of its own is out of its limits; `field` names it.',
  },
  OPERATION_TOO_LARGE: {
    statusCode: 400,
    code: 'OPERATION_TOO_LARGE',
    message: 'The operation exceeds the maximum of {maximum} {unit}',
    description:
      'The operation or its variables are over a limit of the service, and nothing of it was run. Ask for less, or in several requests.',
  },
  REQUEST_TOO_LARGE: {
    statusCode: 413,
    code: 'REQUEST_TOO_LARGE',
    message: 'The request body exceeds the maximum of {maximum} bytes',
    description: 'The body of the request is too large, and was not read.',
  },
  DOCUMENT_NOT_TRUSTED: {
    statusCode: 403,
    code: 'DOCUMENT_NOT_TRUSTED',
    message: 'This document is not one of those that the service runs: send the id of a trusted document',
    description:
      'The service runs the documents of a manifest alone, and this one is not in it. Changed documents need a new manifest.',
  },
  UNAUTHENTICATED: {
    statusCode: 401,
    code: 'UNAUTHENTICATED',
    message: 'Send a valid token: Authorization: Bearer <token>',
    description: 'The request carries no token, or one that is not valid.',
  },
  FORBIDDEN: {
    statusCode: 403,
    code: 'FORBIDDEN',
    message: 'The token does not carry a scope that allows this',
    description: 'The caller is known but may not use this field.',
  },
  TOO_MANY_REQUESTS: {
    statusCode: 429,
    code: 'TOO_MANY_REQUESTS',
    message: 'Too many requests: wait and try again',
    description: 'The caller has used up their share of requests for the moment.',
  },
  RESPONSE_TOO_LARGE: {
    statusCode: 400,
    code: 'RESPONSE_TOO_LARGE',
    message: 'The response exceeds the maximum of {maximum} characters: select fewer fields or smaller pages',
    description:
      'What was asked for is too much for one answer. What was to be changed is done; what was to be read is not shown.',
  },
  OUTCOME_UNKNOWN: {
    statusCode: 503,
    code: 'SERVICE_UNAVAILABLE',
    message: 'The outcome is not known: what was asked for may be done, or still be done',
    description:
      'The answer took too long, or the database went away while an activity without an activityId was written. Look what became of it, or repeat it: everything is safe to repeat but an activity without an activityId; one without REPLAY is ACTIVITY_ALREADY_EXISTS then, and createContact finds its tracking code in use.',
  },
  TRY_AGAIN: {
    statusCode: 503,
    code: 'SERVICE_UNAVAILABLE',
    message: 'The service could not finish this in time: try again',
    description: 'A fault that passes, such as a busy database. Nothing is half-written, and a retry is safe.',
    constants: { retryable: true },
  },
} as const satisfies Record<string, CatalogueEntry>

export interface CatalogueEntry {
  readonly statusCode: number
  readonly code: string
  readonly message: string
  readonly description: string
  readonly constants?: Readonly<Record<string, unknown>>
}

export type ErrorReason = keyof typeof catalogue

export const errorReasons = Object.keys(catalogue) as ErrorReason[]
