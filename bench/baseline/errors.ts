const INVALID = 'INVALID_REQUEST'

/** The errors of the baseline: status, code and message of each reason, as in the source documents. */
const ERRORS = {
  UNAUTHENTICATED: [401, 'UNAUTHENTICATED', 'A valid token is required'],
  FORBIDDEN: [403, 'FORBIDDEN', 'The token lacks the required scope'],
  SESSION_NOT_FOUND: [400, INVALID, 'Session correlation ID does not exist--create it first'],
  ACCEPTANCE_STATE_INVALID: [400, INVALID, 'Acceptance state is invalid'],
  OFFER_DECLINED: [400, INVALID, 'Cannot change state of declined offer'],
  OFFER_COMPLETED: [400, INVALID, 'Cannot change state of a completed offer'],
  OFFER_NOT_ACTIVE: [400, INVALID, 'Cannot accept {promoStatus} offer'],
  OFFER_EXPIRED: [400, INVALID, 'Current date is after expiry date'],
  OFFER_NOT_DISPLAYED: [400, INVALID, 'Current date is prior to display date'],
  OFFER_NOT_TARGETED: [404, 'PROMO_NOT_FOUND', 'Targeted offer does not exist'],
  BUSINESS_UNIT_INVALID: [400, INVALID, 'Provided business unit is not valid'],
  BUSINESS_UNIT_DISABLED: [400, INVALID, 'Provided businessUnit is disabled'],
  LOYALTY_ID_NOT_ASSOCIATED: [400, INVALID, 'LoyaltyId specified is not associated with this Account'],
  ACTIVITY_ALREADY_EXISTS: [400, INVALID, 'ActivityID already exists'],
  CHANNEL_NOT_FOUND: [400, INVALID, 'Channel not found'],
  ACTION_NOT_FOUND: [400, INVALID, 'Action not found'],
  WHEN_NOT_FOUND: [400, INVALID, 'When not found'],
  OPT_IN_INVALID: [400, INVALID, 'Invalid opt-in response provided'],
  OPT_IN_MISSING: [400, INVALID, 'LOYALTY_OPTIN missing from body'],
  EXTENDED_DATA_INVALID: [400, INVALID, 'The extended data is too large'],
  AMOUNT_INVALID: [400, INVALID, 'The amount is negative'],
  ARGUMENT_INVALID: [400, INVALID, 'An argument is not valid'],
  POINTS_OUT_OF_RANGE: [400, INVALID, 'The points exceed the maximum of a balance'],
  TRY_AGAIN: [503, 'SERVICE_UNAVAILABLE', 'Try again'],
} as const satisfies Record<string, readonly [status: number, code: string, message: string]>

export type Reason = keyof typeof ERRORS

export class ApiError extends Error {
  readonly statusCode: number
  readonly body: { reason: Reason; errorCode: string; errorMessage: string }

  constructor(reason: Reason, promoStatus = '') {
    const [statusCode, errorCode, template] = ERRORS[reason]
    const errorMessage = template.replace('{promoStatus}', promoStatus)
    super(errorMessage)
    this.statusCode = statusCode
    this.body = { reason, errorCode, errorMessage }
  }
}

/** Another request has changed the row since it was read. The whole request can be retried. */
export class WriteConflictError extends Error {}
