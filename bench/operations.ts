import { accountId, answeredOffer, correlationId } from './programme-file'

export const operationNames = ['setOptIn', 'respondToOffer', 'sendActivity', 'readSession'] as const
export type OperationName = (typeof operationNames)[number]

/** One call of an operation, the same for both APIs. */
export interface Call {
  readonly input: Record<string, unknown>
  /** A part of the response that only this call produces. */
  readonly marker: string
}

export interface Operation {
  readonly name: OperationName
  readonly document: string
  /** The field of the GraphQL response that holds what the baseline responds with. */
  readonly field: string
  readonly method: 'POST' | 'GET'
  readonly path: (input: Call['input']) => string
  /** The call number n for an account, counted from 0. Every call is a real change. `source` makes activity IDs unique. */
  readonly call: (account: number, n: number, source: string) => Call
}

const mutation = (name: string, inputType: string, selection: string) =>
  `mutation ${name}($input: ${inputType}!) { ${name}(input: $input) { ${selection} } }`

export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  setOptIn: {
    name: 'setOptIn',
    document: mutation('setOptIn', 'SetOptInInput', 'message account { id optIn optInUpdatedAt }'),
    field: 'setOptIn',
    method: 'POST',
    path: () => '/opt-in',
    call: (account, n) => {
      const loyaltyOptIn = n % 2 === 0 ? 'ACCEPTED' : 'DECLINED'
      return {
        input: { correlationId: correlationId(account), loyaltyOptIn },
        marker: `"id":"${accountId(account)}","optIn":"${loyaltyOptIn}"`,
      }
    },
  },
  respondToOffer: {
    name: 'respondToOffer',
    document: mutation(
      'respondToOffer',
      'RespondToOfferInput',
      'accountId offerCode acceptanceState acceptanceDate acceptanceDateEpoch effectiveDate effectiveDateEpoch expiryDate expiryDateEpoch version',
    ),
    field: 'respondToOffer',
    method: 'POST',
    path: () => '/offer-responses',
    call: (account, n) => {
      const acceptanceState = n % 2 === 0 ? 'ACCEPTED' : 'UNACCEPTED'
      const stored = n % 2 === 0 ? 'ACCEPTED' : 'NONE'
      return {
        input: { correlationId: correlationId(account), offerId: answeredOffer(account), acceptanceState },
        marker: `"offerCode":"${answeredOffer(account)}","acceptanceState":"${stored}"`,
      }
    },
  },
  sendActivity: {
    name: 'sendActivity',
    document: mutation(
      'sendActivity',
      'SendActivityInput',
      'activityId type earned { businessUnit rewards { rewardType base bonus targeted total } } completedOffers { offerCode acceptanceState version } replayed',
    ),
    field: 'sendActivity',
    method: 'POST',
    path: () => '/activities',
    call: (account, n, source) => {
      const activityId = `${source}-${account}-${n}`
      const when = '2026-11-01T12:00:00+01:00'
      const purchase = { action: 'PURCHASE', channel: 'STORE', amount: 4_500, when }
      return {
        input: { correlationId: correlationId(account), activityId, ...purchase },
        marker: `"activityId":"${activityId}"`,
      }
    },
  },
  readSession: {
    name: 'readSession',
    document: `query readSession($correlationId: ID!) {
      session(correlationId: $correlationId) {
        correlationId channel expiresAt
        account { id optIn balances { businessUnit rewardType points } }
        offers(first: 20) {
          nodes {
            offerCode name shortDescription rewardType rewardValue businessUnit expiryDate acceptanceState
            acceptanceDate progress frequency version
          }
          pageInfo { hasNextPage }
        }
      }
    }`,
    field: 'session',
    method: 'GET',
    path: ({ correlationId: id }) => `/sessions/${String(id)}?first=20`,
    call: (account) => ({
      input: { correlationId: correlationId(account) },
      marker: `"correlationId":"${correlationId(account)}"`,
    }),
  },
}
