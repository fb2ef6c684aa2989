import { expect } from '@jest/globals'

import { catalogue, type ErrorReason } from '../../src/domain/errors/catalogue'

/**
 * The documented errors as the contract writes them down, once more and by hand: a test that took them from the
 * catalogue would agree with any mistake in it.
 */
const CONTRACT: Partial<Record<ErrorReason, [statusCode: number, code: string, message: string]>> = {
  SESSION_NOT_FOUND: [400, 'INVALID_REQUEST', 'Session correlation ID does not exist--create it first'],
  ACCEPTANCE_STATE_INVALID: [400, 'INVALID_REQUEST', 'Acceptance state is invalid'],
  OFFER_DECLINED: [400, 'INVALID_REQUEST', 'Cannot change state of declined offer'],
  OFFER_COMPLETED: [400, 'INVALID_REQUEST', 'Cannot change state of a completed offer'],
  OFFER_NOT_ACTIVE: [400, 'INVALID_REQUEST', 'Cannot accept {promoStatus} offer'],
  OFFER_EXPIRED: [400, 'INVALID_REQUEST', 'Current date is after expiry date'],
  OFFER_NOT_DISPLAYED: [400, 'INVALID_REQUEST', 'Current date is prior to display date'],
  OFFER_NOT_TARGETED: [404, 'PROMO_NOT_FOUND', 'Targeted offer does not exist'],
  BUSINESS_UNIT_INVALID: [400, 'INVALID_REQUEST', 'Provided business unit is not valid'],
  BUSINESS_UNIT_DISABLED: [400, 'INVALID_REQUEST', 'Provided businessUnit is disabled'],
  CHANNEL_NOT_FOUND: [400, 'INVALID_REQUEST', 'Channel not found'],
}

/** The error that a caller must see for a reason: every public member of it, and no other. */
export function documentedError(
  reason: ErrorReason,
  path: string | string[] | undefined,
  facts: Record<string, unknown> = {},
): unknown {
  const { statusCode: ownStatus, code: ownCode, message: ownMessage } = catalogue[reason]
  const [statusCode, code, message] = CONTRACT[reason] ?? [ownStatus, ownCode, ownMessage]
  return {
    message: message.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name])),
    locations: expect.any(Array),
    ...(path === undefined ? {} : { path: [path].flat() }),
    extensions: { code, statusCode, reason, requestId: expect.any(String), ...facts },
  }
}
