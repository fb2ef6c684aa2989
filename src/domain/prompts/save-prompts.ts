import { randomUUID } from 'node:crypto'

import { readAccount } from '../accounts/read-account'
import type { Dependencies } from '../dependencies'
import type { NearMiss } from '../offers/count-towards-offers'
import type { MemberOffer } from '../offers/member-offer'
import type { Session } from '../sessions/sessions.store'
import type { Prompt } from './prompt'
import { promptMessage } from './prompt-message'
import { findPrompts, insertPrompt, type StoredPrompt, updatePrompt } from './prompts.store'

/**
 * Keeps a prompt for each near miss, in the language of the session, else of the account. An offer has one prompt in a
 * session: it is brought up to date until the member accepts or declines it, and from then on the offer gives none.
 */
export async function savePrompts(
  deps: Dependencies,
  session: Session,
  nearMisses: readonly NearMiss[],
  now: Date,
): Promise<Prompt[]> {
  if (nearMisses.length === 0) return []
  const { database } = deps
  const account = await readAccount(deps, session.accountId)
  const locales = [session.locale, account.locale]

  return database.runExclusive(session.accountId, async () => {
    const stored = await findPrompts(database.client, session.correlationId)
    const plans = nearMisses
      .map((nearMiss) => planPrompt(nearMiss, stored, { session, locales, now }))
      .filter(({ before }) => !before || !isSettled(before))
    const outdated = plans.filter(({ before, prompt }) => !before || isOutdated(before, prompt))
    if (outdated.length > 0) {
      await database.transaction(async (tx) => {
        for (const { before, prompt } of outdated) await (before ? updatePrompt : insertPrompt)(tx, prompt)
      })
    }
    return plans.map(({ prompt }) => prompt)
  })
}

/** Whether the member has ever accepted or declined it, whatever they said afterwards. */
function isSettled({ answers }: StoredPrompt): boolean {
  return answers.some(({ response }) => response !== 'DEFERRED')
}

function isOutdated(before: StoredPrompt, prompt: StoredPrompt): boolean {
  return before.message !== prompt.message || before.amountRemaining !== prompt.amountRemaining
}

interface PromptPlan {
  readonly before: StoredPrompt | undefined
  readonly prompt: Prompt
}

function planPrompt(
  nearMiss: NearMiss,
  stored: readonly StoredPrompt[],
  { session, locales, now }: { session: Session; locales: readonly (string | null)[]; now: Date },
): PromptPlan {
  const { offer, amountRemaining } = nearMiss
  const before = stored.find(({ offerCode }) => offerCode === offer.definition.code)
  const message = promptMessage(nearMiss, locales)
  return { before, prompt: { ...(before ?? newPrompt(session, offer, now)), offer, message, amountRemaining } }
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
