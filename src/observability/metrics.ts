import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import type { DatabaseStats } from '../database/client'
import type { OperationMetrics } from '../graphql/execution/operation-metrics'
import type { HttpMetrics } from '../http/metrics-page'

/** From a read that is in memory to a write that waited for others, in seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What is measured of one service. Every label takes its values from the schema, the catalogue or HTTP: they are bounded. */
export class ServiceMetrics implements OperationMetrics, HttpMetrics {
  readonly #registry = new Registry()
  readonly #requests = new Counter({
    name: 'engagement_http_requests_total',
    help: 'Answered HTTP requests, by route and status.',
    labelNames: ['route', 'status'],
    registers: [this.#registry],
  })
  readonly #operations = new Histogram({
    name: 'engagement_operation_seconds',
    help: 'Answered operations and how long they took, by kind and field; "several" where there is more than one field.',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers: [this.#registry],
  })
  readonly #errors = new Counter({
    name: 'engagement_errors_total',
    help: 'Errors in answers to operations, by reason, or by the code of GraphQL where there is none.',
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

  /** Shows how many requests are worked on. */
  watchRequests(running: () => number): void {
    this.#gauge('engagement_requests_running', 'Requests that are worked on.', running)
  }

  /** Shows what waits for the database, as it is when somebody asks. */
  watchDatabase(stats: () => DatabaseStats): void {
    this.#gauge('engagement_transactions_waiting', 'Transactions that wait for a turn in this process.', () => {
      return stats().transactionsWaiting
    })
    const { pool, gate } = stats()
    if (pool) {
      this.#gauge('engagement_pool_connections', 'Connections to Postgres.', () => stats().pool?.total)
      this.#gauge('engagement_pool_idle', 'Connections to Postgres that nobody uses.', () => stats().pool?.idle)
      this.#gauge('engagement_pool_waiting', 'Calls that wait for a connection.', () => stats().pool?.waiting)
    }
    if (gate) {
      this.#gauge('engagement_gate_waiting', 'Units of work that wait to be written.', () => stats().gate?.waiting)
      this.#gauge('engagement_gate_last_group', 'Units of work in the last commit.', () => stats().gate?.lastGroupSize)
      this.#counter('engagement_gate_commits_total', 'Commits.', () => stats().gate?.groups)
      this.#counter(
        'engagement_gate_units_total',
        'Units of work committed: with the commits, the mean group size.',
        () => {
          return stats().gate?.units
        },
      )
      this.#counter('engagement_gate_commit_seconds_total', 'Seconds spent in commits.', () => {
        return stats().gate?.commitSeconds
      })
    }
  }

  /** Everything, the process included, in the text format of Prometheus. */
  async text(): Promise<{ contentType: string; body: string }> {
    const everything = Registry.merge([this.#registry, processMetrics()])
    return { contentType: everything.contentType, body: await everything.metrics() }
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

let ofProcess: Registry | undefined

/** Memory, processor, garbage collection and the delay of the event loop: of the process, so one for all services in it. */
function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return ofProcess
}
