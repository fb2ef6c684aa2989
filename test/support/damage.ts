import { closeSync, openSync, statSync, writeSync } from 'node:fs'

const PAGE = 4096

/** Overwrites every page of a SQLite file but the first, which says what kind of file it is. */
export function damage(file: string): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(statSync(file).size - PAGE, 0xa5), 0, undefined, PAGE)
  closeSync(descriptor)
}
