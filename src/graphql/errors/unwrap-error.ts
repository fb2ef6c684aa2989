import { GraphQLError } from 'graphql'

/** What was thrown. graphql-js wraps it to add its path, and an error of a variable once more. */
export function unwrapError(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}
