import { AcceptanceState, type MemberOffer as MemberOfferRow } from '../../database/models'
import type { OfferDefinition } from '../programme/programme'
import { reachesLimit } from './offer-conditions'

export { AcceptanceState }
export type { MemberOfferRow }

/** An offer as one member has it: the definition with the member's answer, progress and version. */
export interface MemberOffer {
  readonly accountId: string
  readonly definition: OfferDefinition
  readonly acceptanceState: AcceptanceState
  readonly acceptanceDate: Date | null
  readonly progress: number
  readonly timesRewarded: number
  /** 1 at the beginning. Every answer and every reward adds 1; progress by itself does not. */
  readonly version: number
  /** The activity where the search for its latest reward begins. Null if it has none. */
  readonly rewardedBy: string | null
  /** The points that its standing rewards have earned. */
  readonly earnedPoints: number
  /** Whether the database has a row for it. A mass offer gets one with the first change. */
  readonly isStored: boolean
}

/** Joins a definition with the member's row. Undefined if the offer is not open to the account. */
export function joinMemberOffer(
  accountId: string,
  definition: OfferDefinition,
  row: MemberOfferRow | null | undefined,
): MemberOffer | undefined {
  return row || definition.audience === 'MASS' ? toMemberOffer(accountId, definition, row) : undefined
}

/** Joins them without this check: for an offer that the member has been shown, even if its audience has changed since. */
export function toMemberOffer(
  accountId: string,
  definition: OfferDefinition,
  row: MemberOfferRow | null | undefined,
): MemberOffer {
  return {
    accountId,
    definition,
    acceptanceState: row ? getCurrentState(row, definition) : 'NONE',
    acceptanceDate: row?.acceptanceDate ?? null,
    progress: row?.progress ?? 0,
    timesRewarded: row?.timesRewarded ?? 0,
    version: row?.version ?? 1,
    rewardedBy: row?.rewardedBy ?? null,
    earnedPoints: row?.earnedPoints ?? 0,
    isStored: row != null,
  }
}

/**
 * A completed offer reopens when its limit allows more rewards. The row stays as it is until its next change: a programme
 * can raise the limit of an offer that a million members have completed.
 */
function getCurrentState(row: MemberOfferRow, definition: OfferDefinition): AcceptanceState {
  return hasReopened(row, definition) ? getReopenedState(row) : row.acceptanceState
}

/** Whether a stored completion no longer holds, because the limit allows more rewards. */
export function hasReopened(
  { acceptanceState, timesRewarded }: Pick<MemberOfferRow, 'acceptanceState' | 'timesRewarded'>,
  definition: OfferDefinition,
): boolean {
  return acceptanceState === 'COMPLETED' && !reachesLimit(definition, timesRewarded)
}

/** The state in which a completed offer reopens. */
export function getReopenedState({ acceptanceDate }: Pick<MemberOffer, 'acceptanceDate'>): AcceptanceState {
  return acceptanceDate ? 'ACCEPTED' : 'NONE'
}
