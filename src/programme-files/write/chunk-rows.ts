import type { TransactionRows } from '../../database/rows/rows'

/** How many rows one statement reads or writes. */
const ROWS_PER_STATEMENT = 5_000

/** The same rows, by statements that stay small, whatever the size of the file. */
export function chunkRows(rows: TransactionRows): TransactionRows {
  return {
    findAll: async (table, keys) => {
      const found = []
      for (const some of chunks(keys)) found.push(await rows.findAll(table, some))
      return found.flat()
    },
    write: async (changes) => {
      for (const some of chunks(changes)) await rows.write(some)
    },
  }
}

function* chunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += ROWS_PER_STATEMENT)
    yield items.slice(start, start + ROWS_PER_STATEMENT)
}
