import { z } from 'zod'

const reason = z.string().meta({
  description: 'Identifies the error: docs/errors.md. Clients must expect further values.',
  examples: ['SESSION_NOT_FOUND'],
})
const requestId = z
  .string()
  .meta({ description: 'The ID of the request. The header `x-request-id` and the log have it too.' })

export const clientError = z
  .object({
    statusCode: z.int(),
    errorCode: z.string().meta({ description: 'The documented code.', examples: ['INVALID_REQUEST'] }),
    errorMessage: z.string().meta({ description: 'The documented message.' }),
    reason,
    requestId,
  })
  .meta({ id: 'ClientError', description: 'An error of a call about a member.' })

export const contactError = z
  .object({
    httpStatusCode: z.int(),
    errorCode: z.int().meta({ description: 'Always 0.' }),
    message: z.string(),
    details: z.array(z.string()).meta({ description: 'Every broken rule of a record, with its path.' }),
    reason,
    id: requestId,
    version: z.literal(2).meta({ description: 'The version of this form.' }),
  })
  .meta({ id: 'ContactError', description: 'An error of a call about contacts.' })
