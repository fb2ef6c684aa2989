import { domainError } from '../errors/domain-error'
import { type OfferResponse, offerResponses } from './decide-answer'

/**
 * Returns the answer that a caller sent.
 *
 * Errors: ACCEPTANCE_STATE_INVALID if there is no answer, or it is not one of `offerResponses`.
 * Source: docs/reference.md#respond-to-offer
 */
export function requireAnswer(sent: string | null | undefined): OfferResponse {
  const answer = offerResponses.find((each) => each === sent)
  if (answer === undefined) throw domainError('ACCEPTANCE_STATE_INVALID', { field: ['acceptanceState'] })
  return answer
}
