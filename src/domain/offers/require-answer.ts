import { domainError } from '../errors/domain-error'
import type { OfferResponse } from './decide-answer'

/**
 * Returns the answer that a caller sent.
 *
 * Errors: ACCEPTANCE_STATE_INVALID if there is none.
 * Source: docs/reference.md#respond-to-offer
 */
export function requireAnswer(answer: OfferResponse | null | undefined): OfferResponse {
  if (answer == null) throw domainError('ACCEPTANCE_STATE_INVALID', { field: ['acceptanceState'] })
  return answer
}
