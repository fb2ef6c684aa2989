import { z } from 'zod'

import { MEMBER_SCOPES } from '../../access/scopes'
import { OptInStatus } from '../../domain/accounts/accounts.store'
import type { Dependencies } from '../../domain/dependencies'
import { setOptIn } from '../../domain/opt-in/set-opt-in'
import { OPT_IN_UPDATED } from '../../domain/wording/confirmations'
import { confirmation } from '../confirmation.schema'
import { correlationId } from '../parameters'
import type { RestApp } from '../rest-app'
import { sentBody, sentEnum } from '../sent-values'

const loyaltyOptIn = sentEnum(Object.values(OptInStatus), {
  spelling: (value) => value.toLowerCase(),
  description: 'Whether the member agrees. A missing value is OPT_IN_MISSING, and another one OPT_IN_INVALID.',
})

const body = sentBody(
  { LOYALTY_OPTIN: loyaltyOptIn },
  { id: 'OptInRequest', required: ['LOYALTY_OPTIN'], examples: [{ LOYALTY_OPTIN: 'accepted' }] },
)

/** The consent of a member. Source: docs/reference.md#set-opt-in. */
export function addOptInRoutes(app: RestApp, deps: Dependencies): void {
  app.put(
    '/client/users/:correlation_id/profile/optin',
    {
      config: { scopes: MEMBER_SCOPES },
      schema: {
        tags: ['Opt-in'],
        operationId: 'setOptIn',
        summary: 'Sets whether the member agrees to communications',
        description: 'Every change is kept as a consent. The current answer again changes nothing, so a retry is safe.',
        params: z.object({ correlation_id: correlationId }),
        body,
        response: { 200: confirmation(OPT_IN_UPDATED) },
      },
    },
    async ({ params, body, caller }) => {
      await setOptIn(deps, caller, { correlationId: params.correlation_id, loyaltyOptIn: body.LOYALTY_OPTIN })
      return { message: OPT_IN_UPDATED }
    },
  )
}
