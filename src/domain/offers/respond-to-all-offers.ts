import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import type { DomainError } from '../errors/domain-error'
import type { OfferDefinition } from '../programme/programme'
import { requireBusinessUnit } from '../programme/require-business-unit'
import { requireSession } from '../sessions/require-session'
import { decideAnswer, type OfferResponse } from './decide-answer'
import { joinMemberOffers, type MemberOffer } from './member-offer'
import { canBeDisplayed, matchesBusinessUnit } from './offer-conditions'
import { sortForListing } from './offer-order'
import { findMemberOffers, saveAnswers } from './offers.store'
import { requireAnswer } from './require-answer'

export interface RespondToAllOffersInput {
  correlationId: string
  acceptanceState?: OfferResponse | null
  businessUnit?: string | null
}

export interface AllOffersAnswered {
  changed: MemberOffer[]
  refused: { offer: MemberOffer; error: DomainError }[]
}

/**
 * Gives the same answer to every offer of the account that can be displayed now and has no answer yet. An offer that
 * cannot take it is reported with its reason and keeps none of the others back; what changes is written together.
 *
 * Errors, in this order: SESSION_NOT_FOUND, ACCEPTANCE_STATE_INVALID, BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED.
 * Source page: respond-to-offer.
 */
export async function respondToAllOffers(
  deps: Dependencies,
  actor: Actor,
  input: RespondToAllOffersInput,
): Promise<AllOffersAnswered> {
  const now = deps.clock()
  const { accountId } = await requireSession(deps, actor, input.correlationId, now)
  const answer = requireAnswer(input.acceptanceState)
  const programme = await deps.programme.current()
  const businessUnit = requireBusinessUnit(programme, input.businessUnit, ['businessUnit'])

  return deps.database.runExclusive(accountId, async () => {
    const rows = await findMemberOffers(deps.database, accountId)
    const asked = joinMemberOffers(accountId, programme, rows)
      .filter(({ acceptanceState }) => acceptanceState === 'NONE')
      .filter(({ definition }) => wasShown(definition, now) && matchesBusinessUnit(definition, businessUnit))
    // One order for everybody, so that two calls for one account never wait for each other in a ring.
    const decisions = sortForListing(asked).map((offer) => ({ offer, decision: decideAnswer(offer, answer, now) }))

    const refused = decisions.flatMap(({ offer, decision }) =>
      decision.outcome === 'refused' ? { offer, error: decision.error } : [],
    )
    const changes = decisions.flatMap(({ offer, decision }) =>
      decision.outcome === 'changes' ? { offer, change: decision.change } : [],
    )
    if (changes.length === 0) return { changed: [], refused }
    return { changed: await saveAnswers(deps.database, changes), refused }
  })
}

/** An offer that is still being prepared was never before the member, so it is not among "all offers" to them. */
function wasShown(offer: OfferDefinition, now: Date): boolean {
  return canBeDisplayed(offer, now) && offer.promoStatus !== 'DRAFT' && offer.promoStatus !== 'PUBLISHED'
}
