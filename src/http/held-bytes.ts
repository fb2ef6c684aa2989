/** The part of the limit that one caller may hold. */
const SHARE_OF_CALLER = 0.25

/**
 * Limits the bytes that all requests in flight hold: records that they have read, and responses that wait to be sent.
 * The number of requests does not limit them, because a response can have any length, and a client can leave it unread.
 */
export class HeldBytes {
  #total = 0
  readonly #byCaller = new Map<string, number>()

  constructor(private readonly maximum: number) {}

  get total(): number {
    return this.#total
  }

  /** Whether this many bytes more may be held. A caller without a key has the whole limit. */
  hasRoom(caller: string | undefined, bytes: number): boolean {
    if (this.#total + bytes > this.maximum) return false
    return caller === undefined || this.#heldBy(caller) + bytes <= this.maximum * SHARE_OF_CALLER
  }

  /** Whether the service is refusing responses, or is close to it. */
  get isScarce(): boolean {
    return this.#total > this.maximum / 2
  }

  /** A negative number of bytes releases them. */
  add(caller: string | undefined, bytes: number): void {
    this.#total += bytes
    if (caller === undefined) return
    const held = this.#heldBy(caller) + bytes
    if (held > 0) this.#byCaller.set(caller, held)
    else this.#byCaller.delete(caller)
  }

  #heldBy(caller: string): number {
    return this.#byCaller.get(caller) ?? 0
  }
}
