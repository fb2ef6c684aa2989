import { expect } from '@jest/globals'

import {
  ExplainTrialActivityDocument,
  type ExplainTrialActivityMutation,
  type SendTrialActivityInput,
} from '../generated/graphql'
import type { Member } from './given'
import type { TestService } from './service'

export type Trial = NonNullable<ExplainTrialActivityMutation['sendTrialActivity']>

/** The input of a purchase of 80.00 at noon of 15 June 2026, unless `fields` change it. */
export function trialOf(
  { correlationId }: Pick<Member, 'correlationId'>,
  fields: Partial<SendTrialActivityInput> = {},
): { input: SendTrialActivityInput } {
  return { input: { correlationId, action: 'PURCHASE', when: '2026-06-15T12:00:00Z', amount: 8000, ...fields } }
}

/** Sends that trial activity, and returns everything that it explains. */
export async function explainTrial(
  service: TestService,
  member: Pick<Member, 'correlationId'>,
  fields: Partial<SendTrialActivityInput> = {},
): Promise<Trial> {
  const { data, errors } = await service.execute(ExplainTrialActivityDocument, trialOf(member, fields))
  expect(errors).toBeUndefined()
  return data?.sendTrialActivity ?? { earned: [], awards: [], outcomes: [], prompts: [] }
}
