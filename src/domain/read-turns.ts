import { setImmediate } from 'node:timers/promises'

/** Shorter reads do not delay other requests noticeably. */
const MAX_BYTES_PER_TURN = 262_144

/** The turn of the event loop in which the last admitted read runs, and the bytes of its reads until it is over. */
let lastTurn: Promise<void> = Promise.resolve()
let bytesOfLastTurn = 0

/**
 * Waits until this many bytes may be read, first come, first served. In one turn of the event loop there are reads of up to
 * 256 KiB together, or one longer read, so that other requests are served between them. SQLite reads without yielding:
 * concurrent requests for long pages would all run in one turn.
 */
export function waitForReadTurn(bytes: number): Promise<void> {
  bytesOfLastTurn += bytes
  if (bytesOfLastTurn > MAX_BYTES_PER_TURN) {
    bytesOfLastTurn = bytes
    const turn = lastTurn.then(() => setImmediate())
    lastTurn = turn
    void turn
      .then(() => setImmediate())
      .then(() => {
        if (lastTurn === turn) bytesOfLastTurn = 0
      })
  }
  return lastTurn
}
