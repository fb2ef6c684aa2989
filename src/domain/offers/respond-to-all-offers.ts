import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import type { DomainError } from '../errors/domain-error'
import type { OfferDefinition } from '../programme/programme'
import { requireBusinessUnit } from '../programme/require-business-unit'
import { requireSession } from '../sessions/require-session'
import type { Session } from '../sessions/sessions.store'
import { decideAnswer } from './decide-answer'
import type { MemberOffer } from './member-offer'
import { canBeDisplayed, isInPreparation, matchesBusinessUnit } from './offer-conditions'
import { sortForListing } from './offer-order'
import { applyAnswer, saveAnswers } from './offers.store'
import { type OfferFilter, readMemberOffers } from './read-member-offers'
import { requireAnswer } from './require-answer'

export interface RespondToAllOffersInput {
  correlationId: string
  /** One of offerResponses. */
  acceptanceState?: string | null
  businessUnit?: string | null
}

export interface AllOffersAnswered {
  session: Session
  changed: MemberOffer[]
  /** The offers that cannot take the answer, each with the documented error that respondToOffer would throw. */
  refused: { offer: MemberOffer; error: DomainError }[]
}

/**
 * Gives the same answer to every offer of the account that can be displayed now and has no answer yet. All changes are
 * written together. An offer that cannot take the answer is returned with its error and does not stop the others.
 * Concurrent calls are decided one after the other.
 *
 * Errors, in this order: SESSION_NOT_FOUND, ACCEPTANCE_STATE_INVALID, BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED.
 * Source: docs/reference.md#respond-to-offer
 */
export async function respondToAllOffers(
  deps: Dependencies,
  actor: Actor,
  input: RespondToAllOffersInput,
): Promise<AllOffersAnswered> {
  const now = deps.clock()
  const session = await requireSession(deps, actor, input.correlationId, now)
  const { accountId } = session
  const answer = requireAnswer(input.acceptanceState)
  const programme = await deps.programme.current()
  const businessUnit = requireBusinessUnit(programme, input.businessUnit, ['businessUnit'])

  const shown: OfferFilter = {
    matches: (offer) => canHaveBeenShown(offer, now) && matchesBusinessUnit(offer, businessUnit),
    // Those that are over belong to the result: the answer is refused.
    find: ({ all }) => all,
  }

  return deps.database.runExclusive(accountId, async () => {
    const offers = await readMemberOffers(deps.database, accountId, programme, shown)
    const unanswered = offers.filter(({ acceptanceState }) => acceptanceState === 'NONE')
    // Always in the same order, so that concurrent calls for one account in different processes cannot deadlock.
    const decisions = sortForListing(unanswered).map((offer) => ({ offer, decision: decideAnswer(offer, answer, now) }))

    const refused = decisions.flatMap(({ offer, decision }) =>
      decision.outcome === 'refused' ? { offer, error: decision.error } : [],
    )
    const answered = decisions.flatMap(({ offer, decision }) =>
      decision.outcome === 'changed' ? applyAnswer(offer, decision.change) : [],
    )
    await saveAnswers(deps.database, answered)
    return { session, changed: answered.map(({ offer }) => offer), refused }
  })
}

/** An offer that is still being prepared has never been shown, so it is not one of the offers that the member can mean. */
function canHaveBeenShown(offer: OfferDefinition, now: Date): boolean {
  return canBeDisplayed(offer, now) && !isInPreparation(offer)
}
