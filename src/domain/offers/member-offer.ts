import { AcceptanceState, type MemberOffer as MemberOfferRow } from '../../database/models'
import type { OfferDefinition, Programme } from '../programme/programme'

export { AcceptanceState }
export type { MemberOfferRow }

/** One member's offer: what the programme defines, and what the member has made of it. */
export interface MemberOffer {
  readonly accountId: string
  readonly definition: OfferDefinition
  readonly acceptanceState: AcceptanceState
  readonly acceptanceDate: Date | null
  readonly progress: number
  readonly timesRewarded: number
  /** 1 until the member answers; every real change adds 1. */
  readonly version: number
  /** Whether the database has a row for it; a mass offer gets one with the member's first answer. */
  readonly isStored: boolean
}

/** Joins a definition with the member's row. Undefined where the account was not given the offer. */
export function joinMemberOffer(
  accountId: string,
  definition: OfferDefinition,
  row: MemberOfferRow | null | undefined,
): MemberOffer | undefined {
  return row || definition.audience === 'MASS' ? toMemberOffer(accountId, definition, row) : undefined
}

/** An offer that the member was shown, whoever it is for by now. */
export function toMemberOffer(
  accountId: string,
  definition: OfferDefinition,
  row: MemberOfferRow | null | undefined,
): MemberOffer {
  return {
    accountId,
    definition,
    acceptanceState: row?.acceptanceState ?? 'NONE',
    acceptanceDate: row?.acceptanceDate ?? null,
    progress: row?.progress ?? 0,
    timesRewarded: row?.timesRewarded ?? 0,
    version: row?.version ?? 1,
    isStored: row != null,
  }
}

/** Every offer that the account was given: the targeted ones it has a row for, and all mass offers. */
export function joinMemberOffers(
  accountId: string,
  programme: Programme,
  rows: readonly MemberOfferRow[],
): MemberOffer[] {
  const offers: MemberOffer[] = []
  for (const row of rows) {
    const definition = programme.offers.get(row.offerCode)
    if (definition) offers.push(toMemberOffer(accountId, definition, row))
  }
  const codes = new Set(rows.map(({ offerCode }) => offerCode))
  for (const definition of programme.massOffers) {
    if (!codes.has(definition.code)) offers.push(toMemberOffer(accountId, definition, null))
  }
  return offers
}
