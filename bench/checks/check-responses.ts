import { deepStrictEqual } from 'node:assert'

import type { Side, SideName } from '../load/sides'
import { type Call, type OperationName, OPERATIONS } from '../operations'
import { answeredOffer, correlationId } from '../programme-file'
import { ask, type Told } from './ask'

/** What the clock of each side decides. */
const MOMENTS = new Set(['acceptanceDate', 'acceptanceDateEpoch', 'optInUpdatedAt'])

/**
 * Makes the same calls to both sides, refusals included, and compares the responses field by field. `account` is one
 * that the load does not use. Throws at the first difference.
 */
export async function checkResponses(sides: Readonly<Record<SideName, Side>>, account: number): Promise<number> {
  const calls = callsFor(account)
  for (const [name, input, expected] of calls) {
    const ours = await ask(sides.ours, OPERATIONS[name], input)
    const baseline = await ask(sides.baseline, OPERATIONS[name], input)
    const message = `${name} ${JSON.stringify(input)}: ${JSON.stringify(ours)} and ${JSON.stringify(baseline)}`
    deepStrictEqual(withoutMoments(ours), withoutMoments(baseline), message)
    deepStrictEqual(reasonOf(ours), expected, message)
  }
  return calls.length
}

type Asked = readonly [name: OperationName, input: Call['input'], reason?: string]

function callsFor(account: number): Asked[] {
  const session = { correlationId: correlationId(account) }
  const offer = { ...session, offerId: answeredOffer(account) }
  const { input: purchase } = OPERATIONS.sendActivity.call(account, 0, 'check')
  const repeated = operations(account, 0)
  return [
    ...repeated,
    ...repeated.filter(([name]) => name !== 'sendActivity'),
    ...[1, 2, 3, 4].flatMap((n) => operations(account, n)),
    ['setOptIn', { ...session, correlationId: 'unknown', loyaltyOptIn: 'ACCEPTED' }, 'SESSION_NOT_FOUND'],
    ['setOptIn', session, 'OPT_IN_MISSING'],
    ['respondToOffer', offer, 'ACCEPTANCE_STATE_INVALID'],
    ['respondToOffer', { ...offer, offerId: 'unknown', acceptanceState: 'ACCEPTED' }, 'OFFER_NOT_TARGETED'],
    ['respondToOffer', { ...offer, acceptanceState: 'DECLINED' }],
    ['respondToOffer', { ...offer, acceptanceState: 'ACCEPTED' }, 'OFFER_DECLINED'],
    ['sendActivity', purchase, 'ACTIVITY_ALREADY_EXISTS'],
    ['sendActivity', { ...purchase, loyaltyId: 'unknown' }, 'LOYALTY_ID_NOT_ASSOCIATED'],
    ['sendActivity', { ...purchase, businessUnit: 'unknown' }, 'BUSINESS_UNIT_INVALID'],
    ['sendActivity', { ...purchase, channel: 'unknown' }, 'CHANNEL_NOT_FOUND'],
    ['sendActivity', { ...purchase, action: 'unknown' }, 'ACTION_NOT_FOUND'],
    ['sendActivity', { ...purchase, when: 'unknown' }, 'WHEN_NOT_FOUND'],
    ['readSession', { correlationId: 'unknown' }, 'SESSION_NOT_FOUND'],
    ['readSession', session],
  ]
}

function operations(account: number, n: number): Asked[] {
  return Object.values(OPERATIONS).map(({ name, call }) => [name, call(account, n, 'check').input] as const)
}

function reasonOf(told: Told): unknown {
  return 'refusal' in told ? told.refusal.reason : undefined
}

function withoutMoments(told: Told): unknown {
  return JSON.parse(JSON.stringify(told), (key, value: unknown) =>
    MOMENTS.has(key) && value !== null ? `some ${typeof value}` : value,
  )
}
