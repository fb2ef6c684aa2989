import { performance } from 'node:perf_hooks'

import type { Client } from '../../database/client'
import type { Programme } from './programme'
import { readProgramme, readProgrammeVersion } from './programme.store'

/** How long a snapshot is used before its version is compared with the database again. */
const MAX_AGE_MILLISECONDS = 1000

/**
 * Keeps the programme in memory, because every call reads it and imports are rare. At most once a
 * second, the version in the database is read. If another process has imported, the snapshot is replaced as a whole.
 * Concurrent calls share one refresh.
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
    // The monotonic clock: if the wall clock steps back, an old snapshot must not stay in use.
    if (this.#programme && performance.now() - this.#refreshedAt < this.maxAgeMilliseconds) return this.#programme
    this.#pendingRefresh ??= this.#refresh().finally(() => {
      this.#pendingRefresh = undefined
    })
    return this.#pendingRefresh
  }

  /** The programme as it is in the database now: for a lookup of what another process may just have imported. */
  async latest(): Promise<Programme> {
    // A refresh in flight may have begun before that import.
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
