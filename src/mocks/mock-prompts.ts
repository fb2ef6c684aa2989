import { domainError } from '../domain/errors/domain-error'
import { excerpt } from '../domain/values/text'
import { mockPrompt } from './mock-data'
import type { MockInput, MockMember, MockPrompt } from './mock-member'

/** Updates the prompts of a session for an amount, and returns them: for accepted offers, unless the answer is final. */
export function promptFor(member: MockMember, correlationId: string, amount: number): MockPrompt[] {
  const missed = member.offers.filter(({ acceptanceState, minAmount, nearMissWindow }) => {
    const remaining = (minAmount ?? 0) - amount
    return acceptanceState === 'ACCEPTED' && remaining > 0 && remaining <= (nearMissWindow ?? 0)
  })
  const prompts = missed.map((offer) => {
    const existing = member.prompts.find((prompt) => prompt.correlationId === correlationId && prompt.offer === offer)
    const prompt = existing ?? mockPrompt(member.prompts.length + 1, correlationId, offer)
    if (!existing) member.prompts.unshift(prompt)
    return prompt
  })
  const open = prompts.filter(({ answers }) => answers.every(({ response }) => response === 'DEFERRED'))
  for (const prompt of open) {
    const { name, minAmount, rewardValue } = prompt.offer
    prompt.amountRemaining = (minAmount ?? 0) - amount
    const money = `$${(prompt.amountRemaining / 100).toFixed(2)}`
    prompt.message = `Spend ${money} more to get ${rewardValue.toLocaleString('en-CA')} points with “${name}”.`
  }
  return open
}

/** Records an answer to a prompt. A repeated one changes nothing. */
export function answerPrompt({ prompts }: MockMember, { promptMessageId = '', response }: MockInput): MockPrompt {
  if (response == null) throw domainError('PROMPT_RESPONSE_INVALID', { response: '', field: ['response'] })
  const prompt = prompts.find((each) => each.promptMessageId === promptMessageId)
  if (!prompt) {
    const field = ['promptMessageId']
    throw domainError('PROMPT_MESSAGE_NOT_FOUND', { promptMessageId: excerpt(promptMessageId), field })
  }
  if (prompt.response !== response) {
    const createdAt = new Date().toISOString()
    Object.assign(prompt, { response, respondedAt: createdAt })
    prompt.answers.push({ response, createdAt })
  }
  return prompt
}
