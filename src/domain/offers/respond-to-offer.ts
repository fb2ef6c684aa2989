import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { requireSession } from '../sessions/require-session'
import type { Session } from '../sessions/sessions.store'
import { isIdentifier } from '../values/text'
import { decideAnswer } from './decide-answer'
import { joinMemberOffer, type MemberOffer } from './member-offer'
import { applyAnswer, findMemberOffer, saveAnswers } from './offers.store'
import { requireAnswer } from './require-answer'

export interface RespondToOfferInput {
  correlationId: string
  offerId: string
  /** One of offerResponses. */
  acceptanceState?: string | null
}

export interface OfferAnswered {
  readonly session: Session
  /** The offer as it is after the call. */
  readonly offer: MemberOffer
}

/**
 * Records a member's answer to one offer. Repeating the current answer changes nothing, so a retry is safe. Concurrent
 * answers are decided one after the other, each on what the one before it has left.
 *
 * Errors, in this order: SESSION_NOT_FOUND, ACCEPTANCE_STATE_INVALID, OFFER_NOT_TARGETED, those of decideAnswer.
 * Source: docs/reference.md#respond-to-offer
 */
export async function respondToOffer(
  deps: Dependencies,
  actor: Actor,
  input: RespondToOfferInput,
): Promise<OfferAnswered> {
  const now = deps.clock()
  const session = await requireSession(deps, actor, input.correlationId, now)
  const { accountId } = session
  const answer = requireAnswer(input.acceptanceState)

  return deps.database.runExclusive(accountId, async () => {
    const offer = await requireMemberOffer(deps, accountId, input.offerId)
    const decision = decideAnswer(offer, answer, now)
    switch (decision.outcome) {
      case 'refused':
        throw decision.error
      case 'unchanged':
        return { session, offer }
      case 'changed': {
        const answered = applyAnswer(offer, decision.change)
        await saveAnswers(deps.database, [answered])
        return { session, offer: answered.offer }
      }
    }
  })
}

/**
 * An offer that does not exist and an offer that is not open to the account are the same error, after the same lookups, so
 * that a caller cannot probe for codes.
 */
async function requireMemberOffer(deps: Dependencies, accountId: string, offerId: string): Promise<MemberOffer> {
  const definition = (await deps.programme.current()).offers.get(offerId)
  const row = isIdentifier(offerId) ? await findMemberOffer(deps.database, accountId, offerId) : null
  const offer = definition && joinMemberOffer(accountId, definition, row)
  if (!offer) throw domainError('OFFER_NOT_TARGETED', { field: ['offerId'] })
  return offer
}
