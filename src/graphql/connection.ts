import { type ClassType, Field, Int, ObjectType } from 'type-graphql'

import type { Page } from '../domain/paging/page'

@ObjectType({ description: 'The position of a page in its list, as Relay defines it.', simpleResolvers: true })
class PageInfo {
  @Field(() => Boolean, { description: 'Whether entries follow this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether entries precede this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'The cursor of the first entry. Null if the page is empty.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'The cursor of the last entry. Null if the page is empty.' })
  endCursor!: string | null
}

/** Declares the Relay connection of a node type. A counted connection has the field totalCount. */
export function createConnectionType<Node extends object>(
  node: ClassType<Node>,
  name: string,
  { isCounted = false } = {},
) {
  @ObjectType(`${name}Edge`, { description: `An entry of a list of ${name} nodes.`, simpleResolvers: true })
  class Edge {
    @Field(() => node, { description: 'The node of the entry.' })
    node!: Node

    @Field(() => String, {
      description: 'The cursor of the entry. It is opaque. Pass it as `after` to get the entries that follow.',
    })
    cursor!: string
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name} nodes.`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: 'The entries of the page, each with its cursor.' })
    edges!: Edge[]

    @Field(() => [node], { description: 'The nodes of the page, without cursors.' })
    nodes!: Node[]

    @Field(() => PageInfo, { description: 'The position of the page in the list.' })
    pageInfo!: PageInfo

    totalCount?: number
  }
  const countField = Field(() => Int, { description: 'The number of entries in the whole list.' })
  if (isCounted) countField(Connection.prototype, 'totalCount')
  return Connection
}

/** An entry of a connection. The cursor is written only when it is read. */
class ConnectionEdge<Node> {
  readonly #edge: { readonly cursor: string }

  constructor(
    readonly node: Node,
    edge: { readonly cursor: string },
  ) {
    this.#edge = edge
  }

  get cursor(): string {
    return this.#edge.cursor
  }
}

/** A page as a connection. What needs cursors is created when it is read: most operations select only nodes. */
class PageConnection<Source, Node> {
  readonly #page: Page<Source>
  readonly edges: ConnectionEdge<Node>[]

  constructor(page: Page<Source>, toNode: (source: Source) => Node) {
    this.#page = page
    this.edges = page.edges.map((edge) => new ConnectionEdge(toNode(edge.node), edge))
  }

  get nodes(): Node[] {
    return this.edges.map(({ node }) => node)
  }

  get pageInfo(): PageInfo {
    const { hasNextPage, hasPreviousPage } = this.#page
    const startCursor = this.edges[0]?.cursor ?? null
    return { hasNextPage, hasPreviousPage, startCursor, endCursor: this.edges.at(-1)?.cursor ?? null }
  }

  get totalCount(): number | undefined {
    return this.#page.totalCount
  }
}

/** Maps a page of domain objects to a connection. */
export function toConnection<Source, Node>(
  page: Page<Source>,
  toNode: (source: Source) => Node,
): PageConnection<Source, Node> {
  return new PageConnection(page, toNode)
}
