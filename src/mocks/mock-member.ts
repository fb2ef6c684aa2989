/** What the mocks have of one member. Answers and activities change it. */
export interface MockMember {
  readonly account: MockAccount
  readonly offers: MockOffer[]
  readonly activities: MockActivity[]
  readonly ledger: object[]
  readonly prompts: MockPrompt[]
}

export interface MockAccount {
  readonly id: string
  readonly balances: { points: number }[]
  readonly totals: { earned: number; reversed: number; adjusted: number }
  optIn: string | null
  optInUpdatedAt: string | null
  readonly [field: string]: unknown
}

export interface MockOffer {
  readonly id: string
  readonly offerCode: string
  readonly name: string
  readonly rank: number
  readonly rewardValue: number
  readonly minAmount: number | null
  readonly nearMissWindow: number | null
  readonly audience: 'TARGETED' | 'MASS'
  acceptanceState: string
  acceptanceDate: string | null
  readonly displayDate: string
  readonly effectiveDate: string
  readonly expiryDate: string
  version: number
  readonly [field: string]: unknown
}

export interface MockActivity {
  readonly activityId: string
  readonly amount: number | null
  readonly when: string
  readonly type: string
  readonly earned: object[]
  readonly [field: string]: unknown
}

export interface MockPrompt {
  readonly promptMessageId: string
  readonly correlationId: string
  readonly offer: MockOffer
  message: string
  amountRemaining: number
  response: string | null
  respondedAt: string | null
  readonly answers: { readonly response: string; readonly createdAt: string }[]
  readonly [field: string]: unknown
}

/** The fields of inputs that the mocks read. graphql-js has checked their types. */
export interface MockInput {
  readonly correlationId?: string
  readonly offerId?: string
  readonly acceptanceState?: string | null
  readonly loyaltyOptIn?: string | null
  readonly promptMessageId?: string
  readonly response?: string | null
  readonly activityId?: string | null
  readonly onExisting?: string | null
  readonly action?: string | null
  readonly when?: string | null
  readonly amount?: number | null
  readonly asOf?: string | null
}
