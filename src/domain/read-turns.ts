import { setImmediate } from 'node:timers/promises'

/** Shorter reads do not delay other requests noticeably. */
const MAX_BYTES_PER_TURN = 262_144

let bytesInTurn = 0
let lastTurn: Promise<void> = Promise.resolve()

/**
 * Waits until this many bytes may be read. In one turn of the event loop there are reads of up to 256 KiB together, or one
 * longer read, so that other requests are served between them. SQLite reads without yielding: concurrent requests for
 * long pages would all run in one turn.
 */
export async function waitForReadTurn(bytes: number): Promise<void> {
  bytesInTurn += bytes
  if (bytesInTurn <= MAX_BYTES_PER_TURN) return
  bytesInTurn = 0
  lastTurn = lastTurn.then(() => setImmediate())
  await lastTurn
}
