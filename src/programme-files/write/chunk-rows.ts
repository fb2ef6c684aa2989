import type { TransactionRows } from '../../database/rows/rows'

/** The maximum number of rows that one statement reads or writes. */
const ROWS_PER_STATEMENT = 5_000

/** The same rows, read and written in chunks, so that a large file does not make large statements. */
export function chunkRows(rows: TransactionRows): TransactionRows {
  return {
    findAll: async (table, keys) => {
      const found = []
      for (const chunk of chunks(keys)) found.push(await rows.findAll(table, chunk))
      return found.flat()
    },
    write: async (changes) => {
      for (const chunk of chunks(changes)) await rows.write(chunk)
    },
  }
}

function* chunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += ROWS_PER_STATEMENT)
    yield items.slice(start, start + ROWS_PER_STATEMENT)
}
