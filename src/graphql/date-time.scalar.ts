import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

import { parseInstant } from '../domain/values/instant'

function parse(value: unknown): Date {
  const instant = typeof value === 'string' ? parseInstant(value) : undefined
  if (instant) return instant
  throw new GraphQLError(
    'DateTime takes an ISO 8601 date or a date-time with its offset, for instance 2026-01-31T09:30:00Z',
  )
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'A point in time as ISO 8601 writes it, to the millisecond. Answers are in UTC (`2026-01-31T09:30:00.000Z`). ' +
    'Arguments take any offset, or a date alone, which means its midnight in UTC.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
})
