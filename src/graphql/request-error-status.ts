import type { ApolloServerPlugin } from '@apollo/server'

/**
 * GraphQL over HTTP: a well-formed request whose document is bad is answered 200 to a client that asked for
 * application/json, and 400 only to one that asked for application/graphql-response+json.
 *
 * Looks at what was asked for, as the content type of the answer is not decided yet; and at the errors, as a request
 * that is not well-formed (without a query, say) stays 400.
 */
export const requestErrorStatus: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response }) {
        const wantsGraphQLResponse = request.http?.headers.get('accept')?.includes('application/graphql-response+json')
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined
        if (response.http.status === 400 && !wantsGraphQLResponse && errors?.every(isAboutTheDocument)) {
          response.http.status = 200
        }
        return Promise.resolve()
      },
    }),
}

const DOCUMENT_CODES = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

function isAboutTheDocument({ extensions }: { extensions?: Record<string, unknown> }): boolean {
  return DOCUMENT_CODES.has(extensions?.code) || extensions?.reason !== undefined
}
