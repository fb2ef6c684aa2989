import { createHash } from 'node:crypto'

import { type DomainError, domainError } from '../errors/domain-error'
import { MAX_INT } from '../values/integer'

/** The values by which a list is sorted, most significant first. The last one makes the key unique. */
export type SortKey = readonly (string | number)[]

/** The types of the parts of a sort key. */
export type KeyTypes = readonly ('string' | 'number')[]

export function compareKeys(a: SortKey, b: SortKey): number {
  for (let index = 0; index < a.length; index += 1) {
    const [left = '', right = ''] = [a[index], b[index]]
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

/** The entries with their keys, sorted by key. Each key is created once. */
export function sortByKey<Node>(
  getKey: (node: Node) => SortKey,
  list: readonly Node[],
): { node: Node; key: SortKey }[] {
  return list.map((node) => ({ node, key: getKey(node) })).sort((a, b) => compareKeys(a.key, b.key))
}

/** The cursors of one list. Each contains the sort key of its entry, and a hash of the name of the list. */
export class Cursors {
  readonly #listName: string
  readonly #keyTypes: KeyTypes
  #listHash: string | undefined

  /** `listName` names the list and its owner. */
  constructor(listName: string, keyTypes: KeyTypes) {
    this.#listName = listName
    this.#keyTypes = keyTypes
  }

  encode(key: SortKey): string {
    // Short, and without the ID of an account or a session.
    this.#listHash ??= createHash('sha256').update(this.#listName).digest('base64url').slice(0, 8)
    return Buffer.from(JSON.stringify([this.#listHash, ...key])).toString('base64url')
  }

  /**
   * The sort key in a cursor.
   *
   * Errors: ARGUMENT_INVALID if the text is not the cursor of a key with these types in this list.
   */
  decode(cursor: string): SortKey {
    try {
      const [, ...key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
      if (hasTypes(key, this.#keyTypes) && this.encode(key) === cursor) return key
    } catch {
      // Not JSON, or not an array: the same error as for any other JSON.
    }
    throw invalidCursor()
  }
}

/** The error for a cursor that no page of the list has returned. */
export function invalidCursor(): DomainError {
  return domainError('ARGUMENT_INVALID', {
    problem: 'after is not a cursor of this list: send one that a page of it gave',
    field: ['after'],
  })
}

function hasTypes(key: readonly unknown[], types: KeyTypes): key is SortKey {
  return (
    key.length === types.length &&
    types.every((type, index) => (type === 'string' ? typeof key[index] === 'string' : isInt(key[index])))
  )
}

/** No cursor of the service contains a number that a column cannot store, and Postgres would reject it in a query. */
function isInt(part: unknown): boolean {
  return Number.isInteger(part) && Number(part) >= -MAX_INT - 1 && Number(part) <= MAX_INT
}
