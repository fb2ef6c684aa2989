import { CombinedGraphQLErrors, ServerError } from '@apollo/client'
import type { GraphQLFormattedError } from 'graphql'

import type { ErrorReason } from '../gql/graphql'
import { isErrorReason } from '../language/error-sentences'

/** What went wrong, as the app shows it. */
export interface Problem {
  /** The documented reason. Absent for a lost connection and an unexpected failure. */
  readonly reason?: ErrorReason
  readonly isOffline: boolean
  /** For support. It is also in the log of the service. */
  readonly requestId?: string
}

export function toProblem(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) return fromGraphQL(error.errors[0])
  // Refused before GraphQL, for example TOO_MANY_REQUESTS: the body has the same form.
  if (ServerError.is(error)) return fromGraphQL(readErrors(error.bodyText)[0])
  return { isOffline: true }
}

function fromGraphQL(error: GraphQLFormattedError | undefined): Problem {
  const { reason, requestId } = error?.extensions ?? {}
  return {
    isOffline: false,
    ...(isErrorReason(reason) ? { reason } : {}),
    ...(typeof requestId === 'string' ? { requestId } : {}),
  }
}

function readErrors(body: string): readonly GraphQLFormattedError[] {
  try {
    const { errors } = JSON.parse(body) as { errors?: readonly GraphQLFormattedError[] }
    return errors ?? []
  } catch {
    return []
  }
}
