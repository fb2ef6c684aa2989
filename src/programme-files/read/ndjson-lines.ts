import { decodeUtf8 } from './utf8'

/** A batch holds many lines in memory. */
const MAX_LINE_BYTES = 1024 * 1024
const NEWLINE = 0x0a

export interface Line {
  /** Counted from 1, blank lines included. */
  readonly number: number
  readonly content: { readonly text: string } | { readonly problem: string }
  /** The number of bytes from the start of the stream to the end of this line. */
  readonly endsAt: number
}

/**
 * Splits a stream of bytes into lines: for each chunk, the lines that end in it. It holds only one line and the lines of
 * one chunk, because it discards the bytes of a line that is too long. A line that is not UTF-8 is a problem. A byte order
 * mark is removed.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let line = new GrowingLine()
  let number = 1
  let endsAt = 0
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      line.add(chunk.subarray(start, end))
      lines.push({ number, content: line.content(), endsAt: endsAt + end + 1 })
      line = new GrowingLine()
      number += 1
      start = end + 1
    }
    line.add(chunk.subarray(start))
    endsAt += chunk.length
    yield lines
  }
  if (line.length > 0) yield [{ number, content: line.content(), endsAt }]
}

class GrowingLine {
  length = 0
  readonly #parts: Uint8Array[] = []

  add(part: Uint8Array): void {
    this.length += part.length
    if (this.length <= MAX_LINE_BYTES) this.#parts.push(part)
  }

  content(): Line['content'] {
    if (this.length > MAX_LINE_BYTES) return { problem: `is longer than ${MAX_LINE_BYTES} bytes` }
    const [first] = this.#parts
    const text = decodeUtf8(first && this.#parts.length === 1 ? first : Buffer.concat(this.#parts))
    return text === undefined ? { problem: 'is not UTF-8' } : { text }
  }
}
