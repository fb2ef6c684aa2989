import { ApiError } from './errors'
import type { Offer, Programme } from './programme'

export interface Session {
  correlationId: string
  accountId: string
  channel: string | null
  expiresAt: string
  optIn: string | null
  optInUpdatedAt: string | null
  optInVersion: number
}

export interface MemberOfferRow {
  offerCode: string
  acceptanceState: string
  acceptanceDate: string | null
  progress: number
  timesRewarded: number
  version: number
}

export interface MemberOffer extends MemberOfferRow {
  offer: Offer
  isStored: boolean
}

export interface Balance {
  businessUnit: string
  rewardType: string
  points: number
}

export interface Actor {
  /** The only account that the actor may access. Undefined if it may access all accounts. */
  accountId: string | undefined
}

export function requireSession<Row extends Session>(session: Row | undefined, { accountId }: Actor, now: string): Row {
  if (session === undefined || session.expiresAt < now) throw new ApiError('SESSION_NOT_FOUND')
  if (accountId !== undefined && accountId !== session.accountId) throw new ApiError('SESSION_NOT_FOUND')
  return session
}

const UNANSWERED = { acceptanceState: 'NONE', acceptanceDate: null, progress: 0, timesRewarded: 0, version: 1 }

export function joinMemberOffer(
  offer: Offer | undefined,
  row: MemberOfferRow | null | undefined,
): MemberOffer | undefined {
  if (offer && row) return { ...row, offer, isStored: true }
  if (offer?.audience === 'MASS') return { offerCode: offer.code, ...UNANSWERED, offer, isStored: false }
  return undefined
}

/** The targeted offers for which the member has a row, and all mass offers. */
export function joinMemberOffers(programme: Programme, rows: MemberOfferRow[]): MemberOffer[] {
  const offers: MemberOffer[] = []
  for (const row of rows) {
    const offer = joinMemberOffer(programme.offers.get(row.offerCode), row)
    if (offer) offers.push(offer)
  }
  for (const offer of programme.massOffers) {
    const unanswered = rows.some(({ offerCode }) => offerCode === offer.code) ? undefined : joinMemberOffer(offer, null)
    if (unanswered) offers.push(unanswered)
  }
  return offers
}

/** The order of lists: completed offers last, then by rank, then by code. */
export function byRank(a: MemberOffer, b: MemberOffer): number {
  return (
    Number(a.acceptanceState === 'COMPLETED') - Number(b.acceptanceState === 'COMPLETED') ||
    a.offer.rank - b.offer.rank ||
    (a.offer.code < b.offer.code ? -1 : 1)
  )
}

/** What decides about an answer. */
interface AnsweredOffer {
  offer: Pick<Offer, 'promoStatus' | 'displayDate' | 'expiryDate'>
  acceptanceState: string
}

/** The change that an answer makes to an offer. Undefined if the offer already has that state. */
export function decideAnswer(
  { offer, acceptanceState }: AnsweredOffer,
  answer: string,
  now: string,
): { acceptanceState: string; acceptanceDate: string | null } | undefined {
  const newState = answer === 'UNACCEPTED' ? 'NONE' : answer
  if (acceptanceState === 'DECLINED') throw new ApiError('OFFER_DECLINED')
  if (acceptanceState === 'COMPLETED') throw new ApiError('OFFER_COMPLETED')
  if (acceptanceState === newState) return undefined
  if (newState === 'ACCEPTED' && offer.promoStatus !== 'ACTIVE')
    throw new ApiError('OFFER_NOT_ACTIVE', offer.promoStatus)
  if (offer.expiryDate !== null && offer.expiryDate < now) throw new ApiError('OFFER_EXPIRED')
  if (offer.displayDate > now) throw new ApiError('OFFER_NOT_DISPLAYED')
  return { acceptanceState: newState, acceptanceDate: newState === 'ACCEPTED' ? now : null }
}
