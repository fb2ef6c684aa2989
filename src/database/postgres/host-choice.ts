import type { PostgresHost } from './postgres-url'

/**
 * Whether a host may be tried without TLS after this failure with TLS: only if the server has said that it does not offer
 * TLS. Any other failure, for example a restart, must not make a connection a plain one. The message is that of
 * node-postgres.
 */
export function offersNoTls(failure: unknown): boolean {
  return failure instanceof Error && failure.message === 'The server does not support SSL connections'
}

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
  failed(host: PostgresHost, failure: unknown): void {
    if (host !== this.current) return
    this.#moveOn()
    if (this.current.isPlainFallback && !offersNoTls(failure)) this.#moveOn()
  }

  #moveOn(): void {
    this.#index = (this.#index + 1) % this.count
  }
}
