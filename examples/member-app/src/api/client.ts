import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { ErrorLink } from '@apollo/client/link/error'
import { relayStylePagination } from '@apollo/client/utilities'

import { type Problem, toProblem } from './problem'

/** A client for the service that serves the page. `onSessionLost` is called when the session has ended or expired. */
export function createClient(onSessionLost: (problem: Problem) => void): ApolloClient {
  const watchSession = new ErrorLink(({ error }) => {
    const problem = toProblem(error)
    if (problem.reason === 'SESSION_NOT_FOUND') onSessionLost(problem)
  })
  return new ApolloClient({
    link: ApolloLink.from([watchSession, new HttpLink({ uri: '/graphql' })]),
    // Types with an `id` are normalised without configuration.
    cache: new InMemoryCache({
      typePolicies: { Account: { fields: { ledger: relayStylePagination() } } },
    }),
    // A page shows what it has, and reads it again.
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  })
}
