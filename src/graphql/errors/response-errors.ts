import type { GraphQLResponse } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'

import type { Failure } from '../../domain/errors/failure'

/** An error in the form of a response, without its path. Only a documented error has a reason. */
export function formatDomainError({ message, code, statusCode, reason, details }: Failure): GraphQLFormattedError {
  return { message, extensions: { ...details, code, statusCode, reason } }
}

/** Adds the requestId. Every error of every response gets it here. */
export function withRequestId<ResponseError extends GraphQLFormattedError>(
  error: ResponseError,
  requestId: string,
): ResponseError {
  return { ...error, extensions: { ...error.extensions, requestId } }
}

/** The errors of a response. */
export function getErrors({ body }: Pick<GraphQLResponse, 'body'>): readonly GraphQLFormattedError[] {
  return (body.kind === 'single' ? body.singleResult.errors : undefined) ?? []
}

/** The reason of an error, or the code of GraphQL if the error has no reason. */
export function getReason({ extensions }: GraphQLFormattedError): string {
  return String(extensions?.reason ?? extensions?.code)
}
