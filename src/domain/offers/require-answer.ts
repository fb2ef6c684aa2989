import { domainError } from '../errors/domain-error'
import type { OfferResponse } from './decide-answer'

/** Errors: ACCEPTANCE_STATE_INVALID where no answer was sent. Source page: respond-to-offer. */
export function requireAnswer(answer: OfferResponse | null | undefined): OfferResponse {
  if (answer == null) throw domainError('ACCEPTANCE_STATE_INVALID', { field: ['acceptanceState'] })
  return answer
}
