import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'

const MINUTE = 60_000

/** Older keys are fetched again while they are in use. */
const REFRESH_AGE = 5 * MINUTE
/** Older keys are used only if fetching them has failed, so that a withdrawn key is not accepted after a quiet night. */
const MAX_AGE = 10 * MINUTE

/** The start of a fetch after that of the previous one, however many tokens with made-up keys arrive. */
const MIN_INTERVAL = 1_000

/** After a failure, the pause before known keys are refreshed again. */
const RETRY_INTERVAL = 30_000

/** For the whole response: jose's own client would wait for the end of a body without a limit. */
const FETCH_TIMEOUT = 5_000

/** The keys cannot be fetched, so nothing is known about a token of a key that is not among the known ones. */
class KeysUnreachableError extends Error {
  override readonly name = 'KeysUnreachableError'
}

interface Fetch {
  readonly startedAt: number
  readonly done: Promise<void>
  state: 'in flight' | 'succeeded' | 'failed'
}

/**
 * The public keys behind a URL (JWKS). Known keys stay in use while the URL cannot be reached. A process sends one
 * request at a time, and no more than one per second.
 */
export class PublicKeys {
  #known: JWTVerifyGetKey | undefined
  #knownSince = 0
  #latest: Fetch | undefined
  #pause: Promise<void> | undefined

  constructor(
    private readonly url: string,
    private readonly clock: () => Date,
    private readonly onFetchError: (error: unknown) => void,
  ) {}

  /** The known keys, fetched if there are none or they are old. Throws KeysUnreachableError only if there are none. */
  async get(): Promise<JWTVerifyGetKey> {
    if (!this.#known) await this.#fetchNow()
    else await this.#refresh()
    return this.#getKnown()
  }

  /**
   * Keys that were fetched after `since`, a time of performance.now(). This finds the key of a token that none of the
   * known keys verifies, even if other tokens have just been checked in the same way. Throws KeysUnreachableError.
   */
  async getFetchedAfter(since: number): Promise<JWTVerifyGetKey> {
    if (this.#latest && this.#latest.startedAt >= since) {
      await this.#latest.done
    } else {
      this.#pause ??= this.#waitForPause().finally(() => (this.#pause = undefined))
      await this.#pause
      await this.#fetchNow()
    }
    return this.#getKnown()
  }

  #getKnown(): JWTVerifyGetKey {
    if (!this.#known) throw new KeysUnreachableError('The public keys have not been fetched')
    return this.#known
  }

  async #refresh(): Promise<void> {
    // A clock that was set back must not keep old keys in use.
    const age = Math.abs(this.clock().getTime() - this.#knownSince)
    if (age < REFRESH_AGE) return
    const hasFailed = this.#latest?.state === 'failed'
    if (hasFailed && this.#remainingPause(RETRY_INTERVAL) > 0) return
    // The failure is reported where the fetch starts, and the known keys stay in use.
    const refreshed = this.#fetchNow().catch(() => undefined)
    if (age > MAX_AGE && !hasFailed) await refreshed
  }

  /** Joins the fetch in flight, and repeats the failure of a recent one. */
  #fetchNow(): Promise<void> {
    const latest = this.#latest
    const isRecent = this.#remainingPause() > 0
    if (latest && (latest.state === 'in flight' || (latest.state === 'failed' && isRecent))) return latest.done
    return this.#startFetch().done
  }

  async #waitForPause(): Promise<void> {
    const latest = this.#latest
    // If the fetch in flight fails, or has just failed, so would another one now.
    if (latest?.state === 'in flight' || this.#remainingPause() > 0) await latest?.done
    await setTimeout(this.#remainingPause())
  }

  #remainingPause(interval = MIN_INTERVAL): number {
    return this.#latest ? Math.max(0, this.#latest.startedAt + interval - performance.now()) : 0
  }

  #startFetch(): Fetch {
    const startedAt = performance.now()
    const done = fetchKeys(this.url).then(
      (keys) => {
        this.#known = keys
        this.#knownSince = this.clock().getTime()
        latest.state = 'succeeded'
      },
      (cause: unknown) => {
        latest.state = 'failed'
        const error = new KeysUnreachableError('The public keys cannot be fetched', { cause })
        this.onFetchError(error)
        throw error
      },
    )
    const latest: Fetch = { startedAt, done, state: 'in flight' }
    this.#latest = latest
    return latest
  }
}

async function fetchKeys(url: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_TIMEOUT) })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new Error(`The response has the status ${response.status}`)
  }
  // Cast: createLocalJWKSet checks the shape, and throws if it is another one.
  return createLocalJWKSet((await response.json()) as JSONWebKeySet)
}
