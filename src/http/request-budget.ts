import { domainError } from '../domain/errors/domain-error'
import type { ReadBudget } from '../domain/read-budget'
import type { HeldBytes } from './held-bytes'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request holds. Set before its handler runs; null on a route that reads no records. */
    budget: RequestBudget | null
  }
}

/**
 * A response up to this length is always sent, as one piece. The limit of concurrent requests bounds the memory of these
 * responses. A longer one needs room among the held bytes.
 */
export const SMALL_RESPONSE_BYTES = 65_536

/**
 * The bytes that one request holds until its response is over. A read takes room twice, for its records and for a response
 * of the same length, so that a request whose response would find no room is refused before its work.
 */
export class RequestBudget implements ReadBudget {
  #read = 0
  /** An estimate, until the response is measured. */
  #response = 0
  #isMeasured = false
  hasExecutedMutations = false
  #isReleased = false

  constructor(
    private readonly held: HeldBytes,
    private readonly caller: string | undefined,
    private readonly maxReadBytes: number,
  ) {}

  take(bytes: number): void {
    // A field that fails can end the response while the fields beside it still read: what they take would stay taken.
    if (this.#isReleased) throw domainError('TRY_AGAIN')
    if (this.#read + bytes > this.maxReadBytes) {
      throw domainError('RESPONSE_TOO_LARGE', { maximum: String(this.maxReadBytes), unit: 'bytes of stored records' })
    }
    const withResponse = 2 * bytes
    if (!this.held.hasRoom(this.caller, withResponse)) throw domainError('TRY_AGAIN')
    this.#read += bytes
    this.#response += bytes
    this.held.add(this.caller, withResponse)
  }

  /**
   * Counts the bytes of the response if there is room for them. Releases what was taken beyond them. Those that it has
   * counted before already have their room.
   */
  reserveResponse(bytes: number): boolean {
    // The client has gone, so nothing will be sent.
    if (this.#isReleased) return true
    const further = bytes - this.#response
    const needsRoom = bytes > SMALL_RESPONSE_BYTES && !this.#isMeasured && further > 0
    if (needsRoom && !this.held.hasRoom(this.caller, further)) return false
    this.#isMeasured = true
    this.#response = bytes
    this.held.add(this.caller, further)
    return true
  }

  release(): void {
    this.held.add(this.caller, -this.#read - this.#response)
    this.#isReleased = true
  }
}
