import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { changeBalances } from '../ledger/change-balances'
import { type Award, type BusinessUnitEarnings, summarizeEarnings } from '../ledger/earnings'
import { findBalances } from '../ledger/ledger.store'
import type { OfferOutcome } from '../offers/count-towards-offers'
import { ALL_OFFERS, readMemberOffers } from '../offers/read-member-offers'
import type { Programme } from '../programme/programme'
import type { Prompt } from '../prompts/prompt'
import { savePrompts } from '../prompts/save-prompts'
import { requireSession } from '../sessions/require-session'
import type { Session } from '../sessions/sessions.store'
import { type ActivityContent, type ActivityInput, requireActivityContent } from './activity-content'
import { concernedOffers, evaluateActivity } from './evaluate-activity'

export interface TrialActivityInput extends ActivityInput {
  /** Evaluates as if it were this time, and stores nothing. If absent: now. */
  asOf?: Date | null
}

export interface TrialResult {
  readonly session: Session
  readonly programme: Programme
  readonly content: ActivityContent
  readonly earned: readonly BusinessUnitEarnings[]
  /** What each earn rule and offer contributes to `earned`. */
  readonly awards: readonly Award[]
  /**
   * One for each offer that is open to the member, in no order, if all outcomes were requested, and otherwise only those of
   * the offers that decide what the activity earns. explainTrial explains them.
   */
  readonly outcomes: readonly OfferOutcome[]
  /** One for each offer that was nearly reached and has no final answer in this session, by rank and then code. */
  readonly prompts: readonly Prompt[]
}

/**
 * Returns what an activity would earn if it were sent now, what it would do for each offer, and the prompts for the offers
 * that it nearly reaches. Only the prompts are written; savePrompts states what happens to concurrent trials. With `asOf`,
 * the offers are evaluated as of that time, and there are no prompts.
 *
 * Errors, in this order: SESSION_NOT_FOUND, those of requireActivityContent, those of evaluateActivity,
 * POINTS_OUT_OF_RANGE (a balance that could not hold the points).
 * Source: docs/reference.md#send-activity
 */
export async function sendTrialActivity(
  deps: Dependencies,
  actor: Actor,
  input: TrialActivityInput,
  { withAllOutcomes = false } = {},
): Promise<TrialResult> {
  const now = deps.clock()
  const session = await requireSession(deps, actor, input.correlationId, now)
  const programme = await deps.programme.current()
  const content = await requireActivityContent(deps, { session, programme }, input)

  const evaluatedAt = input.asOf ?? now
  const filter = withAllOutcomes ? ALL_OFFERS : concernedOffers(content, evaluatedAt)
  const offers = await readMemberOffers(deps.database, session.accountId, programme, filter)
  const { awards, outcomes, nearMisses } = evaluateActivity(content, programme, offers, evaluatedAt)
  // Only for its error: sending the activity would fail with it.
  changeBalances(session.accountId, await findBalances(deps.database, session.accountId), awards)
  const prompts = input.asOf == null ? await savePrompts(deps, session, programme, nearMisses, now) : []
  return { session, programme, content, earned: summarizeEarnings(awards), awards, outcomes, prompts }
}
