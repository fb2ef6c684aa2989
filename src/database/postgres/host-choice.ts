import type { PostgresHost } from './postgres-url'

/** The host to which new connections are made: the first one, until it fails. */
export class HostChoice {
  #index = 0

  constructor(private readonly hosts: readonly PostgresHost[]) {}

  get count(): number {
    return this.hosts.length
  }

  get current(): PostgresHost {
    const host = this.hosts[this.#index]
    if (!host) throw new Error('DATABASE_URL has at least one host')
    return host
  }

  /** Moves on to the next host, unless another caller has already done so. */
  failed(host: PostgresHost): void {
    if (host === this.current) this.#index = (this.#index + 1) % this.count
  }
}
