import { randomUUID } from 'node:crypto'

import type { Dependencies } from '../dependencies'
import type { NearMiss } from '../offers/count-towards-offers'
import type { MemberOffer } from '../offers/member-offer'
import type { Programme } from '../programme/programme'
import type { Session } from '../sessions/sessions.store'
import { readLanguage } from '../wording/language'
import type { Prompt } from './prompt'
import { formatPromptMessage, type PromptWording } from './prompt-message'
import { findPrompts, type PromptUpdate, savePromptUpdates, type StoredPrompt } from './prompts.store'

/**
 * Saves a prompt for each near miss, in the language of the session or else of the account, and returns these prompts. A
 * session has one prompt for each offer: it is updated until the member accepts or declines it, and after that the offer
 * produces none in this session. Concurrent trials of one account run one after the other, and a trial that loses a race
 * to another process decides again.
 *
 * Source: docs/reference.md#send-activity
 */
export async function savePrompts(
  deps: Dependencies,
  session: Session,
  { currency }: Programme,
  nearMisses: readonly NearMiss[],
  now: Date,
): Promise<Prompt[]> {
  if (nearMisses.length === 0) return []
  const { database } = deps
  const wording = { ...(await readLanguage(deps, session)), currency }

  return database.runExclusive(session.accountId, async () => {
    const stored = await findPrompts(database.client, session.correlationId)
    const plans = nearMisses
      .map((nearMiss) => planPrompt(nearMiss, stored, { session, now, ...wording }))
      .filter(({ existing }) => !existing || !hasFinalAnswer(existing))
    const updates = plans.filter(({ existing, prompt }) => !existing || hasNewText(existing, prompt))
    await savePromptUpdates(database, updates)
    return plans.map(({ prompt }) => prompt)
  })
}

/** Whether the member has accepted or declined the prompt, regardless of any answer after that. */
function hasFinalAnswer({ answers }: StoredPrompt): boolean {
  return answers.some(({ response }) => response !== 'DEFERRED')
}

function hasNewText(existing: StoredPrompt, prompt: StoredPrompt): boolean {
  return existing.message !== prompt.message || existing.amountRemaining !== prompt.amountRemaining
}

interface PromptPlan extends PromptUpdate {
  readonly prompt: Prompt
}

function planPrompt(
  nearMiss: NearMiss,
  stored: readonly StoredPrompt[],
  { session, now, ...wording }: { session: Session; now: Date } & PromptWording,
): PromptPlan {
  const { offer, amountRemaining } = nearMiss
  const existing = stored.find(({ offerCode }) => offerCode === offer.definition.code)
  const message = formatPromptMessage(nearMiss, wording)
  return { existing, prompt: { ...(existing ?? newPrompt(session, offer, now)), offer, message, amountRemaining } }
}

function newPrompt(
  { accountId, correlationId }: Session,
  { definition }: MemberOffer,
  now: Date,
): Omit<StoredPrompt, 'message' | 'amountRemaining'> {
  return {
    id: randomUUID(),
    accountId,
    correlationId,
    offerCode: definition.code,
    response: null,
    respondedAt: null,
    answerCount: 0,
    createdAt: now,
    answers: [],
  }
}
