import { domainError } from '../errors/domain-error'
import { compareKeys, decodeCursor, encodeCursor, type SortKey } from './cursor'

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
  totalCount: number
}

/** How a list is sorted. `example` shows what its keys look like, so that a cursor of another list is told apart. */
export interface Order<Node> {
  readonly keyOf: (node: Node) => SortKey
  readonly example: SortKey
}

/**
 * Cuts one page out of a list that is in memory. A cursor holds the sort key of its entry, not a position, so a page
 * starts at the right place although entries before it have come or gone.
 *
 * Errors: ARGUMENT_INVALID for a size out of 1 to 100 and for a cursor that is not one of this list's.
 */
export function pageOf<Node>(list: readonly Node[], order: Order<Node>, request: PageRequest): Page<Node> {
  const size = requirePageSize(request.first ?? DEFAULT_PAGE_SIZE)
  const keyed = list.map((node) => ({ node, key: order.keyOf(node) })).sort((a, b) => compareKeys(a.key, b.key))
  const start = request.after == null ? 0 : startAfter(keyed, decodeCursor(request.after, order.example))
  return {
    edges: keyed.slice(start, start + size).map(({ node, key }) => ({ node, cursor: encodeCursor(key) })),
    hasPreviousPage: start > 0,
    hasNextPage: start + size < keyed.length,
    totalCount: keyed.length,
  }
}

function startAfter(keyed: readonly { key: SortKey }[], key: SortKey): number {
  const next = keyed.findIndex((entry) => compareKeys(entry.key, key) > 0)
  return next === -1 ? keyed.length : next
}

function requirePageSize(first: number): number {
  if (first >= 1 && first <= MAX_PAGE_SIZE) return first
  throw domainError('ARGUMENT_INVALID', {
    problem: `first must be a number from 1 to ${MAX_PAGE_SIZE}`,
    field: ['first'],
  })
}
