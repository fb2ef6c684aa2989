import { domainError } from '../errors/domain-error'
import { compareKeys, decodeCursor, encodeCursor, sortByKey, type SortKey } from './cursor'

export const DEFAULT_PAGE_SIZE = 20
export const MAX_PAGE_SIZE = 100

export interface PageRequest {
  /** How many entries, 1 to 100; 20 where it is absent. */
  first?: number | null
  /** The cursor of the entry before the page. */
  after?: string | null
}

export interface Page<Node> {
  edges: { node: Node; cursor: string }[]
  hasPreviousPage: boolean
  hasNextPage: boolean
  /** The length of the whole list, where it is at hand and counting it costs nothing. */
  totalCount?: number
}

/** How a list is sorted. `example` shows what its keys look like, so that a cursor of another list is told apart. */
export interface Order<Node> {
  readonly getKey: (node: Node) => SortKey
  readonly example: SortKey
}

/**
 * Cuts one page out of a list that is in memory. A cursor holds the sort key of its entry, not a position, so a page
 * starts at the right place although entries before it have come or gone.
 *
 * Errors: ARGUMENT_INVALID for a size out of 1 to 100 and for a cursor that is not one of this list's.
 */
export function paginate<Node>(list: readonly Node[], order: Order<Node>, request: PageRequest): Page<Node> {
  const size = pageSize(request)
  const keyed = sortByKey(order.getKey, list)
  const start = request.after == null ? 0 : startAfter(keyed, decodeCursor(request.after, order.example))
  return {
    edges: keyed.slice(start, start + size).map(({ node, key }) => ({ node, cursor: encodeCursor(key) })),
    hasPreviousPage: start > 0,
    hasNextPage: start + size < keyed.length,
    totalCount: keyed.length,
  }
}

/**
 * Reads one page of a list that the database holds. `read` gives up to so many entries in the order of the list, those
 * that come after a sort key where there is one.
 *
 * Errors: ARGUMENT_INVALID as for pageOf.
 */
export async function readPage<Node>(
  order: Order<Node>,
  request: PageRequest,
  read: (after: SortKey | undefined, limit: number) => Promise<Node[]>,
): Promise<Page<Node>> {
  const size = pageSize(request)
  const after = request.after == null ? undefined : decodeCursor(request.after, order.example)
  // One more than asked for tells whether others follow.
  const nodes = await read(after, size + 1)
  return {
    edges: nodes.slice(0, size).map((node) => ({ node, cursor: encodeCursor(order.getKey(node)) })),
    hasPreviousPage: after !== undefined,
    hasNextPage: nodes.length > size,
  }
}

function startAfter(keyed: readonly { key: SortKey }[], key: SortKey): number {
  const next = keyed.findIndex((entry) => compareKeys(entry.key, key) > 0)
  return next === -1 ? keyed.length : next
}

function pageSize({ first }: PageRequest): number {
  const size = first ?? DEFAULT_PAGE_SIZE
  if (size >= 1 && size <= MAX_PAGE_SIZE) return size
  throw domainError('ARGUMENT_INVALID', {
    problem: `first must be a number from 1 to ${MAX_PAGE_SIZE}`,
    field: ['first'],
  })
}
