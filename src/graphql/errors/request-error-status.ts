import type { GraphQLResponse } from '@apollo/server'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import Negotiator from 'negotiator'

import type { OperationHooks } from '../execution/operation-hooks'
import { getErrors } from './response-errors'

/** In the order of preference that Apollo has. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json']

/**
 * GraphQL over HTTP: a well-formed request whose document cannot be run is answered 400 in
 * application/graphql-response+json, and 200 in application/json. Apollo answers 400 in both.
 *
 * The content type of the answer is not decided yet here, so it is negotiated the way Apollo is going to.
 */
export const requestErrorStatus: OperationHooks = {
  willSendResponse({ request, response }) {
    if (response.http.status !== 400 || !isWellFormed(response)) return
    const accept = request.http?.headers.get('accept') ?? 'application/json'
    const mediaType = new Negotiator({ headers: { accept } }).mediaType(MEDIA_TYPES)
    if (mediaType === 'application/json') response.http.status = 200
  },
}

/** A query that is no text, say, is no request of GraphQL's. */
function isWellFormed(response: GraphQLResponse): boolean {
  return !getErrors(response).some(({ extensions }) => extensions?.code === ApolloServerErrorCode.BAD_REQUEST)
}
