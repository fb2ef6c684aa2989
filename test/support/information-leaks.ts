import type { RawResponse } from './refused-request'

/** What no answer to a wrong request holds, wherever it went wrong. */
const TOO_MUCH: readonly RegExp[] = [
  // A stack.
  /\\n +at |:\d+:\d+\)|[a-z]Error\b|stack/,
  // SQL, and what databases say.
  /\b(SELECT|INSERT|UPDATE|DELETE|ALTER|PRAGMA)\b|no such table|relation "|constraint/,
  // A file.
  /\/[\w.@-]+\/[\w.@-]|file:|node_modules|\.[jt]s\b/,
  // What the service is built of.
  /prisma|sqlite|postgres|apollo|fastify|FST_ERR|graphql-js|node\.js|engagement-graphql/i,
]
/** Headers that a caller has to send are named after a product. */
const NAMES_FOR_CALLERS = /x-apollo-operation-name|apollo-require-preflight/g

const QUOTED = /x{20}/
const QUOTED_AT_LENGTH = /x{256}/

/** What an answer tells that it should not; empty where that is nothing. */
export function findLeaks({ headers, text }: RawResponse, { mayQuote }: { mayQuote: boolean }): string[] {
  const all = `${JSON.stringify(headers)}\n${text}`.replace(NAMES_FOR_CALLERS, '')
  const found = [...TOO_MUCH, mayQuote ? QUOTED_AT_LENGTH : QUOTED].flatMap((pattern) => pattern.exec(all)?.[0] ?? [])
  return [...found, ...['server', 'x-powered-by', 'via'].filter((name) => name in headers)]
}

const HINT = / Did you mean [^?]*\?/g

export const countHints = ({ text }: RawResponse): number => text.match(HINT)?.length ?? 0

/** An answer without what differs from one to the next, and without hints at the schema. */
export function withoutVolatileParts({ status, headers, text }: RawResponse): unknown {
  const { date, 'x-request-id': requestId, 'content-length': length, 'retry-after': wait, ...others } = headers
  const told = { date, requestId, length, wait }
  const present = Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : name))
  return { status, headers: others, present, text: text.replace(HINT, '').replaceAll(requestId ?? '', '') }
}
