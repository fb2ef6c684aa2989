import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { requireSession } from '../sessions/require-session'
import { isIdentifier } from '../values/text'
import { decideAnswer, type OfferResponse } from './decide-answer'
import { joinMemberOffer, type MemberOffer } from './member-offer'
import { findMemberOffer, saveAnswer } from './offers.store'
import { requireAnswer } from './require-answer'

export interface RespondToOfferInput {
  correlationId: string
  offerId: string
  acceptanceState?: OfferResponse | null
}

/**
 * Records a member's answer to one offer and returns the offer as it is afterwards.
 *
 * Errors, in this order: SESSION_NOT_FOUND, ACCEPTANCE_STATE_INVALID, OFFER_NOT_TARGETED, OFFER_DECLINED,
 * OFFER_COMPLETED, OFFER_NOT_ACTIVE, OFFER_EXPIRED, OFFER_NOT_DISPLAYED. Of answers given at the same moment one is
 * written; the others are decided again on what it left. Source page: respond-to-offer.
 */
export async function respondToOffer(
  deps: Dependencies,
  actor: Actor,
  input: RespondToOfferInput,
): Promise<MemberOffer> {
  const now = deps.clock()
  const { accountId } = await requireSession(deps, actor, input.correlationId, now)
  const answer = requireAnswer(input.acceptanceState)

  return deps.database.runExclusive(accountId, async () => {
    const offer = await requireMemberOffer(deps, accountId, input.offerId)
    const decision = decideAnswer(offer, answer, now)
    switch (decision.outcome) {
      case 'refused':
        throw decision.error
      case 'stands':
        return offer
      case 'changes':
        return saveAnswer(deps.database, offer, decision.change)
    }
  })
}

/**
 * An offer that does not exist and one that the account was not given are the same error, after the same lookups:
 * nobody can probe for codes.
 */
async function requireMemberOffer(deps: Dependencies, accountId: string, offerId: string): Promise<MemberOffer> {
  const definition = (await deps.programme.current()).offers.get(offerId)
  const row = isIdentifier(offerId) ? await findMemberOffer(deps.database, accountId, offerId) : null
  const offer = definition && joinMemberOffer(accountId, definition, row)
  if (!offer) throw domainError('OFFER_NOT_TARGETED', { field: ['offerId'] })
  return offer
}
