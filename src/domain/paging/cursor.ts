import { type DomainError, domainError } from '../errors/domain-error'
import { MAX_INT } from '../values/integer'

/** What a list is sorted by, most significant first. The last part makes it unique. */
export type SortKey = readonly (string | number)[]

export function compareKeys(a: SortKey, b: SortKey): number {
  for (let place = 0; place < a.length; place += 1) {
    const [left = '', right = ''] = [a[place], b[place]]
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

/** The entries with their keys, in the order of these; each key is made once. */
export function sortByKey<Node>(keyOf: (node: Node) => SortKey, list: readonly Node[]): { node: Node; key: SortKey }[] {
  return list.map((node) => ({ node, key: keyOf(node) })).sort((a, b) => compareKeys(a.key, b.key))
}

export function encodeCursor(key: SortKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/**
 * The sort key in a cursor. `example` is any key of the same list.
 *
 * Errors: ARGUMENT_INVALID for a text that is not the cursor of such a key.
 */
export function decodeCursor(cursor: string, example: SortKey): SortKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (isLike(key, example) && encodeCursor(key) === cursor) return key
  } catch {
    // Not JSON: the same answer as for JSON of another shape.
  }
  throw invalidCursor()
}

/** For a cursor that none of our pages gave. */
export function invalidCursor(): DomainError {
  return domainError('ARGUMENT_INVALID', {
    problem: 'after is not a cursor of this list: send one that a page of it gave',
    field: ['after'],
  })
}

function isLike(key: unknown, example: SortKey): key is SortKey {
  return (
    Array.isArray(key) &&
    key.length === example.length &&
    example.every((part, index) => typeof key[index] === typeof part) &&
    key.every((part) => typeof part === 'string' || isInt(part))
  )
}

/** A number that no column holds stands in no cursor of ours, and Postgres would refuse to look for it. */
function isInt(part: unknown): boolean {
  return Number.isInteger(part) && Math.abs(Number(part)) <= MAX_INT
}
