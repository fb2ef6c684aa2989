import { domainError } from '../errors/domain-error'
import { compareKeys, Cursors, type KeyTypes, sortByKey, type SortKey } from './cursor'

export const DEFAULT_PAGE_SIZE = 20
export const MAX_PAGE_SIZE = 100

export interface PageRequest {
  /** The number of entries, 1 to 100. If absent: 20. */
  first?: number | null
  /** The cursor of the entry before the page. */
  after?: string | null
}

/** An entry of a page. Its cursor is written when it is read: most callers read only the nodes. */
class Edge<Node> {
  readonly #key: SortKey
  readonly #cursors: Cursors

  constructor(
    readonly node: Node,
    key: SortKey,
    cursors: Cursors,
  ) {
    this.#key = key
    this.#cursors = cursors
  }

  get cursor(): string {
    return this.#cursors.encode(this.#key)
  }
}

export interface Page<Node> {
  edges: { readonly node: Node; readonly cursor: string }[]
  hasPreviousPage: boolean
  hasNextPage: boolean
  /** The length of the whole list, if it is known without a query. */
  totalCount?: number
}

/** How a list is sorted. */
export interface Order<Node> {
  readonly getKey: (node: Node) => SortKey
  readonly keyTypes: KeyTypes
}

/** A list that is read in pages. */
export interface PagedList<Node> extends Order<Node> {
  /** Names the list and its owner, for example `ledger acc-1`. A cursor of another list is rejected. */
  readonly name: string
}

/**
 * Returns one page of a list that is in memory. A cursor contains the sort key of its entry and not a position, so the next
 * page starts at the correct entry even if entries before it have been added or removed.
 *
 * Errors: ARGUMENT_INVALID for a size outside 1 to 100 and for a cursor that does not belong to this list.
 */
export function paginate<Node>(
  nodes: readonly Node[],
  { name, getKey, keyTypes }: PagedList<Node>,
  request: PageRequest,
): Page<Node> {
  const size = requirePageSize(request)
  const cursors = new Cursors(name, keyTypes)
  const keyed = sortByKey(getKey, nodes)
  const start = request.after == null ? 0 : findStart(keyed, cursors.decode(request.after))
  return {
    edges: keyed.slice(start, start + size).map(({ node, key }) => new Edge(node, key, cursors)),
    hasPreviousPage: start > 0,
    hasNextPage: start + size < keyed.length,
    totalCount: keyed.length,
  }
}

/**
 * Reads one page of a list from the database. `read` returns up to `limit` entries in the order of the list, and only those
 * after the sort key `after` if there is one.
 *
 * Errors: ARGUMENT_INVALID, as for paginate.
 */
export async function readPage<Node>(
  { name, getKey, keyTypes }: PagedList<Node>,
  request: PageRequest,
  read: (after: SortKey | undefined, limit: number) => Promise<Node[]>,
): Promise<Page<Node>> {
  const size = requirePageSize(request)
  const cursors = new Cursors(name, keyTypes)
  const after = request.after == null ? undefined : cursors.decode(request.after)
  // One entry more than requested shows whether there is a next page.
  const nodes = await read(after, size + 1)
  return {
    edges: nodes.slice(0, size).map((node) => new Edge(node, getKey(node), cursors)),
    hasPreviousPage: after !== undefined,
    hasNextPage: nodes.length > size,
  }
}

/** The index of the first entry after a key. */
function findStart(keyed: readonly { key: SortKey }[], key: SortKey): number {
  const next = keyed.findIndex((entry) => compareKeys(entry.key, key) > 0)
  return next === -1 ? keyed.length : next
}

function requirePageSize({ first }: PageRequest): number {
  const size = first ?? DEFAULT_PAGE_SIZE
  if (size >= 1 && size <= MAX_PAGE_SIZE) return size
  throw domainError('ARGUMENT_INVALID', {
    problem: `first must be a number from 1 to ${MAX_PAGE_SIZE}`,
    field: ['first'],
  })
}
