// The public API `engagement-graphql/errors`, for clients of the service. It runs in browsers.
import type { ErrorReason } from '../domain/errors/catalogue'
import type { ErrorDetails } from '../domain/errors/domain-error'

export type { ErrorReason }

/** The `extensions` of a documented error. The values of the placeholders of its message are among them. */
export type ErrorExtensions<Reason extends ErrorReason = ErrorReason> = Reason extends ErrorReason
  ? Omit<ErrorDetails<Reason>, 'field'> & {
      readonly reason: Reason
      readonly code: string
      readonly statusCode: number
      readonly requestId: string
      /** The path of the argument at fault, for example `['input', 'offerId']`. */
      readonly field?: readonly string[]
      /** True if the request can be repeated unchanged. */
      readonly retryable?: boolean
    }
  : never

/** A documented error, as an entry of `errors` in a response. */
export interface DocumentedError<Reason extends ErrorReason = ErrorReason> {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly extensions: ErrorExtensions<Reason>
}

/** What a client has when a request fails with a documented error. Which one depends on the client. */
export type ErrorWithReason<Reason extends ErrorReason = ErrorReason> =
  /** An entry of `errors`. */
  | DocumentedError<Reason>
  /** CombinedGraphQLErrors of Apollo Client, or the body of a response. */
  | { readonly errors: readonly DocumentedError<Reason>[] }
  /** CombinedError of urql. */
  | { readonly graphQLErrors: readonly DocumentedError<Reason>[] }
  /** ServerError of Apollo Client, whose text is the body of the response. */
  | { readonly bodyText: string }
  /** The body of a REST response. */
  | { readonly reason: Reason }

/**
 * Whether a request failed with this documented error. `error` is what the client reports: an error of Apollo Client or
 * urql, the body of a response, one entry of its `errors`, or the body of a REST response. Anything else is false.
 */
export function isReason<Reason extends ErrorReason, Value>(
  error: Value,
  reason: Reason,
): error is Value & ErrorWithReason<Reason> {
  return listReasons(error).includes(reason)
}

/** The reasons of all documented errors in what the client reports, in their order, for a `switch`. */
export function reasonsOf(error: unknown): ErrorReason[] {
  // Cast: the service sends only reasons of the catalogue. A newer service can send one that this version does not have.
  return listReasons(error) as ErrorReason[]
}

/** The entry of `errors` with this reason, whose `extensions` have the details of the error. */
export function findError<Reason extends ErrorReason>(
  error: unknown,
  reason: Reason,
): DocumentedError<Reason> | undefined {
  const found = listErrors(error).find((entry) => getReason(entry) === reason)
  // Cast: the service sends an error with a reason only in this form. The body of a REST response has another one.
  return isRecord(found) && isRecord(found.extensions) ? (found as unknown as DocumentedError<Reason>) : undefined
}

/** The response of `fetch`, as far as its headers are needed. */
export interface ResponseHead {
  readonly headers: { get(name: string): string | null }
}

const RETRYABLE: readonly string[] = ['TRY_AGAIN', 'TOO_MANY_REQUESTS']
const DEFAULT_DELAY_MILLISECONDS = 1000

/**
 * After how many milliseconds a request can be sent again unchanged. Undefined if a repetition is useless, or if the body
 * has data: a mutation beside the one that failed was done, and would be done again. The header `Retry-After` decides, and
 * without it, it is a second. `response` is needed for the body of a response: an error of Apollo Client or urql has it.
 */
export function retryDelay(error: unknown, response: ResponseHead | undefined = responseOf(error)): number | undefined {
  const reasons = listReasons(error)
  if (reasons.length === 0 || !reasons.every((reason) => RETRYABLE.includes(reason)) || hasData(error)) return undefined
  return parseDelay(response?.headers.get('retry-after')) ?? DEFAULT_DELAY_MILLISECONDS
}

/** Whether a field has a value. The name of the root type is not a result. */
function hasData(error: unknown): boolean {
  if (!isRecord(error) || !isRecord(error.data)) return false
  return Object.entries(error.data).some(([name, value]) => name !== '__typename' && value !== null)
}

/** The header has a number of seconds or, behind some proxies, a date. */
function parseDelay(header: string | null | undefined): number | undefined {
  if (header == null) return undefined
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

function responseOf(error: unknown): ResponseHead | undefined {
  const response = isRecord(error) ? error.response : undefined
  // Cast: only responses of fetch have headers with this method.
  return isRecord(response) && isRecord(response.headers) && typeof response.headers.get === 'function'
    ? (response as unknown as ResponseHead)
    : undefined
}

function listReasons(error: unknown): string[] {
  return listErrors(error).flatMap((entry) => getReason(entry) ?? [])
}

/** The single errors in what a client reports. */
function listErrors(error: unknown): readonly unknown[] {
  if (!isRecord(error)) return []
  if (Array.isArray(error.errors)) return error.errors
  if (Array.isArray(error.graphQLErrors)) return error.graphQLErrors
  if (typeof error.bodyText === 'string') return listErrors(parse(error.bodyText))
  return [error]
}

function getReason(error: unknown): string | undefined {
  if (!isRecord(error)) return undefined
  const reason = isRecord(error.extensions) ? error.extensions.reason : error.reason
  return typeof reason === 'string' ? reason : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
