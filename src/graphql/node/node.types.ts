import { type GraphQLSchema, isInterfaceType } from 'graphql'
import { Field, InterfaceType } from 'type-graphql'

import { ID } from '../id.scalar'

/** A record of any type, as the query `node` returns it. */
export interface ResolvedNode {
  readonly __typename: string
}

@InterfaceType('Node', {
  description:
    'A record that `node` finds by its ID. The IDs of all types are one space: they are keys for client caches. Those of accounts and contacts are their natural IDs; every other one begins with the name of its type and a colon.',
})
export abstract class Node {
  @Field(() => ID, { description: 'The global ID, unique among the records of all types.' })
  id!: string
}

/** Resolves the type of a node by its name. That of type-graphql is a promise, which compiled operations do not support. */
export function installNodeTypes(schema: GraphQLSchema): void {
  const type = schema.getType('Node')
  if (!isInterfaceType(type)) throw new Error('The schema has no interface Node')
  type.resolveType = ({ __typename }: ResolvedNode) => __typename
}
