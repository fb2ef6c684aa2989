import type { Posture } from './processes'
import { accountId, answeredOffer, correlationId } from './programme-file'

export const operationNames = ['setOptIn', 'respondToOffer', 'sendActivity', 'readSession', 'listOffers'] as const
export type OperationName = (typeof operationNames)[number]

/** One call of an operation, the same for all APIs. */
export interface Call {
  readonly input: Record<string, unknown>
  /** A part of the response that only this call produces. */
  readonly marker: string
  /** The part of the REST response, if it is another one. */
  readonly restMarker?: string
}

export interface HttpRequest {
  readonly method: 'POST' | 'PUT' | 'GET'
  readonly path: string
  readonly body?: object
}

export interface Operation {
  readonly name: OperationName
  readonly document: string
  /** The field of the GraphQL response that holds what the baseline responds with. */
  readonly field: string
  /** Undefined if the API has no such call. */
  readonly baseline?: (input: Call['input']) => HttpRequest
  readonly rest?: (input: Call['input']) => HttpRequest
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
    baseline: (input) => ({ method: 'POST', path: '/opt-in', body: input }),
    rest: ({ correlationId: id, loyaltyOptIn }) => {
      return { method: 'PUT', path: `${memberPath(id)}/profile/optin`, body: { LOYALTY_OPTIN: loyaltyOptIn } }
    },
    call: (account, n) => {
      const loyaltyOptIn = n % 2 === 0 ? 'ACCEPTED' : 'DECLINED'
      return {
        input: { correlationId: correlationId(account), loyaltyOptIn },
        marker: `"id":"${accountId(account)}","optIn":"${loyaltyOptIn}"`,
        // The same for every call. The count of rows after the load shows that each call was a change.
        restMarker: '"message":"Opt-in updated."',
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
    baseline: (input) => ({ method: 'POST', path: '/offer-responses', body: input }),
    rest: ({ correlationId: id, offerId, ...body }) => {
      return { method: 'PUT', path: `${memberPath(id)}/offer/${String(offerId)}`, body }
    },
    call: (account, n) => {
      const acceptanceState = n % 2 === 0 ? 'ACCEPTED' : 'UNACCEPTED'
      const stored = n % 2 === 0 ? 'ACCEPTED' : 'NONE'
      return {
        input: { correlationId: correlationId(account), offerId: answeredOffer(account), acceptanceState },
        marker: `"offerCode":"${answeredOffer(account)}","acceptanceState":"${stored}"`,
        restMarker: `"accountID":"${accountId(account)}","offerCode":"${answeredOffer(account)}"`,
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
    baseline: (input) => ({ method: 'POST', path: '/activities', body: input }),
    rest: ({ correlationId: id, activityId, ...body }) => {
      return { method: 'POST', path: `${memberPath(id)}/activities/${String(activityId)}`, body }
    },
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
    baseline: ({ correlationId: id }) => ({ method: 'GET', path: `/sessions/${String(id)}?first=20` }),
    call: (account) => ({
      input: { correlationId: correlationId(account) },
      marker: `"correlationId":"${correlationId(account)}"`,
    }),
  },
  /** The fields of the REST response. */
  listOffers: {
    name: 'listOffers',
    document: `query listOffers($correlationId: ID!) {
      session(correlationId: $correlationId) {
        account { id }
        offers(first: 20) {
          nodes {
            offerCode acceptanceDate acceptanceState effectiveDate expiryDate version name shortDescription
            longDescription promoStatus rank displayDate businessUnit
          }
        }
      }
    }`,
    field: 'session',
    rest: ({ correlationId: id }) => ({ method: 'GET', path: `${memberPath(id)}/offers?maxResults=20` }),
    call: (account) => ({
      input: { correlationId: correlationId(account) },
      marker: `"id":"${accountId(account)}"`,
      restMarker: `"accountID":"${accountId(account)}"`,
    }),
  },
}

/** A session with what every client shows: the account, its balances and 20 offers with eight fields. */
const READ_SESSION: Operation = {
  ...OPERATIONS.readSession,
  document: `query readSession($correlationId: ID!) {
    session(correlationId: $correlationId) {
      correlationId channel expiresAt
      account { id optIn balances { businessUnit points } }
      offers(first: 20) {
        nodes { offerCode name shortDescription promoStatus acceptanceState version effectiveDate expiryDate }
      }
    }
  }`,
}

/** The operations as they are measured in a posture. The lean baseline computes nothing about further pages. */
export function operationsOf(posture: Posture): Readonly<Record<OperationName, Operation>> {
  return posture === 'bare' ? { ...OPERATIONS, readSession: READ_SESSION } : OPERATIONS
}

function memberPath(correlationId: unknown): string {
  return `/client/users/${String(correlationId)}`
}
