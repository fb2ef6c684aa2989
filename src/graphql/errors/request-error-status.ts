import type { GraphQLResponse } from '@apollo/server'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import Negotiator from 'negotiator'

import type { OperationHooks } from '../execution/operation-hooks'
import { getErrors } from './response-errors'

/** In the order in which Apollo prefers them. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json']

/**
 * GraphQL over HTTP: for a well-formed request that cannot be executed, the status is 400 with
 * application/graphql-response+json, and 200 with application/json. Apollo sends 400 with both.
 *
 * The content type of the response is not set yet, so it is negotiated here in the same way as in Apollo.
 */
export const requestErrorStatus: OperationHooks = {
  willSendResponse({ request, response }) {
    if (response.http.status !== 400 || !isWellFormed(response)) return
    const accept = request.http?.headers.get('accept') ?? 'application/json'
    const mediaType = new Negotiator({ headers: { accept } }).mediaType(MEDIA_TYPES)
    if (mediaType === 'application/json') response.http.status = 200
  },
}

/** Whether the body is a GraphQL request. It is not if, for example, `query` is not a string. */
function isWellFormed(response: GraphQLResponse): boolean {
  return !getErrors(response).some(({ extensions }) => extensions?.code === ApolloServerErrorCode.BAD_REQUEST)
}
