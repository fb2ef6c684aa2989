import type { ErrorReason } from '../../src/domain/errors/catalogue'

/** More than an answer may repeat of what was sent, and like nothing else in it. */
export const MARK = 'x'.repeat(300)

/** A request that is refused, and how. */
export interface RefusedRequest {
  readonly name: string
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** What `errors` must be. */
  readonly errors: unknown
  readonly reason?: ErrorReason
  /** Whether the answer may quote what was sent, as far as an excerpt goes. */
  readonly mayQuote?: boolean
  /** Whether GraphQL guesses at what was meant, where introspection is on. */
  readonly isGuessedAt?: boolean
}

/** What a caller was told. */
export interface RawResponse {
  readonly status: number
  readonly headers: Record<string, string>
  readonly text: string
}

/** A body as GraphQL over HTTP has it, with the mark in members that nobody reads. */
export function requestBody(query: string, variables: object = {}, members: object = {}): string {
  return JSON.stringify({ query, variables: { unread: MARK, ...variables }, extensions: { unread: MARK }, ...members })
}

export async function sendRefusedRequest(
  url: string,
  { path = '/graphql', method = 'POST', headers, body }: RefusedRequest,
): Promise<RawResponse> {
  const marked = { 'content-type': 'application/json', 'x-actor': MARK, 'user-agent': MARK }
  const response = await fetch(`${url}${path}`, { method, headers: { ...marked, ...headers }, body })
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: await response.text(),
  }
}
