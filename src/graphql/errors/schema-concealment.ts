import { ApolloServerErrorCode, ApolloServerValidationErrorCode } from '@apollo/server/errors'
import type { GraphQLFormattedError } from 'graphql'

import type { Caller } from '../../access/caller'
import type { OperationHooks } from '../execution/operation-hooks'

const INVALID_DOCUMENT = 'The document does not match the schema'
const INVALID_VARIABLE = 'The value of a variable does not match the schema'
const INVALID_ARGUMENT = 'The value of an argument does not match the schema'

/**
 * Replaces the messages that name types, fields, arguments and enum values by fixed ones, for callers that may not read
 * the schema: callers without a valid token, unless no caller needs one and introspection is on. The locations remain,
 * so that a developer can find the mistake in the document.
 *
 * Documented errors are public. All other codes belong to messages that contain no names of the schema.
 */
export function schemaConcealment(introspection: boolean): OperationHooks {
  const mayReadSchema = ({ kind }: Caller) => kind === 'authenticated' || (kind === 'unrestricted' && introspection)
  return {
    willSendResponse({ contextValue: { caller }, response: { body } }) {
      if (body.kind !== 'single' || !body.singleResult.errors || mayReadSchema(caller)) return
      body.singleResult.errors = body.singleResult.errors.map((error) => ({ ...error, message: conceal(error) }))
    },
  }
}

function conceal({ message, path, extensions = {} }: GraphQLFormattedError): string {
  if (extensions.reason !== undefined) return message
  if (extensions.validationErrorCode === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED) return message
  if (extensions.code === ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED) return INVALID_DOCUMENT
  if (extensions.code !== ApolloServerErrorCode.BAD_USER_INPUT) return message
  return path === undefined ? INVALID_VARIABLE : INVALID_ARGUMENT
}
