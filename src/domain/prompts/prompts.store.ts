import type { Client, Transaction } from '../../database/client'
import { WriteConflictError } from '../../database/database-errors'
import { type Prisma, type PromptAnswer, PromptResponse } from '../../database/models'

export { PromptResponse }

const withAnswers = { answers: { orderBy: { number: 'asc' } } } satisfies Prisma.PromptInclude

/** A prompt with the history of its answers, oldest first. */
export type StoredPrompt = Prisma.PromptGetPayload<{ include: typeof withAnswers }>

export async function findPrompt(client: Client, id: string): Promise<StoredPrompt | null> {
  return client.prompt.findUnique({ where: { id }, include: withAnswers })
}

/** The prompts of a session, newest first. */
export async function findPrompts(client: Client, correlationId: string): Promise<StoredPrompt[]> {
  return client.prompt.findMany({
    where: { correlationId },
    orderBy: [{ createdAt: 'desc' }, { offerCode: 'asc' }],
    include: withAnswers,
  })
}

/** Fails with a unique violation where the session has a prompt for the offer already. */
export async function insertPrompt(tx: Transaction, prompt: StoredPrompt): Promise<void> {
  const { id, accountId, correlationId, offerCode, message, amountRemaining, createdAt } = prompt
  const data = { id, accountId, correlationId, offerCode, message, amountRemaining, createdAt }
  await tx.prompt.create({ data, select: { id: true } })
}

/** Brings the text of a prompt up to date. Fails with a conflict where it was answered since it was read. */
export async function updatePrompt(
  tx: Transaction,
  { id, answerCount, message, amountRemaining }: StoredPrompt,
): Promise<void> {
  const { count } = await tx.prompt.updateMany({ where: { id, answerCount }, data: { message, amountRemaining } })
  if (count === 0) throw new WriteConflictError(`Prompt ${id}`)
}

/** Writes an answer on top of exactly those that were read, and returns what is other about the prompt now. */
export async function saveResponse(
  tx: Transaction,
  prompt: StoredPrompt,
  { response, now }: { response: PromptResponse; now: Date },
): Promise<Pick<StoredPrompt, 'response' | 'respondedAt' | 'answerCount' | 'answers'>> {
  const { id, answerCount } = prompt
  const changed = { response, respondedAt: now, answerCount: answerCount + 1 }
  const { count } = await tx.prompt.updateMany({ where: { id, answerCount }, data: changed })
  if (count === 0) throw new WriteConflictError(`Prompt ${id}`)

  const answer: PromptAnswer = { promptId: id, number: changed.answerCount, response, createdAt: now }
  await tx.promptAnswer.create({ data: answer, select: { number: true } })
  return { ...changed, answers: [...prompt.answers, answer] }
}
