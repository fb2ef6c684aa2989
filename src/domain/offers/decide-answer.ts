import { type DomainError, domainError } from '../errors/domain-error'
import type { AcceptanceState, MemberOffer } from './member-offer'
import { canBeDisplayed, hasExpired } from './offer-conditions'

/** What a caller may answer. What is stored is an AcceptanceState: UNACCEPTED takes an acceptance back to NONE. */
export const offerResponses = ['ACCEPTED', 'DECLINED', 'UNACCEPTED'] as const
export type OfferResponse = (typeof offerResponses)[number]

/** The member's side of an offer after an answer. */
export interface AnswerChange {
  readonly acceptanceState: Exclude<AcceptanceState, 'COMPLETED'>
  readonly acceptanceDate: Date | null
}

export type AnswerDecision =
  | { readonly outcome: 'refused'; readonly error: DomainError }
  | { readonly outcome: 'stands' }
  | { readonly outcome: 'changes'; readonly change: AnswerChange }

/**
 * The state machine of offers: what an answer does to a member's offer, in the documented order of checks.
 *
 * DECLINED and COMPLETED are final. Repeating the answer that stands changes nothing, whatever became of the offer
 * since, so that a retry is safe. Source page: respond-to-offer.
 */
export function decideAnswer(offer: MemberOffer, answer: OfferResponse, now: Date): AnswerDecision {
  const { definition } = offer
  const wanted = answer === 'UNACCEPTED' ? 'NONE' : answer

  if (offer.acceptanceState === 'DECLINED') return refused(domainError('OFFER_DECLINED'))
  if (offer.acceptanceState === 'COMPLETED') return refused(domainError('OFFER_COMPLETED'))
  if (offer.acceptanceState === wanted) return { outcome: 'stands' }
  if (wanted === 'ACCEPTED' && definition.promoStatus !== 'ACTIVE') {
    return refused(domainError('OFFER_NOT_ACTIVE', { promoStatus: definition.promoStatus }))
  }
  if (hasExpired(definition, now)) return refused(domainError('OFFER_EXPIRED'))
  if (!canBeDisplayed(definition, now)) return refused(domainError('OFFER_NOT_DISPLAYED'))

  return {
    outcome: 'changes',
    change: { acceptanceState: wanted, acceptanceDate: wanted === 'ACCEPTED' ? now : null },
  }
}

function refused(error: DomainError): AnswerDecision {
  return { outcome: 'refused', error }
}
