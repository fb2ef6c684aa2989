import { ApolloServerErrorCode, ApolloServerValidationErrorCode } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

import { excerpt } from '../../domain/values/text'

const INTROSPECTION_DISABLED = 'Introspection is disabled'

/** The message of V8, which the parser passes on. */
const STACK_OVERFLOW = 'Maximum call stack size exceeded'
const NESTED_TOO_DEEP = 'Syntax Error: The document is nested too deeply'

/**
 * The message of GraphQL for a mistake in a request, without what must not be repeated: the record that contains a wrong
 * value, names as long as the request, and hints about the schema if they are disabled.
 */
export function formatRequestError(
  { message, extensions }: GraphQLFormattedError,
  error: unknown,
  { schemaHints }: { schemaHints: boolean },
): string {
  // The message of Apollo names the product and its configuration.
  if (extensions?.validationErrorCode === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED) {
    return INTROSPECTION_DISABLED
  }
  if (message === STACK_OVERFLOW) return NESTED_TOO_DEEP
  const { text, hint } = splitHint(withoutValue(message, error))
  // For a request that is not well-formed, the message is constant, and longer than an excerpt.
  const shown = extensions?.code === ApolloServerErrorCode.BAD_REQUEST ? text : excerpt(text)
  return schemaHints ? shown + hint : shown
}

/** For a variable, graphql-js repeats the whole value, then the path of the mistake in it, then the problem. */
function withoutValue(message: string, error: unknown): string {
  const problem = error instanceof GraphQLError ? error.originalError?.message : undefined
  if (problem === undefined || !message.endsWith(`; ${problem}`)) return message
  const subject = message.slice(0, -problem.length - 2)
  return `${subject.replace(/ got invalid value [^]*?( at "[^"]*")?$/, ' got an invalid value$1')}; ${problem}`
}

/** An option turns the suggestions of validation off. For variables, graphql-js always suggests names. */
function splitHint(message: string): { text: string; hint: string } {
  const hint = / Did you mean .*\?$/.exec(message)?.[0] ?? ''
  return { text: message.slice(0, message.length - hint.length), hint }
}
