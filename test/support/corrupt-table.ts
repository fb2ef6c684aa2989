import { closeSync, openSync, writeSync } from 'node:fs'

import { query } from './query'

/**
 * Overwrites the first page of a table and of each of its indexes in a SQLite file, after the write-ahead log has been
 * copied into the file.
 */
export async function corruptTable(file: string, table: string): Promise<void> {
  await query(`file:${file}`, 'PRAGMA wal_checkpoint(TRUNCATE)')
  const pages = await query<{ rootpage: number }>(
    `file:${file}`,
    `SELECT rootpage FROM sqlite_schema WHERE tbl_name = '${table}' AND rootpage > 0`,
  )
  const [{ page_size: size } = { page_size: 0 }] = await query<{ page_size: number }>(
    `file:${file}`,
    'PRAGMA page_size',
  )
  const descriptor = openSync(file, 'r+')
  for (const { rootpage } of pages) writeSync(descriptor, Buffer.alloc(size, 0xa5), 0, size, (rootpage - 1) * size)
  closeSync(descriptor)
}
