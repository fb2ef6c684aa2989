import { domainError } from '../errors/domain-error'

/** What a list is sorted by, most significant first. The last part makes it unique. */
export type SortKey = readonly (string | number)[]

export function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined || left === right) continue
    return left < right ? -1 : 1
  }
  return 0
}

export function encodeCursor(key: SortKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Errors: ARGUMENT_INVALID for a text that encodeCursor did not write. */
export function decodeCursor(cursor: string): SortKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number')) return key
  } catch {
    // Not JSON: the same answer as for JSON of another shape.
  }
  throw domainError('ARGUMENT_INVALID', {
    problem: 'after is not a cursor of this list: send one that a page of it gave',
    field: ['after'],
  })
}
