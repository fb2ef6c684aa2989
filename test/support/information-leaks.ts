import type { RawResponse } from './refused-request'

/** What no response to a refused request may contain. */
const INTERNALS: readonly RegExp[] = [
  // A stack trace.
  /\\n +at |:\d+:\d+\)|[a-z]Error\b|stack/,
  // SQL and messages of a database.
  /\b(SELECT|INSERT|UPDATE|DELETE|ALTER|PRAGMA)\b|no such table|relation "|constraint/,
  // A file name.
  /\/[\w.@-]+\/[\w.@-]|file:|node_modules|\.[jt]s\b/,
  // Names of libraries.
  /prisma|sqlite|postgres|apollo|fastify|FST_ERR|graphql-js|node\.js|engagement-graphql/i,
]
const EXCERPT = /x{20}/
const LONG_EXCERPT = /x{256}/

/** What a response reveals and should not. */
export function findLeaks({ headers, text }: RawResponse, { mayQuote }: { mayQuote: boolean }): string[] {
  const all = `${JSON.stringify(headers)}\n${text}`
  const found = [...INTERNALS, mayQuote ? LONG_EXCERPT : EXCERPT].flatMap((pattern) => pattern.exec(all)?.[0] ?? [])
  return [...found, ...['server', 'x-powered-by', 'via'].filter((name) => name in headers)]
}

const SUGGESTION = / Did you mean [^?]*\?/g

export const countSuggestions = ({ text }: RawResponse): number => text.match(SUGGESTION)?.length ?? 0

/** A response without the parts that differ between two equal requests, and without suggestions. */
export function withoutVolatileParts({ status, headers, text }: RawResponse): unknown {
  const { date, 'x-request-id': requestId, 'content-length': length, 'retry-after': wait, ...others } = headers
  const volatile = { date, requestId, length, wait }
  const present = Object.entries(volatile).flatMap(([name, value]) => (value === undefined ? [] : name))
  return { status, headers: others, present, text: text.replace(SUGGESTION, '').replaceAll(requestId ?? '', '') }
}
