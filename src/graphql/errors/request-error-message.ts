import { ApolloServerErrorCode, ApolloServerValidationErrorCode } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

import { excerpt } from '../../domain/values/text'

const INTROSPECTION_IS_OFF = 'Introspection is switched off: this service does not tell its schema'

/** V8's words, which the parser passes on. */
const STACK_IS_USED_UP = 'Maximum call stack size exceeded'
const NESTED_TOO_DEEP = 'Syntax Error: The document is nested too deeply'

/**
 * What GraphQL says about a mistake in a request, without what is nobody's business: the record in which a wrong value
 * stood, a name as long as the request, and hints at the schema where these are not wanted.
 */
export function formatRequestError(
  { message, extensions }: GraphQLFormattedError,
  error: unknown,
  { schemaHints }: { schemaHints: boolean },
): string {
  // Apollo's own words name the product and how it is set up.
  if (extensions?.validationErrorCode === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED) {
    return INTROSPECTION_IS_OFF
  }
  if (message === STACK_IS_USED_UP) return NESTED_TOO_DEEP
  const { text, hint } = splitHint(withoutValue(message, error))
  // The words on a request that is not well-formed are fixed, and longer than an excerpt.
  const words = extensions?.code === ApolloServerErrorCode.BAD_REQUEST ? text : excerpt(text)
  return schemaHints ? words + hint : words
}

/** About a variable graphql-js repeats its value, before the place in it and before what is wrong there. */
function withoutValue(message: string, error: unknown): string {
  const problem = error instanceof GraphQLError ? error.originalError?.message : undefined
  if (problem === undefined || !message.endsWith(`; ${problem}`)) return message
  const place = message.slice(0, -problem.length - 2)
  return `${place.replace(/ got invalid value [^]*?( at "[^"]*")?$/, ' got an invalid value$1')}; ${problem}`
}

/** graphql-js guesses at names only in its validation when told so; in variables it does it always. */
function splitHint(message: string): { text: string; hint: string } {
  const hint = / Did you mean .*\?$/.exec(message)?.[0] ?? ''
  return { text: message.slice(0, message.length - hint.length), hint }
}
