import type { FastifyRequest } from 'fastify'

import type { ReadBudget } from '../../domain/read-budget'

/** What a request may read. Every route of the face is guarded, so its requests have a budget. */
export function budgetOf({ budget }: FastifyRequest): ReadBudget {
  if (budget) return budget
  throw new Error('A route that reads records has no budget')
}
