import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

import { parseInstant } from '../domain/values/instant'

function parse(value: unknown, nodes?: ValueNode): Date {
  const instant = typeof value === 'string' ? parseInstant(value) : undefined
  if (instant) return instant
  throw new GraphQLError(
    'DateTime must be an ISO 8601 date or a date-time with offset, for example 2026-01-31T09:30:00Z',
    { nodes },
  )
}

const MAX_TEXTS = 1_000

/** By time. The dates of the offers are in every list of offers, and writing one takes longer than looking it up. */
const texts = new Map<number, string>()

function serialize(date: Date): string {
  const time = date.getTime()
  const existing = texts.get(time)
  if (existing !== undefined) return existing
  if (texts.size >= MAX_TEXTS) texts.clear()
  const text = date.toISOString()
  texts.set(time, text)
  return text
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'A point in time in ISO 8601, with milliseconds. Responses are in UTC, for example `2026-01-31T09:30:00.000Z`. ' +
    'Arguments accept any offset, and a date without a time, which means midnight of that date in UTC.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  // Resolvers return a Date for every field of this type: the compiler checks their classes.
  serialize: (value) => serialize(value as Date),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
})
