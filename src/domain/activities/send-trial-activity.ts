import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { changeBalances } from '../ledger/change-balances'
import { type BusinessUnitEarnings, summarizeEarnings } from '../ledger/earnings'
import { findBalances } from '../ledger/ledger.store'
import { joinMemberOffers } from '../offers/member-offer'
import { findMemberOffers } from '../offers/offers.store'
import type { Prompt } from '../prompts/prompt'
import { savePrompts } from '../prompts/save-prompts'
import { requireSession } from '../sessions/require-session'
import { type ActivityInput, requireActivityContent } from './activity-content'
import { evaluateActivity } from './evaluate-activity'

export interface TrialResult {
  readonly earned: readonly BusinessUnitEarnings[]
  /** One for each offer that was nearly reached and has no final answer in this session, by rank and then code. */
  readonly prompts: readonly Prompt[]
}

/**
 * Returns what an activity would earn if it were sent now, and the prompts for the offers that it nearly reaches. Only the
 * prompts are written; savePrompts states what happens to concurrent trials.
 *
 * Errors, in this order: SESSION_NOT_FOUND, those of requireActivityContent, those of evaluateActivity,
 * POINTS_OUT_OF_RANGE (a balance that could not hold the points).
 * Source: docs/reference.md#send-activity
 */
export async function sendTrialActivity(deps: Dependencies, actor: Actor, input: ActivityInput): Promise<TrialResult> {
  const now = deps.clock()
  const session = await requireSession(deps, actor, input.correlationId, now)
  const programme = await deps.programme.current()
  const content = await requireActivityContent(deps, { session, programme }, input)

  const rows = await findMemberOffers(deps.database, session.accountId)
  const offers = joinMemberOffers(session.accountId, programme, rows)
  const { awards, nearMisses } = evaluateActivity(content, programme, offers, now)
  // Only for its error: sending the activity would fail with it.
  changeBalances(session.accountId, await findBalances(deps.database, session.accountId), awards)
  return { earned: summarizeEarnings(awards), prompts: await savePrompts(deps, session, programme, nearMisses, now) }
}
