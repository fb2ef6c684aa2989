import type { GraphQLResponse } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'

/** The errors of an answer. */
export function getErrors({ body }: Pick<GraphQLResponse, 'body'>): readonly GraphQLFormattedError[] {
  return (body.kind === 'single' ? body.singleResult.errors : undefined) ?? []
}

/** The reason of an error, or the code of GraphQL where it has none. */
export function getReason({ extensions }: GraphQLFormattedError): string {
  return String(extensions?.reason ?? extensions?.code)
}
