import { sumAwards } from './evaluate-activity'
import { byRank, joinMemberOffers, type MemberOfferRow } from './members'
import type { Offer, Programme } from './programme'
import type { OptIn, Recorded, SessionView } from './store'
import type { ActivityContent } from './validate-activity'

export function toOptInResponse(account: OptIn) {
  return { message: 'Opt-in updated.', account }
}

export function toOfferResponse(
  accountId: string,
  offer: Pick<Offer, 'code' | 'effectiveDate' | 'expiryDate'>,
  member: Pick<MemberOfferRow, 'acceptanceState' | 'acceptanceDate' | 'version'>,
) {
  const epoch = (date: string | null) => (date === null ? null : Date.parse(date))
  return {
    accountId,
    offerCode: offer.code,
    acceptanceState: member.acceptanceState,
    acceptanceDate: member.acceptanceDate,
    acceptanceDateEpoch: epoch(member.acceptanceDate),
    effectiveDate: offer.effectiveDate,
    effectiveDateEpoch: Date.parse(offer.effectiveDate),
    expiryDate: offer.expiryDate,
    expiryDateEpoch: epoch(offer.expiryDate),
    version: member.version,
  }
}

export function toActivityResponse({ activity, awards, steps }: Recorded & { activity: ActivityContent }) {
  return {
    activityId: activity.id,
    type: activity.action,
    earned: sumAwards(awards),
    completedOffers: steps.filter(({ isCompleted }) => isCompleted).map(({ after }) => after),
    replayed: false,
  }
}

/** The session, with the first targeted offers that can be shown now. */
export function toSessionResponse(
  programme: Programme,
  { session, balances, rows }: SessionView,
  first: number,
  now: string,
) {
  const visible = joinMemberOffers(programme, rows)
    .filter(({ offer }) => offer.audience === 'TARGETED' && offer.promoStatus === 'ACTIVE' && offer.displayDate <= now)
    .filter(({ offer }) => offer.expiryDate === null || offer.expiryDate >= now)
    .sort(byRank)
  return {
    correlationId: session.correlationId,
    channel: session.channel,
    expiresAt: session.expiresAt,
    account: { id: session.accountId, optIn: session.optIn, balances },
    offers: {
      nodes: visible.slice(0, first).map(({ offer, ...member }) => ({ ...offer, ...member })),
      pageInfo: { hasNextPage: visible.length > first },
    },
  }
}
