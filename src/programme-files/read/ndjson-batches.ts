import type { Problem } from '../problem'
import type { Line } from './ndjson-lines'
import { readLine } from './ndjson-record'
import type { ImportRecord } from './records'
import { naturalKey } from './references'

/** A batch is one transaction: large enough to be fast, small enough to hold its locks for a short time only. */
const MAX_LINES_PER_BATCH = 500
const MAX_BYTES_PER_BATCH = 4 * 1024 * 1024

export interface Batch {
  readonly records: readonly ImportRecord[]
  /** One problem for each line without a record. */
  readonly unreadable: readonly Problem[]
  /** The number of bytes from the start of the file to the end of this batch. */
  readonly endsAt: number
}

/** The batches of an NDJSON file. While one is written, the next one is read: Postgres leaves time for it. */
export async function* readBatches(chunks: AsyncIterable<Line[]>): AsyncGenerator<Batch> {
  const batches = collectBatches(chunks)
  let reading = batches.next()
  for (;;) {
    const result = await reading
    if (result.done) return
    reading = batches.next()
    // The next `await` throws its error. Until then, Node.js must not report an unhandled rejection.
    reading.catch(() => undefined)
    yield result.value
  }
}

/**
 * Collects records into batches. No two records of a batch have the same natural key: a repeated record is planned on top
 * of what the first one wrote.
 */
async function* collectBatches(chunks: AsyncIterable<Line[]>): AsyncGenerator<Batch> {
  let batch = new OpenBatch(0)
  for await (const lines of chunks) {
    for (const line of lines) {
      const content = readLine(line)
      if (!content) continue
      if (batch.add(content, line.endsAt)) continue
      yield batch
      batch = new OpenBatch(batch.endsAt)
      batch.add(content, line.endsAt)
    }
  }
  if (batch.size > 0) yield batch
}

class OpenBatch implements Batch {
  readonly records: ImportRecord[] = []
  readonly unreadable: Problem[] = []
  endsAt: number
  readonly #keys = new Set<string>()

  constructor(private readonly startsAt: number) {
    this.endsAt = startsAt
  }

  get size(): number {
    return this.records.length + this.unreadable.length
  }

  /** Returns false, and adds nothing, if the batch is full or contains the record's key. An empty batch accepts any. */
  add(content: ImportRecord | Problem, endsAt: number): boolean {
    if (this.size >= MAX_LINES_PER_BATCH || this.endsAt - this.startsAt >= MAX_BYTES_PER_BATCH) return false
    if ('kind' in content) {
      const key = naturalKey(content)
      if (this.#keys.has(key)) return false
      this.#keys.add(key)
      this.records.push(content)
    } else {
      this.unreadable.push(content)
    }
    this.endsAt = endsAt
    return true
  }
}
