import type { ErrorReason } from '../../src/domain/errors/catalogue'

/** A text that a response may not repeat in full, and that occurs in no response otherwise. */
export const MARKER = 'x'.repeat(300)

/** A request that the service refuses, and the errors of the response. */
export interface RefusedRequest {
  readonly name: string
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The `errors` of the response. */
  readonly errors: unknown
  readonly reason?: ErrorReason
  /** Whether the response may contain an excerpt of the request. */
  readonly mayQuote?: boolean
  /** Whether the response contains a suggestion if introspection is on. */
  readonly hasSuggestion?: boolean
}

/** A response as a caller receives it. */
export interface RawResponse {
  readonly status: number
  readonly headers: Record<string, string>
  readonly text: string
}

/** The body of a GraphQL request, with the marker in fields that the service ignores. */
export function requestBody(query: string, variables: object = {}, fields: object = {}): string {
  return JSON.stringify({
    query,
    variables: { ignored: MARKER, ...variables },
    extensions: { ignored: MARKER },
    ...fields,
  })
}

export async function sendRefusedRequest(
  url: string,
  { path = '/graphql', method = 'POST', headers, body }: RefusedRequest,
): Promise<RawResponse> {
  const markedHeaders = { 'content-type': 'application/json', 'x-actor': MARKER, 'user-agent': MARKER }
  const response = await fetch(`${url}${path}`, { method, headers: { ...markedHeaders, ...headers }, body })
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: await response.text(),
  }
}
