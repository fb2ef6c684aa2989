import type { Client, Database } from '../../database/client'
import { type Prisma, type PromptAnswer, PromptResponse } from '../../database/models'
import { insert, update } from '../../database/rows/change'
import type { CreationKey } from '../paging/creation-order'

export { PromptResponse }

const withAnswers = { answers: { orderBy: { number: 'asc' } } } satisfies Prisma.PromptInclude

/** A prompt with the history of its answers, oldest first. */
export type StoredPrompt = Prisma.PromptGetPayload<{ include: typeof withAnswers }>

export async function findPrompt({ rows }: Database, id: string): Promise<StoredPrompt | null> {
  const [prompt] = await rows.find('Prompt', { id })
  if (!prompt) return null
  // Read after the prompt, so that no answer that the prompt counts is missing. A later one belongs to a later state.
  const answers = await rows.find('PromptAnswer', { promptId: id })
  const counted = answers.filter(({ number }) => number <= prompt.answerCount)
  return { ...prompt, answers: counted.sort((a, b) => a.number - b.number) }
}

/** The prompts of a session, newest first. */
export async function findPrompts(client: Client, correlationId: string): Promise<StoredPrompt[]> {
  return client.prompt.findMany({
    where: { correlationId },
    orderBy: [{ createdAt: 'desc' }, { offerCode: 'asc' }],
    include: withAnswers,
  })
}

/** Up to `limit` prompts of an account, newest first, that come after a key. */
export async function findPromptsOfAccount(
  client: Client,
  accountId: string,
  { after, limit }: { after: CreationKey | undefined; limit: number },
): Promise<StoredPrompt[]> {
  const isAfter = after && {
    // Redundant beside OR. It makes both databases start at this entry of the index.
    createdAt: { lte: after.createdAt },
    OR: [{ createdAt: { lt: after.createdAt } }, { id: { lt: after.id } }],
  }
  return client.prompt.findMany({
    where: { accountId, ...isAfter },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: withAnswers,
  })
}

/** A prompt that a trial creates or updates. */
export interface PromptUpdate {
  /** The prompt as it was read. Undefined if the session has none for the offer. */
  readonly existing: StoredPrompt | undefined
  readonly prompt: StoredPrompt
}

/**
 * Writes new prompts, and the texts of existing ones, as one unit. Fails with a conflict if the session has a prompt for
 * the offer of a new one by now, or if an existing one has been answered since it was read.
 */
export async function savePromptUpdates({ rows }: Database, updates: readonly PromptUpdate[]): Promise<void> {
  await rows.write(
    updates.map(({ existing, prompt }) => {
      if (!existing) return insert('Prompt', prompt)
      const { id, answerCount } = existing
      const { message, amountRemaining } = prompt
      return update('Prompt', { id }, { answerCount }, { message, amountRemaining })
    }),
  )
}

/**
 * Writes an answer as one unit with the prompt, and returns the changed fields of the prompt. Fails with a conflict if
 * the prompt has got another answer since it was read.
 */
export async function saveAnswer(
  { rows }: Database,
  prompt: StoredPrompt,
  { response, now }: { response: PromptResponse; now: Date },
): Promise<Pick<StoredPrompt, 'response' | 'respondedAt' | 'answerCount' | 'answers'>> {
  const { id, answerCount } = prompt
  const changed = { response, respondedAt: now, answerCount: answerCount + 1 }
  const answer: PromptAnswer = { promptId: id, number: changed.answerCount, response, createdAt: now }
  await rows.write([update('Prompt', { id }, { answerCount }, changed), insert('PromptAnswer', answer)])
  return { ...changed, answers: [...prompt.answers, answer] }
}
