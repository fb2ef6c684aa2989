import { deepStrictEqual } from 'node:assert'

import { hasOperation, type Pair, type Target } from '../load/targets'
import { type Call, type OperationName, OPERATIONS, operationsOf } from '../operations'
import { answeredOffer, correlationId } from '../programme-file'
import { type CallResult, sendCall } from './send-call'

/** Fields that hold the time of a call. */
const TIMES = new Set(['acceptanceDate', 'acceptanceDateEpoch', 'optInUpdatedAt'])

/**
 * Sends the same calls to both targets, including calls that fail, and compares the responses field by field. The load must
 * not use `account`. Throws at the first difference. Returns the number of calls.
 */
export async function checkResponses(targets: Pair<Target>, account: number): Promise<number> {
  const operations = operationsOf(targets.candidate.settings.posture)
  const calls = listCalls(account).filter(([name]) =>
    [targets.candidate, targets.reference].every((target) => hasOperation(target, operations[name])),
  )
  for (const [name, input, expected] of calls) {
    const candidate = await sendCall(targets.candidate, operations[name], input)
    const reference = await sendCall(targets.reference, operations[name], input)
    const message = `${name} ${JSON.stringify(input)}: ${JSON.stringify(candidate)} and ${JSON.stringify(reference)}`
    deepStrictEqual(maskTimes(candidate), maskTimes(reference), message)
    deepStrictEqual(readReason(candidate), expected, message)
  }
  return calls.length
}

type CheckedCall = readonly [name: OperationName, input: Call['input'], reason?: string]

function listCalls(account: number): CheckedCall[] {
  const session = { correlationId: correlationId(account) }
  const offer = { ...session, offerId: answeredOffer(account) }
  const { input: purchase } = OPERATIONS.sendActivity.call(account, 0, 'check')
  const first = listNthCalls(account, 0)
  return [
    ...first,
    ...first.filter(([name]) => name !== 'sendActivity'),
    ...[1, 2, 3, 4].flatMap((n) => listNthCalls(account, n)),
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

function listNthCalls(account: number, n: number): CheckedCall[] {
  return Object.values(OPERATIONS).map(({ name, call }) => [name, call(account, n, 'check').input] as const)
}

function readReason(result: CallResult): unknown {
  return 'error' in result ? result.error.reason : undefined
}

function maskTimes(result: CallResult): unknown {
  return JSON.parse(JSON.stringify(result), (key, value: unknown) =>
    TIMES.has(key) && value !== null ? `some ${typeof value}` : value,
  )
}
