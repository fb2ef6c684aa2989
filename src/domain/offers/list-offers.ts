import type { Dependencies } from '../dependencies'
import { type Page, type PageRequest, paginate } from '../paging/page'
import type { OfferDefinition } from '../programme/programme'
import { requireBusinessUnit } from '../programme/require-business-unit'
import type { Session } from '../sessions/sessions.store'
import { type AcceptanceState, joinMemberOffers, type MemberOffer } from './member-offer'
import { becomesEffectiveWithinAYear, canBeDisplayed, hasExpired, matchesBusinessUnit } from './offer-conditions'
import { LISTING_ORDER, sortByUrgency } from './offer-order'
import { findMemberOffers } from './offers.store'

export const offerKinds = ['TARGETED', 'MASS', 'FUTURE'] as const
export type OfferKind = (typeof offerKinds)[number]

export interface ListOffersInput extends PageRequest {
  /** TARGETED where it is absent. */
  kind?: OfferKind | null
  businessUnit?: string | null
  acceptanceState?: AcceptanceState | null
}

/**
 * One page of the member's offers of a kind, by rank and then code; the completed ones last.
 *
 * Errors: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, ARGUMENT_INVALID (page size or cursor).
 */
export async function listOffers(
  deps: Dependencies,
  session: Session,
  input: ListOffersInput,
): Promise<Page<MemberOffer>> {
  const offers = await visibleOffers(deps, session, input.kind ?? 'TARGETED', input.businessUnit)
  const inState = offers.filter(
    ({ acceptanceState }) => input.acceptanceState == null || acceptanceState === input.acceptanceState,
  )
  return paginate(inState, LISTING_ORDER, input)
}

/**
 * Of the targeted offers that still wait for the member, the one to show first: the lowest rank, then the earliest
 * expiry, then the code. Null where none waits.
 *
 * Errors: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED.
 */
export async function findBestOffer(
  deps: Dependencies,
  session: Session,
  businessUnit: string | null | undefined,
): Promise<MemberOffer | null> {
  const offers = await visibleOffers(deps, session, 'TARGETED', businessUnit)
  const open = offers.filter(({ acceptanceState }) => acceptanceState !== 'DECLINED' && acceptanceState !== 'COMPLETED')
  return sortByUrgency(open)[0] ?? null
}

async function visibleOffers(
  deps: Dependencies,
  { accountId }: Session,
  kind: OfferKind,
  businessUnitName: string | null | undefined,
): Promise<MemberOffer[]> {
  const now = deps.clock()
  const programme = await deps.programme.current()
  const businessUnit = requireBusinessUnit(programme, businessUnitName, ['businessUnit'])
  const rows = await findMemberOffers(deps.database, accountId)
  return joinMemberOffers(accountId, programme, rows).filter(
    ({ definition }) => isOfKind(definition, kind, now) && matchesBusinessUnit(definition, businessUnit),
  )
}

function isOfKind(definition: OfferDefinition, kind: OfferKind, now: Date): boolean {
  if (definition.promoStatus !== 'ACTIVE') return false
  if (kind === 'FUTURE') return definition.audience === 'TARGETED' && becomesEffectiveWithinAYear(definition, now)
  return definition.audience === kind && canBeDisplayed(definition, now) && !hasExpired(definition, now)
}
