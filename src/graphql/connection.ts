import { type ClassType, Field, Int, ObjectType } from 'type-graphql'

import type { Page } from '../domain/paging/page'

@ObjectType({ description: "Where a page stands in its list (Relay's PageInfo).", simpleResolvers: true })
class PageInfo {
  @Field(() => Boolean, { description: 'Whether entries follow this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether entries stand before this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'The cursor of the first entry; null on an empty page.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'The cursor of the last entry; null on an empty page.' })
  endCursor!: string | null
}

/** Declares the Relay connection of a node type; a counted one also tells how long the whole list is. */
export function createConnectionType<Node extends object>(
  node: ClassType<Node>,
  name: string,
  { isCounted = false } = {},
) {
  @ObjectType(`${name}Edge`, { description: `An entry of a list of ${name} nodes.`, simpleResolvers: true })
  class Edge {
    @Field(() => node, { description: 'The entry itself.' })
    node!: Node

    @Field(() => String, { description: 'Names the place of the entry in its list; opaque. Hand it to `after`.' })
    cursor!: string
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name} nodes.`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: 'The entries of the page, each with its cursor.' })
    edges!: Edge[]

    @Field(() => [node], { description: 'The entries of the page, without cursors.' })
    nodes!: Node[]

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo

    totalCount?: number
  }
  const countField = Field(() => Int, { description: 'How many entries the whole list has.' })
  if (isCounted) countField(Connection.prototype, 'totalCount')
  return Connection
}

/** Puts one page of domain objects into the shape of a connection. */
export function toConnection<Source, Node>(page: Page<Source>, toNode: (source: Source) => Node) {
  const edges = page.edges.map(({ node, cursor }) => ({ node: toNode(node), cursor }))
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.totalCount,
  }
}
