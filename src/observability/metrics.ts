import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import type { DatabaseStats } from '../database/client'
import type { OperationMetrics } from '../graphql/execution/operation-metrics'
import type { HttpMetrics } from '../http/metrics-page'
import type { RestMetrics } from '../http/rest-endpoint'

/** From a read in memory to a write that waited for others, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * The metrics of one service. All labels take their values from the schema, the catalogue or HTTP, so they are bounded.
 */
export class ServiceMetrics implements OperationMetrics, RestMetrics, HttpMetrics {
  readonly #registry = new Registry()
  readonly #requests = new Counter({
    name: 'engagement_http_requests_total',
    help: 'HTTP responses, by route and status.',
    labelNames: ['route', 'status'],
    registers: [this.#registry],
  })
  readonly #operations = new Histogram({
    name: 'engagement_operation_seconds',
    help: 'Duration in seconds, by type and field ("several" for several fields), or by method and route.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers: [this.#registry],
  })
  readonly #errors = new Counter({
    name: 'engagement_errors_total',
    help: 'Errors in responses, by reason, or by code if the error has no reason.',
    labelNames: ['reason'],
    registers: [this.#registry],
  })

  countRequest(route: string, status: number): void {
    this.#requests.inc({ route, status })
  }

  observeOperation(operation: string, seconds: number): void {
    this.#operations.observe({ operation }, seconds)
  }

  countError(reason: string): void {
    this.#errors.inc({ reason })
  }

  watchRequests(inFlight: () => number): void {
    this.#gauge('engagement_requests_in_flight', 'Requests of GraphQL and REST in flight.', inFlight)
  }

  watchHeldBytes(heldBytes: () => number): void {
    this.#gauge('engagement_held_bytes', 'Bytes of records and responses that requests in flight hold.', heldBytes)
  }

  watchDatabase(stats: () => DatabaseStats): void {
    this.#gauge('engagement_transactions_waiting', 'Transactions that wait in the queue of this process.', () => {
      return stats().transactionsWaiting
    })
    const { pool, gate } = stats()
    if (pool) {
      this.#gauge('engagement_pool_connections', 'Connections to Postgres.', () => stats().pool?.total)
      this.#gauge('engagement_pool_idle', 'Idle connections to Postgres.', () => stats().pool?.idle)
      this.#gauge('engagement_pool_waiting', 'Calls that wait for a connection to Postgres.', () => {
        return stats().pool?.waiting
      })
    }
    if (gate) {
      this.#gauge('engagement_gate_waiting', 'Units that wait to be written to SQLite.', () => stats().gate?.waiting)
      this.#gauge('engagement_gate_last_group', 'Units in the last commit.', () => stats().gate?.lastGroupSize)
      this.#counter('engagement_gate_commits_total', 'Commits.', () => stats().gate?.groups)
      this.#counter('engagement_gate_units_total', 'Units committed.', () => stats().gate?.units)
      this.#counter('engagement_gate_commit_seconds_total', 'Time spent in commits, in seconds.', () => {
        return stats().gate?.commitSeconds
      })
    }
  }

  /** All metrics, those of the process included, in the text format of Prometheus. */
  async text(): Promise<{ contentType: string; body: string }> {
    const merged = Registry.merge([this.#registry, processMetrics()])
    return { contentType: merged.contentType, body: await merged.metrics() }
  }

  #gauge(name: string, help: string, read: () => number | undefined): void {
    const registers = [this.#registry]
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read() ?? 0)
      },
    })
  }

  /** A count that is kept elsewhere. */
  #counter(name: string, help: string, read: () => number | undefined): void {
    const registers = [this.#registry]
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read() ?? 0)
      },
    })
  }
}

let processRegistry: Registry | undefined

/** Memory, CPU, garbage collection and event-loop lag. They belong to the process, so its services share them. */
function processMetrics(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry()
    collectDefaultMetrics({ register: processRegistry })
  }
  return processRegistry
}
