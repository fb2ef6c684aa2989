import type { Dependencies } from '../dependencies'
import type { OfferDefinition } from '../programme/programme'
import { MAX_INT } from '../values/integer'
import { hasReopened } from './member-offer'
import { findMemberGroups, type MemberGroup } from './offer-statistics.store'

/** What members have done with one offer. A number beyond the maximum of an Int is that maximum. */
export interface OfferStatistics {
  /** Those with a row: members to whom it is targeted, and members who have answered it or made progress. */
  readonly members: number
  readonly accepted: number
  readonly declined: number
  readonly completed: number
  /** Rewards that stand. */
  readonly rewards: number
  /** The points of these rewards. */
  readonly points: number
}

/** The statistics of some offers, by code. Those of all offers are read in one statement, without the rows of members. */
export async function readOfferStatistics(
  { database: { client } }: Pick<Dependencies, 'database'>,
  offers: readonly OfferDefinition[],
): Promise<Map<string, OfferStatistics>> {
  const codes = offers.map(({ code }) => code)
  const groups = codes.length > 0 ? await findMemberGroups(client, codes) : []
  const groupsOf = (code: string) => groups.filter(({ offerCode }) => offerCode === code)
  return new Map(offers.map((offer) => [offer.code, summarizeGroups(offer, groupsOf(offer.code))]))
}

/** Sums up the members of one offer by their current states: a completed offer reopens if its limit allows more rewards. */
function summarizeGroups(offer: OfferDefinition, groups: readonly MemberGroup[]): OfferStatistics {
  const sum = (count: (group: MemberGroup) => number) =>
    Math.min(
      groups.reduce((total, group) => total + count(group), 0),
      MAX_INT,
    )
  const isState = (group: MemberGroup, state: MemberGroup['acceptanceState']) =>
    group.acceptanceState === state && !hasReopened(group, offer)
  return {
    members: sum(({ members }) => members),
    accepted: sum((group) => {
      if (hasReopened(group, offer)) return group.withAcceptanceDate
      return group.acceptanceState === 'ACCEPTED' ? group.members : 0
    }),
    declined: sum((group) => (isState(group, 'DECLINED') ? group.members : 0)),
    completed: sum((group) => (isState(group, 'COMPLETED') ? group.members : 0)),
    rewards: sum(({ timesRewarded, members }) => timesRewarded * members),
    points: sum(({ points }) => points),
  }
}
