import type { DocumentNode } from 'graphql'

import type { ErrorReason } from '../domain/errors/catalogue'
import type { ErrorDetails } from '../domain/errors/domain-error'

export interface TestServiceOptions {
  /** The content of a programme file (docs/programme-files.md); the demo programme if absent. */
  readonly programme?: object
  /** Where the clock stands; the current time if absent. */
  readonly now?: Date | string
  /** Settings by name (docs/settings.md). Those of the process are not read. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** The service on a private temporary database. */
export interface TestService {
  /** The base address; GraphQL is served under /graphql. */
  readonly url: string
  readonly clock: TestClock
  /** Executes an operation in this process, as over HTTP. With `as`, the caller has a token with these claims. */
  execute<Data = Record<string, unknown>>(
    document: string,
    variables?: object,
    options?: ExecuteOptions,
  ): Promise<ExecutionResult<Data>>
  execute<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    variables?: NoInfer<Variables>,
    options?: ExecuteOptions,
  ): Promise<ExecutionResult<Data>>
  /** Adds an account, or updates the one with the `id`, and starts a session for it. */
  givenMember(member?: GivenMember): Promise<Member>
  /** Adds an offer, or updates the one with the `code`. By default, it is live and open to every member. */
  givenOffer(offer?: GivenOffer): Promise<Offer>
  /**
   * Lets the next operation fail with a documented error, in the form that the service sends. `details` replaces those of
   * the example, for example `{ promoStatus: 'DRAFT' }`. Nothing of the operation is executed. Repeated calls apply to one
   * operation each.
   */
  failNext<Reason extends ErrorReason>(reason: Reason, details?: Partial<ErrorDetails<Reason>>): void
  /** A token with these claims, for requests over HTTP to a service with `AUTH_MODE: 'jwt'`. */
  token(claims: TokenClaims): Promise<string>
  /** Closes everything and removes the database. */
  stop(): Promise<void>
}

/** The clock of the service. It stands still until it is set or advanced. */
export interface TestClock {
  now(): Date
  set(now: Date | string): void
  advance(milliseconds: number): Date
}

/** A document with the types of its data and variables, for example a TypedDocumentNode of GraphQL Code Generator. */
export type TypedDocument<Data, Variables> = (DocumentNode | { toString(): string; readonly kind?: undefined }) & {
  readonly __apiType?: ((variables: Variables) => Data) | undefined
}

export interface ExecuteOptions {
  /** The claims of the caller's token. Without it, the caller is unrestricted, or anonymous if `AUTH_MODE` is `jwt`. */
  readonly as?: TokenClaims
  readonly headers?: Readonly<Record<string, string>>
}

/** The claims of a token (docs/authentication.md). Its expiry is an hour from now, unless `exp` is given. */
export interface TokenClaims {
  /** The account of a member, or the name of another caller. */
  readonly sub?: string
  readonly scope?: string | readonly string[]
  readonly [name: string]: unknown
}

export interface ExecutionResult<Data> {
  readonly data?: Data | null
  readonly errors?: readonly ExecutionError[]
}

/** An entry of `errors`. It has a reason if it is documented. */
export interface ExecutionError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly extensions: {
    readonly code: string
    readonly requestId: string
    readonly reason?: ErrorReason
    readonly statusCode?: number
    readonly field?: readonly string[]
    readonly [name: string]: unknown
  }
}

/** A member with a live session. */
export interface Member {
  readonly accountId: string
  readonly correlationId: string
}

/** The members of an account in a programme file, and those of the session. */
export interface GivenMember {
  readonly id?: string
  readonly loyaltyIds?: readonly string[]
  readonly externalId?: string | null
  readonly email?: string | null
  readonly phoneNumber?: string | null
  /** The language of the account and of the session. */
  readonly locale?: string | null
  readonly optIn?: 'ACCEPTED' | 'DECLINED' | null
  /** The offers that the member has, each by its code, and with its state: NONE if absent. */
  readonly offers?: readonly (string | { readonly code: string; readonly acceptanceState?: AcceptanceState })[]
  /** The channel of the session. */
  readonly channel?: string
  /** The correlation ID of the session; generated if absent. */
  readonly correlationId?: string
}

export type AcceptanceState = 'NONE' | 'ACCEPTED' | 'DECLINED' | 'COMPLETED'

/** The members of an offer in a programme file. */
export interface Offer {
  readonly code: string
  readonly name: string
  readonly promoStatus: 'DRAFT' | 'PUBLISHED' | 'ACTIVE' | 'INACTIVE' | 'EXPIRED'
  readonly audience: 'MASS' | 'TARGETED'
  readonly activation: 'LOAD_TO_CARD' | 'AUTO_LOAD'
  readonly rewardType: 'FLAT' | 'MULTIPLIER' | 'PERCENTAGE'
  readonly rewardValue: number
  readonly displayDate: string
  readonly effectiveDate: string
  readonly expiryDate?: string | null
  readonly shortDescription?: string | null
  readonly longDescription?: string | null
  readonly terms?: string | null
  readonly category?: string | null
  readonly imageUrl?: string | null
  /** Added to the programme if it is not there. */
  readonly businessUnit?: string | null
  /** Added to the programme if it is not there. */
  readonly action?: string | null
  readonly minAmount?: number | null
  readonly frequency?: number
  readonly limitPerMember?: number
  readonly nearMissWindow?: number | null
  readonly rank?: number
  readonly translations?: readonly object[]
}

/** A date can be a Date or an ISO text. */
export type GivenOffer = Partial<Omit<Offer, OfferDate>> & { readonly [Name in OfferDate]?: Date | Offer[Name] }
type OfferDate = 'displayDate' | 'effectiveDate' | 'expiryDate'
