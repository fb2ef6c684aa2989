import { domainError } from '../domain/errors/domain-error'
import type { OfferResponse } from '../domain/offers/decide-answer'
import type { OfferKind } from '../domain/offers/visible-offers'
import type { MockOffer } from './mock-member'

/** The offers of a kind, in the order of the service. None has ended. */
export function selectOffers(offers: readonly MockOffer[], kind: OfferKind): MockOffer[] {
  return offers
    .filter((offer) => isOfKind(offer, kind))
    .sort((a, b) => Number(isCompleted(a)) - Number(isCompleted(b)) || a.rank - b.rank)
}

function isOfKind(offer: MockOffer, kind: OfferKind): boolean {
  switch (kind) {
    case 'PAST':
      return false
    case 'FUTURE':
      return Date.parse(offer.effectiveDate) > Date.now()
    case 'ALL':
      return isDisplayed(offer)
    default:
      return offer.audience === kind && isDisplayed(offer)
  }
}

/** The open offer with the lowest rank. */
export function findBestOffer(offers: readonly MockOffer[]): MockOffer | undefined {
  return selectOffers(offers, 'TARGETED').find((offer) => !isCompleted(offer) && offer.acceptanceState !== 'DECLINED')
}

/** Records an answer, and returns whether it changed the offer. */
export function answerOffer(offer: MockOffer, answer: OfferResponse): boolean {
  const newState = answer === 'UNACCEPTED' ? 'NONE' : answer
  if (offer.acceptanceState === 'DECLINED') throw domainError('OFFER_DECLINED')
  if (isCompleted(offer)) throw domainError('OFFER_COMPLETED')
  if (offer.acceptanceState === newState) return false
  if (!isDisplayed(offer)) throw domainError('OFFER_NOT_DISPLAYED')
  offer.acceptanceState = newState
  offer.acceptanceDate = newState === 'ACCEPTED' ? new Date().toISOString() : null
  offer.version += 1
  return true
}

export function isDisplayed({ displayDate }: MockOffer): boolean {
  return Date.parse(displayDate) <= Date.now()
}

function isCompleted({ acceptanceState }: MockOffer): boolean {
  return acceptanceState === 'COMPLETED'
}
