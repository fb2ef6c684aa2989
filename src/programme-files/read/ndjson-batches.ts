import type { Problem } from '../problem'
import type { Line } from './ndjson-lines'
import { readLine } from './ndjson-record'
import type { ImportRecord } from './records'
import { naturalKey } from './references'

/** A batch is one transaction: large enough to be fast, small enough that nobody waits long for what it holds. */
const MAX_LINES_PER_BATCH = 500
const MAX_BYTES_PER_BATCH = 4 * 1024 * 1024

export interface Batch {
  readonly records: readonly ImportRecord[]
  /** One for each line that gave no record. */
  readonly unreadable: readonly Problem[]
  /** How many bytes of the file end with this batch. */
  readonly endsAt: number
}

/** The batches of an NDJSON file. While one is worked on, the next is read: a database elsewhere leaves the time for it. */
export async function* readBatches(chunks: AsyncIterable<Line[]>): AsyncGenerator<Batch> {
  const batches = collectBatches(chunks)
  let reading = batches.next()
  for (;;) {
    const result = await reading
    if (result.done) return
    reading = batches.next()
    // It is told when its turn comes, and until then it is no mistake that nobody waits for it.
    reading.catch(() => undefined)
    yield result.value
  }
}

/**
 * Collects records into batches. No two records of a batch have one natural key: a record that comes again must be decided
 * on top of what the first one left.
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

  /** False, and nothing added, where the batch is full or has the record's key already. An empty one takes anything. */
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
