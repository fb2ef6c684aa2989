import { z } from 'zod'

/** The response of a call that returns only its documented message. */
export function confirmation(message: string) {
  return z
    .object({ message: z.string().meta({ description: 'The documented message.' }) })
    .meta({ description: 'The change is stored.', examples: [{ message }] })
}
