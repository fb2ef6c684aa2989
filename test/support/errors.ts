import { expect } from '@jest/globals'

import type { ErrorReason } from '../../src/domain/errors/catalogue'

/**
 * The documented errors, written by hand: a test that took them from the catalogue would accept any mistake in it. A row
 * without a message leaves the wording to the catalogue.
 */
export const CONTRACT_ERRORS: Readonly<
  Record<ErrorReason, readonly [statusCode: number, code: string, message?: string]>
> = {
  SESSION_NOT_FOUND: [400, 'INVALID_REQUEST', 'Session correlation ID does not exist--create it first'],
  PROMPT_RESPONSE_INVALID: [400, 'INVALID_REQUEST', '{response} is not a valid response'],
  PROMPT_MESSAGE_NOT_FOUND: [400, 'INVALID_REQUEST', '{promptMessageId} is not a valid promptMessageId'],
  ACCEPTANCE_STATE_INVALID: [400, 'INVALID_REQUEST', 'Acceptance state is invalid'],
  OFFER_DECLINED: [400, 'INVALID_REQUEST', 'Cannot change state of declined offer'],
  OFFER_COMPLETED: [400, 'INVALID_REQUEST', 'Cannot change state of a completed offer'],
  OFFER_NOT_ACTIVE: [400, 'INVALID_REQUEST', 'Cannot accept {promoStatus} offer'],
  OFFER_EXPIRED: [400, 'INVALID_REQUEST', 'Current date is after expiry date'],
  OFFER_NOT_DISPLAYED: [400, 'INVALID_REQUEST', 'Current date is prior to display date'],
  OFFER_NOT_TARGETED: [404, 'PROMO_NOT_FOUND', 'Targeted offer does not exist'],
  BUSINESS_UNIT_INVALID: [400, 'INVALID_REQUEST', 'Provided business unit is not valid'],
  BUSINESS_UNIT_DISABLED: [400, 'INVALID_REQUEST', 'Provided businessUnit is disabled'],
  LOYALTY_ID_NOT_ASSOCIATED: [400, 'INVALID_REQUEST', 'LoyaltyId specified is not associated with this Account'],
  ACTIVITY_ALREADY_EXISTS: [400, 'INVALID_REQUEST', 'ActivityID already exists'],
  CHANNEL_NOT_FOUND: [400, 'INVALID_REQUEST', 'Channel not found'],
  ACTION_NOT_FOUND: [400, 'INVALID_REQUEST', 'Action not found'],
  WHEN_NOT_FOUND: [400, 'INVALID_REQUEST', 'When not found'],
  OPT_IN_INVALID: [400, 'INVALID_REQUEST', 'Invalid opt-in response provided'],
  OPT_IN_MISSING: [400, 'INVALID_REQUEST', 'LOYALTY_OPTIN missing from body'],
  CONTACT_NOT_FOUND: [404, 'NOT_FOUND'],
  CONTACT_INVALID: [400, 'INVALID_REQUEST'],
  CONTACT_PRECONDITION_FAILED: [412, 'PRECONDITION_FAILED'],
  CONTACT_PRECONDITION_REQUIRED: [428, 'PRECONDITION_REQUIRED'],
  ACCOUNT_NOT_FOUND: [404, 'NOT_FOUND'],
  ACCOUNTS_INVALID: [400, 'INVALID_REQUEST'],
  ACTIVITY_NOT_FOUND: [404, 'NOT_FOUND'],
  ADJUSTMENT_ALREADY_EXISTS: [409, 'CONFLICT'],
  INSUFFICIENT_POINTS: [422, 'INSUFFICIENT_POINTS'],
  CORRELATION_ID_IN_USE: [409, 'CONFLICT'],
  TRACKING_CODE_IN_USE: [409, 'CONFLICT'],
  PROGRAMME_INVALID: [400, 'INVALID_REQUEST'],
  PROGRAMME_VERSION_CONFLICT: [412, 'PRECONDITION_FAILED'],
  EXTENDED_DATA_INVALID: [400, 'INVALID_REQUEST'],
  AMOUNT_INVALID: [400, 'INVALID_REQUEST'],
  POINTS_OUT_OF_RANGE: [422, 'POINTS_OUT_OF_RANGE'],
  ARGUMENT_INVALID: [400, 'BAD_USER_INPUT', '{problem}'],
  REQUEST_INVALID: [400, 'BAD_REQUEST'],
  PATH_NOT_FOUND: [404, 'NOT_FOUND', 'The path does not exist'],
  METHOD_NOT_ALLOWED: [405, 'METHOD_NOT_ALLOWED', 'This path takes only {allowed}'],
  OPERATION_TOO_LARGE: [400, 'OPERATION_TOO_LARGE', 'The operation exceeds the maximum of {maximum} {unit}'],
  REQUEST_TOO_LARGE: [413, 'REQUEST_TOO_LARGE'],
  UNSUPPORTED_MEDIA_TYPE: [
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'The request body must be {mediaTypes} in UTF-8, without a content encoding',
  ],
  ORIGIN_NOT_ALLOWED: [403, 'ORIGIN_NOT_ALLOWED'],
  DOCUMENT_NOT_TRUSTED: [403, 'DOCUMENT_NOT_TRUSTED'],
  UNAUTHENTICATED: [401, 'UNAUTHENTICATED'],
  FORBIDDEN: [403, 'FORBIDDEN'],
  TOO_MANY_REQUESTS: [429, 'TOO_MANY_REQUESTS'],
  RESPONSE_TOO_LARGE: [400, 'RESPONSE_TOO_LARGE'],
  OUTCOME_UNKNOWN: [503, 'SERVICE_UNAVAILABLE'],
  TRY_AGAIN: [503, 'SERVICE_UNAVAILABLE'],
}

/** An error as a response must contain it: these fields, and no other. */
export interface ExpectedError {
  message: unknown
  locations: unknown
  path?: string[]
  extensions: Record<string, unknown>
}

/** The documented error of a field, with its public details. The detail `problem` appears only in the message. */
export function documentedError(
  reason: ErrorReason,
  path: string | string[] | undefined,
  { problem, ...details }: Record<string, unknown> = {},
): ExpectedError {
  const [statusCode, code, message] = CONTRACT_ERRORS[reason]
  return {
    message:
      message?.replace(/\{(\w+)\}/g, (_, name: string) => String({ problem, ...details }[name])) ?? expect.any(String),
    locations: expect.any(Array),
    ...(path === undefined ? {} : { path: [path].flat() }),
    extensions: { code, statusCode, reason, requestId: expect.any(String), ...details },
  }
}

/** A documented error of a request that GraphQL did not execute: it has no location in a document. */
export function documentedHttpError(reason: ErrorReason, details: Record<string, unknown> = {}): unknown {
  const fields = Object.entries(documentedError(reason, undefined, details))
  return Object.fromEntries(fields.filter(([name]) => name !== 'locations'))
}

/** What a caller receives for a failure without a documented error. */
export function maskedError(field: string): ExpectedError {
  return {
    message: 'Something went wrong on our side. Quote the requestId when you report it.',
    path: [field],
    locations: expect.any(Array),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
  }
}
