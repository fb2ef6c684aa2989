import type { ActivityBody } from '../baseline/validate-activity'

/** The responses, which are also what the schemas of the routes serialize. */
export interface OptInResponse {
  readonly message: string
  readonly account: { readonly id: string; readonly optIn: string | null; readonly optInUpdatedAt: string | null }
}

export interface OfferResponse {
  readonly accountId: string
  readonly offerCode: string
  readonly acceptanceState: string
  readonly acceptanceDate: string | null
  readonly acceptanceDateEpoch: number | null
  readonly effectiveDate: string
  readonly effectiveDateEpoch: number
  readonly expiryDate: string | null
  readonly expiryDateEpoch: number | null
  readonly version: number
}

export interface ActivityResponse {
  readonly activityId: string
  readonly type: string
  readonly earned: readonly {
    readonly businessUnit: string
    readonly rewards: readonly {
      readonly rewardType: string
      readonly base: number
      readonly bonus: number
      readonly targeted: number
      readonly total: number
    }[]
  }[]
  readonly completedOffers: readonly {
    readonly offerCode: string
    readonly acceptanceState: string
    readonly version: number
  }[]
  readonly replayed: boolean
}

export interface SessionResponse {
  readonly correlationId: string
  readonly channel: string | null
  readonly expiresAt: string
  readonly account: { readonly id: string; readonly optIn: string | null; readonly balances: readonly Balance[] }
  readonly offers: { readonly nodes: readonly ListedOffer[] }
}

export interface Balance {
  readonly businessUnit: string
  readonly points: number
}

export interface ListedOffer {
  readonly offerCode: string
  readonly name: string
  readonly shortDescription: string | null
  readonly promoStatus: string
  readonly acceptanceState: string
  readonly version: number
  readonly effectiveDate: string
  readonly expiryDate: string | null
}

export interface OptInBody {
  readonly correlationId: string
  readonly loyaltyOptIn?: string | null
}

export interface AnswerBody {
  readonly correlationId: string
  readonly offerId: string
  readonly acceptanceState?: string | null
}

type MaybePromise<Value> = Value | Promise<Value>

/**
 * A call returns after its commit. On SQLite every call is one transaction. On Postgres each statement is one, and the write
 * fails if what was read has changed. `now` is ISO 8601 text in UTC.
 */
export interface LeanStore {
  setOptIn(body: OptInBody, now: string): MaybePromise<OptInResponse>
  respondToOffer(body: AnswerBody, now: string): MaybePromise<OfferResponse>
  sendActivity(body: ActivityBody, now: string): MaybePromise<ActivityResponse>
  readSession(correlationId: string, first: number, now: string): MaybePromise<SessionResponse>
  close(): MaybePromise<void>
}
