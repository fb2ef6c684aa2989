import { z } from 'zod'

/** Where a call has an ID of an earlier response, its example is that of the response. */
export const EXAMPLE_PROMPT_MESSAGE_ID = '9b2f0a52-3a53-4a6e-8a54-6c1b1d0f7e11'

/** The session of a member. The use case refuses every invalid one with SESSION_NOT_FOUND. */
export const correlationId = z.string().meta({
  description: 'The correlation ID of a live session. Any other is SESSION_NOT_FOUND.',
  examples: ['till-7-0001'],
})
