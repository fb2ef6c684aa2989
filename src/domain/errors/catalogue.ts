/**
 * The catalogue: every documented error of the service. The texts of errors are here and nowhere else.
 *
 * `message` can contain {placeholders}. The compiler requires a value for each where the error is thrown. `constants`
 * are public details that every error of the row has. docs/errors.md is generated from this table, and a test compares
 * it and the enum ErrorReason of the schema with the table.
 */
export const catalogue = {
  SESSION_NOT_FOUND: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Session correlation ID does not exist--create it first',
    description:
      'The session does not exist, has expired, or belongs to an account that the caller may not act for. Call startSession first.',
  },
  PROMPT_RESPONSE_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: '{response} is not a valid response',
    description: 'The answer to the prompt is missing, or is not one of ACCEPTED, DECLINED and DEFERRED.',
  },
  PROMPT_MESSAGE_NOT_FOUND: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: '{promptMessageId} is not a valid promptMessageId',
    description: 'The account of the session has no prompt with this ID.',
  },
  ACCEPTANCE_STATE_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Acceptance state is invalid',
    description: 'The answer to the offer is missing, or is not one of ACCEPTED, DECLINED and UNACCEPTED.',
  },
  OFFER_DECLINED: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Cannot change state of declined offer',
    description: 'The member has declined the offer. This state is final.',
  },
  OFFER_COMPLETED: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Cannot change state of a completed offer',
    description: 'The member has completed the offer. No answer changes this state.',
  },
  OFFER_NOT_ACTIVE: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Cannot accept {promoStatus} offer',
    description: 'The `promoStatus` of the offer is not ACTIVE. Only an ACTIVE offer can be accepted.',
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
    description: 'The display date of the offer is in the future.',
  },
  OFFER_NOT_TARGETED: {
    statusCode: 404,
    code: 'PROMO_NOT_FOUND',
    message: 'Targeted offer does not exist',
    description: 'The offer does not exist, or was not targeted to the account of the session.',
  },
  BUSINESS_UNIT_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Provided business unit is not valid',
    description: 'The programme has no business unit with this name.',
  },
  BUSINESS_UNIT_DISABLED: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Provided businessUnit is disabled',
    description: 'The business unit is disabled in the programme.',
  },
  LOYALTY_ID_NOT_ASSOCIATED: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'LoyaltyId specified is not associated with this Account',
    description: 'The loyalty ID does not belong to the account of the session.',
  },
  ACTIVITY_ALREADY_EXISTS: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'ActivityID already exists',
    description:
      'An activity with this ID has been recorded before, for this or another account. If `onExisting` is REPLAY, its account or its content is different.',
  },
  ACTIVITY_NOT_FOUND: {
    statusCode: 404,
    code: 'NOT_FOUND',
    message: 'Activity does not exist',
    description: 'No activity has this ID.',
  },
  CHANNEL_NOT_FOUND: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Channel not found',
    description: 'The channel is null or blank, or the programme has no channel with this name.',
  },
  ACTION_NOT_FOUND: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Action not found',
    description: 'The action is missing or blank, or the programme has no enabled action with this name.',
  },
  WHEN_NOT_FOUND: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'When not found',
    description: 'The time of the activity is missing, or is not an ISO 8601 date or date-time with offset.',
  },
  OPT_IN_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'Invalid opt-in response provided',
    description: 'The answer to the opt-in question is neither ACCEPTED nor DECLINED.',
  },
  OPT_IN_MISSING: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'LOYALTY_OPTIN missing from body',
    description: 'The answer to the opt-in question is missing or null.',
  },
  CONTACT_NOT_FOUND: {
    statusCode: 404,
    code: 'NOT_FOUND',
    message: 'Contact does not exist',
    description: 'No contact has this ID or response tracking code.',
  },
  CONTACT_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'The contact record is invalid: every violation is listed',
    description:
      'The record is invalid, or an immutable field has another value. `violations` lists every violation with its path.',
  },
  CONTACT_PRECONDITION_FAILED: {
    statusCode: 412,
    code: 'PRECONDITION_FAILED',
    message: 'The precondition does not hold: read the contact again, and repeat the change on the new record',
    description:
      'The contact does not have an etag that `ifMatch` lists, it has one that `ifNoneMatch` lists, or it was modified after `ifUnmodifiedSince`.',
  },
  CONTACT_PRECONDITION_REQUIRED: {
    statusCode: 428,
    code: 'PRECONDITION_REQUIRED',
    message:
      'A precondition is required: send If-Match (ifMatch) with the etag of the contact, or If-Unmodified-Since (ifUnmodifiedSince)',
    description:
      'Neither `ifMatch` nor `ifUnmodifiedSince` was sent. updateContact requires one of them, so that no change overwrites another.',
  },
  ACCOUNT_NOT_FOUND: {
    statusCode: 404,
    code: 'NOT_FOUND',
    message: 'No account has this identifier',
    description: 'No account has this identifier, or the caller may not act for the account.',
  },
  ACCOUNTS_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'The accounts are invalid: extensions.violations lists every violation',
    description:
      'An account violates a rule of programme files, or there are too many. `violations` lists every violation with its path. No account was written.',
  },
  ADJUSTMENT_ALREADY_EXISTS: {
    statusCode: 409,
    code: 'CONFLICT',
    message: 'Another adjustment has this adjustmentId: send another one, or omit it to have one generated',
    description:
      'An adjustment with this ID has been made before, for this or another account. If `onExisting` is REPLAY, its account or its content is different.',
  },
  CORRELATION_ID_IN_USE: {
    statusCode: 409,
    code: 'CONFLICT',
    message: 'This correlation ID is already in use: send another one, or omit it to have one generated',
    description: 'A session with this correlation ID exists. It has expired, or belongs to another account.',
  },
  TRACKING_CODE_IN_USE: {
    statusCode: 409,
    code: 'CONFLICT',
    message: 'Another contact has this responseTrackingCode',
    description: 'Response tracking codes are unique. A contact with this code exists.',
  },
  PROGRAMME_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'The programme is invalid: extensions.violations lists every violation',
    description:
      'A record of the programme is invalid, or there are too many records. `violations` lists every violation with its path, in the words of an import. Nothing was written.',
  },
  PROGRAMME_VERSION_CONFLICT: {
    statusCode: 412,
    code: 'PRECONDITION_FAILED',
    message: 'The programme has changed and has version {version}: read it again and repeat the change',
    description: '`ifVersion` is not the current version of the programme. Nothing was written.',
  },
  EXTENDED_DATA_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'extendedData exceeds the maximum of {maxEntries} entries or {maxBytes} bytes of names and values',
    description: 'The extended data has too many entries, or its names and values have too many bytes in UTF-8.',
  },
  AMOUNT_INVALID: {
    statusCode: 400,
    code: 'INVALID_REQUEST',
    message: 'The amount must not be negative',
    description: 'The amount of the activity is negative. It is in minor units of the currency.',
  },
  INSUFFICIENT_POINTS: {
    statusCode: 422,
    code: 'INSUFFICIENT_POINTS',
    message: 'A negative adjustment must leave the balance at 0 or above: it has {balance} points',
    description: 'A negative adjustment would leave the balance below 0. `balance` is the balance now.',
  },
  POINTS_OUT_OF_RANGE: {
    statusCode: 422,
    code: 'POINTS_OUT_OF_RANGE',
    message: 'The points of the activity, a balance or a total would not be between -2147483648 and 2147483647',
    description:
      'The points that the activity earns, a balance of the account after the call, or one of its totals, do not fit the type Int of GraphQL.',
  },
  ARGUMENT_INVALID: {
    statusCode: 400,
    code: 'BAD_USER_INPUT',
    message: '{problem}',
    description: 'An argument that has no documented error of its own is invalid. `field` is its path.',
  },
  REQUEST_INVALID: {
    statusCode: 400,
    code: 'BAD_REQUEST',
    message: '{problem}',
    description: 'The request is not valid HTTP, or its body is not JSON in UTF-8. Nothing was executed.',
  },
  PATH_NOT_FOUND: {
    statusCode: 404,
    code: 'NOT_FOUND',
    message: 'The path does not exist',
    description: 'The service has no resource at the path of the request.',
  },
  METHOD_NOT_ALLOWED: {
    statusCode: 405,
    code: 'METHOD_NOT_ALLOWED',
    message: 'This path takes only {allowed}',
    description:
      'The path exists, and does not take the method of the request. The header `Allow` lists those that it takes.',
  },
  OPERATION_TOO_LARGE: {
    statusCode: 400,
    code: 'OPERATION_TOO_LARGE',
    message: 'The operation exceeds the maximum of {maximum} {unit}',
    description:
      'The operation or its variables exceed a limit of the service. Nothing was executed. Select less, or send several requests.',
  },
  REQUEST_TOO_LARGE: {
    statusCode: 413,
    code: 'REQUEST_TOO_LARGE',
    message: 'The request body exceeds the maximum of {maximum} bytes',
    description: 'The body of the request is too large. Nothing was executed.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    statusCode: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'The request body must be {mediaTypes} in UTF-8, without a content encoding',
    description:
      'The content type of the request is missing or another one, or its charset or content encoding is not supported. Nothing was executed.',
  },
  ORIGIN_NOT_ALLOWED: {
    statusCode: 403,
    code: 'ORIGIN_NOT_ALLOWED',
    message: 'Pages of this origin may not call: add the origin to CORS_ORIGIN',
    description:
      'A browser sent the request for a page of an origin that `CORS_ORIGIN` does not allow. Nothing was executed.',
  },
  DOCUMENT_NOT_TRUSTED: {
    statusCode: 403,
    code: 'DOCUMENT_NOT_TRUSTED',
    message: 'The document is not a trusted document: send the ID of a trusted document',
    description:
      'The service executes only the documents of its manifest, and this document is not one of them. A changed document needs a new manifest.',
  },
  UNAUTHENTICATED: {
    statusCode: 401,
    code: 'UNAUTHENTICATED',
    message: 'A valid token is required: send the header Authorization: Bearer <token>',
    description: 'The request has no token, or its token is invalid or has expired.',
  },
  FORBIDDEN: {
    statusCode: 403,
    code: 'FORBIDDEN',
    message: 'The token has none of the required scopes',
    description: 'The caller is authenticated, but its token has no scope that permits the field.',
  },
  TOO_MANY_REQUESTS: {
    statusCode: 429,
    code: 'TOO_MANY_REQUESTS',
    message: 'Too many requests: wait and try again',
    description: 'The caller has exceeded a rate limit. Wait before the next request.',
  },
  RESPONSE_TOO_LARGE: {
    statusCode: 400,
    code: 'RESPONSE_TOO_LARGE',
    message: 'The response exceeds the maximum of {maximum} {unit}: select fewer fields or smaller pages',
    description:
      'The response is too large to be sent, or the records that it needs are too large to be read: then only the field at `path` fails. All mutations of the request have been executed; their results are not returned.',
  },
  OUTCOME_UNKNOWN: {
    statusCode: 503,
    code: 'SERVICE_UNAVAILABLE',
    message: 'The outcome is unknown: the request may have been executed, or may still be executed',
    description:
      'The response took too long, or the connection to the database was lost while a record whose ID the service generated was written. Every call is safe to repeat except sendActivity without an `activityId` and adjustPoints without an `adjustmentId`, which would change points twice. docs/frontends.md#retry lists what a repeated call returns if the first one was executed.',
  },
  TRY_AGAIN: {
    statusCode: 503,
    code: 'SERVICE_UNAVAILABLE',
    message: 'The service is temporarily unable to complete the request: try again',
    description:
      'A transient fault, for example a busy database. The call was executed completely or not at all, and a retry is safe.',
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

// Object.keys does not keep the names in its type.
export const errorReasons = Object.keys(catalogue) as ErrorReason[]
