import { type DomainError, domainError } from '../errors/domain-error'
import type { AcceptanceState, MemberOffer } from './member-offer'
import { canBeDisplayed, hasExpired } from './offer-conditions'

/** The answers that a caller can send. What is stored is an AcceptanceState: UNACCEPTED leads back to NONE. */
export const offerResponses = ['ACCEPTED', 'DECLINED', 'UNACCEPTED'] as const
export type OfferResponse = (typeof offerResponses)[number]

/** The fields of a member offer that an answer changes. */
export interface AnswerChange {
  readonly acceptanceState: Exclude<AcceptanceState, 'COMPLETED'>
  readonly acceptanceDate: Date | null
}

export type AnswerDecision =
  | { readonly outcome: 'refused'; readonly error: DomainError }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'changed'; readonly change: AnswerChange }

/**
 * The state machine of member offers: decides what an answer changes, with the checks in the documented order. DECLINED and
 * COMPLETED are final. Repeating the current answer changes nothing, even if the offer has expired or been stopped since,
 * so that a retry is safe.
 *
 * Errors, in this order: OFFER_DECLINED, OFFER_COMPLETED, OFFER_NOT_ACTIVE, OFFER_EXPIRED, OFFER_NOT_DISPLAYED. They are
 * returned and not thrown.
 * Source: docs/reference.md#respond-to-offer
 */
export function decideAnswer(offer: MemberOffer, answer: OfferResponse, now: Date): AnswerDecision {
  const { definition } = offer
  const newState = answer === 'UNACCEPTED' ? 'NONE' : answer

  if (offer.acceptanceState === 'DECLINED') return refuse(domainError('OFFER_DECLINED'))
  if (offer.acceptanceState === 'COMPLETED') return refuse(domainError('OFFER_COMPLETED'))
  if (offer.acceptanceState === newState) return { outcome: 'unchanged' }
  if (newState === 'ACCEPTED' && definition.promoStatus !== 'ACTIVE') {
    return refuse(domainError('OFFER_NOT_ACTIVE', { promoStatus: definition.promoStatus }))
  }
  if (hasExpired(definition, now)) return refuse(domainError('OFFER_EXPIRED'))
  if (!canBeDisplayed(definition, now)) return refuse(domainError('OFFER_NOT_DISPLAYED'))

  return {
    outcome: 'changed',
    change: { acceptanceState: newState, acceptanceDate: newState === 'ACCEPTED' ? now : null },
  }
}

function refuse(error: DomainError): AnswerDecision {
  return { outcome: 'refused', error }
}
