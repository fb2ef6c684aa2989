import { z } from 'zod'

import { MEMBER_SCOPES } from '../../access/scopes'
import type { Dependencies } from '../../domain/dependencies'
import { readBalances } from '../../domain/ledger/read-balances'
import { requireSession } from '../../domain/sessions/require-session'
import { correlationId } from '../parameters'
import type { RestApp } from '../rest-app'

const balances = z
  .object({
    balances: z.array(
      z.object({
        businessUnit: z.string(),
        rewardType: z.string(),
        points: z.int().meta({ description: 'Can be negative after a reversal.' }),
      }),
    ),
  })
  .meta({
    id: 'Balances',
    description: 'A balance for each business unit in which the member has earned points.',
    examples: [{ balances: [{ businessUnit: 'PHARMACY', rewardType: 'loyalty', points: 44 }] }],
  })

export function addBalanceRoutes(app: RestApp, deps: Dependencies): void {
  app.get(
    '/client/users/:correlation_id/balance',
    {
      config: { scopes: MEMBER_SCOPES },
      schema: {
        tags: ['Balances'],
        operationId: 'getBalance',
        summary: 'Lists the balances of the member',
        params: z.object({ correlation_id: correlationId }),
        response: { 200: balances },
      },
    },
    async ({ params, caller }) => {
      const session = await requireSession(deps, caller, params.correlation_id, deps.clock())
      const all = await readBalances(deps, session.accountId)
      return { balances: all.map(({ businessUnit, rewardType, points }) => ({ businessUnit, rewardType, points })) }
    },
  )
}
