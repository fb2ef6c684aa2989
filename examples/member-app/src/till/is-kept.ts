import type { ErrorReason } from '../gql/graphql'

/** After these, the payment was recorded, or the same payment can succeed later. */
const KEPT: readonly ErrorReason[] = ['OUTCOME_UNKNOWN', 'RESPONSE_TOO_LARGE', 'TOO_MANY_REQUESTS', 'TRY_AGAIN']

/** Whether a payment that failed for a documented reason, or without one, is kept to be sent again. */
export function isKept(reason: ErrorReason | undefined, isFirstAttempt: boolean): boolean {
  // A lost connection, a gateway or an unexpected failure: the service may have recorded the payment.
  if (reason === undefined) return true
  if (reason === 'ACTIVITY_ALREADY_EXISTS') return false
  // A refusal of this attempt states nothing about an earlier one.
  return !isFirstAttempt || KEPT.includes(reason)
}
