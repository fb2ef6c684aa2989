import { performance } from 'node:perf_hooks'

import type { Client } from '../../database/client'
import type { Programme } from './programme'
import { readProgramme, readProgrammeVersion } from './programme.store'

/** How long a snapshot is trusted before its version is compared with the database again. */
const MAX_AGE_MILLISECONDS = 1000

/**
 * Holds the programme in memory, since every call reads it and imports are rare. A look at the version, no more than
 * once a second, tells whether another process has imported; then the snapshot is replaced as a whole. Callers that
 * come while it is being looked at share one look.
 */
export class ProgrammeSnapshot {
  #programme: Programme | undefined
  #pendingRefresh: Promise<Programme> | undefined
  #refreshedAt = -Infinity

  constructor(
    private readonly client: Client,
    private readonly maxAgeMilliseconds = MAX_AGE_MILLISECONDS,
  ) {}

  current(): Promise<Programme> | Programme {
    // The monotonic clock: stepping the wall clock must not freeze an old snapshot.
    if (this.#programme && performance.now() - this.#refreshedAt < this.maxAgeMilliseconds) return this.#programme
    this.#pendingRefresh ??= this.#refresh().finally(() => {
      this.#pendingRefresh = undefined
    })
    return this.#pendingRefresh
  }

  /** The programme as the database has it now, for what must be in it although another process has just imported it. */
  async latest(): Promise<Programme> {
    // A look that is under way may have begun too early.
    await this.#pendingRefresh
    this.#refreshedAt = -Infinity
    return this.current()
  }

  async #refresh(): Promise<Programme> {
    const startedAt = performance.now()
    const isStale = this.#programme?.version !== (await readProgrammeVersion(this.client))
    const programme = this.#programme && !isStale ? this.#programme : await readProgramme(this.client)
    this.#programme = programme
    this.#refreshedAt = startedAt
    return programme
  }
}
