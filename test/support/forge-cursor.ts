import { Cursors, type SortKey } from '../../src/domain/paging/cursor'

/** A cursor that the list never returned, with any content as its sort key. */
export function forgeCursor(listName: string, key: readonly unknown[]): string {
  return new Cursors(listName, []).encode(key as SortKey) // Also keys of other types: the service has to reject them.
}
