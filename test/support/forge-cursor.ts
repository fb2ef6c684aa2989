import { encodeCursor, hashListName, type SortKey } from '../../src/domain/paging/cursor'

/** A cursor that the list never returned, with any content as its sort key. */
export function forgeCursor(listName: string, key: readonly unknown[]): string {
  return encodeCursor(hashListName(listName), key as SortKey) // Also keys of other types: the service has to reject them.
}
