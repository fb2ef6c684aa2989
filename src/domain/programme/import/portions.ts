/** How many rows one statement reads or writes: a statement stays small, whatever the size of the file. */
const ROWS_AT_ONCE = 500

export function* portions<Item>(items: readonly Item[], size = ROWS_AT_ONCE): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
