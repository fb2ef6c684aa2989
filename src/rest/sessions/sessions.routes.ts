import { z } from 'zod'

import { MEMBER_SCOPES } from '../../access/scopes'
import { identifierTypes } from '../../domain/accounts/accounts.store'
import { readLoyaltyIds } from '../../domain/accounts/read-loyalty-ids'
import type { Dependencies } from '../../domain/dependencies'
import { startSession } from '../../domain/sessions/start-session'
import type { RestApp } from '../rest-app'
import { sentBody, sentIdentifier, sentText } from '../sent-values'

const session = z
  .object({
    correlationId: z.string().meta({ description: 'Identifies the session in every later call.' }),
    accountId: z.string(),
    loyaltyId: z.string().nullable().meta({ description: 'The first loyalty ID of the account. Null if it has none.' }),
    channel: z.string().nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().meta({ description: 'The last instant at which the session can be used.' }),
  })
  .meta({
    id: 'Session',
    description: 'A live session of the member.',
    examples: [
      {
        correlationId: 'till-7-0001',
        accountId: 'acc-1',
        loyaltyId: '6001',
        channel: 'POS',
        createdAt: '2026-06-15T12:00:00.000Z',
        expiresAt: '2026-06-16T12:00:00.000Z',
      },
    ],
  })

const body = sentBody(
  {
    correlationId: sentIdentifier({
      description:
        'The ID of the session: 1 to 255 characters, without blanks at either end. If it is absent, a UUID is generated.',
    }),
    channel: sentText({ description: 'A channel of the programme. Any other is CHANNEL_NOT_FOUND.' }),
    locale: sentText({ description: 'The language of the session: a BCP 47 tag such as `en-CA`.' }),
  },
  { id: 'SessionRequest', examples: [{ correlationId: 'till-7-0001', channel: 'POS', locale: 'en-CA' }] },
)

const headers = z.looseObject({
  'x-identifier-type': z
    .preprocess(
      (sent) => (typeof sent === 'string' ? sent.trim().toUpperCase() : sent),
      z.enum(identifierTypes, { error: `must be one of ${identifierTypes.join(', ')}` }),
    )
    .optional()
    .meta({ description: 'The type of the identifier. Default: ACCOUNT_ID.', examples: ['ACCOUNT_ID'] }),
})

/** Sessions of members. Source: docs/reference.md#common-to-all-calls. */
export function addSessionRoutes(app: RestApp, deps: Dependencies): void {
  app.post(
    '/client/users/:identifier/sessions',
    {
      config: { scopes: MEMBER_SCOPES, errors: [404, 409] },
      schema: {
        tags: ['Sessions'],
        operationId: 'startSession',
        summary: 'Starts a session for a member',
        description:
          'If the correlation ID belongs to a live session of the same account, that session is returned unchanged, so a retry is safe.',
        params: z.object({
          identifier: z.string().meta({
            description: 'An identifier of the member, of the type of `X-Identifier-Type`.',
            examples: ['acc-1'],
          }),
        }),
        headers,
        body,
        response: { 200: session },
      },
    },
    async ({ params: { identifier }, headers, body, caller }) => {
      const input = { identifier, identifierType: headers['x-identifier-type'], ...body }
      const { correlationId, accountId, channel, createdAt, expiresAt } = await startSession(deps, caller, input)
      const [loyaltyId = null] = await readLoyaltyIds(deps, accountId)
      return {
        correlationId,
        accountId,
        loyaltyId,
        channel,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      }
    },
  )
}
