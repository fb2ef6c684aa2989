import { z } from 'zod'

/** The session of a member. The use case refuses every invalid one with SESSION_NOT_FOUND. */
export const correlationId = z.string().meta({
  description: 'The correlation ID of a live session. Any other is SESSION_NOT_FOUND.',
  examples: ['till-7-0001'],
})
