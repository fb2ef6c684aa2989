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

/** The bytes that one request holds until its response is over. */
export class RequestBudget implements ReadBudget {
  #read = 0
  #response = 0
  hasExecutedMutations = false
  #isReleased = false

  constructor(
    private readonly held: HeldBytes,
    private readonly caller: string | undefined,
    private readonly maxReadBytes: number,
  ) {}

  take(bytes: number): void {
    if (this.#read + bytes > this.maxReadBytes) {
      throw domainError('RESPONSE_TOO_LARGE', { maximum: String(this.maxReadBytes), unit: 'bytes of stored records' })
    }
    if (!this.held.hasRoom(this.caller, bytes)) throw domainError('TRY_AGAIN')
    this.#read += bytes
    this.held.add(this.caller, bytes)
  }

  /** Counts the bytes of the response if there is room for them. Those that it counts already have their room. */
  reserveResponse(bytes: number): boolean {
    // The client has gone, so nothing will be sent.
    if (this.#isReleased || bytes <= SMALL_RESPONSE_BYTES) return true
    const further = bytes - this.#response
    if (this.#response === 0 && !this.held.hasRoom(this.caller, further)) return false
    this.#response += further
    this.held.add(this.caller, further)
    return true
  }

  release(): void {
    this.held.add(this.caller, -this.#read - this.#response)
    this.#isReleased = true
  }
}
