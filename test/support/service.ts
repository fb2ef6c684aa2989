import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

import type { OpenDatabase } from '../../src/database/client'
import { startInProcess } from '../../src/testing/start-in-process'
import { TestClock as ClockOfKit } from '../../src/testing/test-clock'
import type { ExecutionError, TestService as ServiceOfKit } from '../../src/testing/test-service'
import { createTestDatabase, type TestDatabase } from './test-database'

/**
 * The service of the test kit, with what only the tests of the service itself need. Its clock stands at noon of 15 June
 * 2026. On Postgres there are two instances, like processes behind a load balancer, and calls alternate between them: a
 * guarantee that one process could keep in memory has to hold between them too.
 */
export interface TestService extends Omit<ServiceOfKit, 'url'> {
  readonly clock: TestClock
  readonly app: FastifyInstance
  readonly databaseUrl: string
  readonly database: OpenDatabase
  /** The lines of the log so far. */
  readonly log: Record<string, unknown>[]
  /** The statements that the database has received so far. */
  readonly statements: string[]
  /** The instance that gets the next call. */
  nextApp(): FastifyInstance
  /** Sends any HTTP request. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>
}

/** The clock of the test kit, from noon of 15 June 2026. */
export class TestClock extends ClockOfKit {
  constructor() {
    super('2026-06-15T12:00:00.000Z')
  }
}

interface ServiceOptions {
  /** A migrated database; a copy of the template if absent. */
  testDatabase?: TestDatabase
  urlOf?: (url: string) => string
  isDraining?: () => boolean
  /** Called with each statement that the database has executed. */
  onStatement?: (sql: string) => void
}

export async function startService(
  environment: Record<string, string> = {},
  { testDatabase: given, urlOf = (url) => url, isDraining, onStatement }: ServiceOptions = {},
): Promise<TestService> {
  const testDatabase = given ?? (await createTestDatabase())
  const databaseUrl = urlOf(testDatabase.url)
  const log: Record<string, unknown>[] = []
  const statements: string[] = []
  const clock = new TestClock()
  const { service, first, nextApp } = await startInProcess({
    database: { url: databaseUrl, remove: () => testDatabase.drop() },
    clock,
    environment: { LOG_LEVEL: 'trace', ...environment },
    writeLog: (line) => log.push(JSON.parse(line) as Record<string, unknown>),
    instanceCount: testDatabase.kind === 'postgres' ? 2 : 1,
    onStatement: (sql) => {
      statements.push(sql)
      onStatement?.(sql)
    },
    isDraining,
  })
  return {
    ...service,
    ...first,
    clock,
    databaseUrl,
    log,
    statements,
    nextApp,
    inject: (request) => nextApp().inject(request),
  }
}

export function post(
  app: FastifyInstance,
  payload: object | string,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })
}

/** The errors of all responses, in their order. */
export function errorsOf(responses: readonly { errors?: readonly ExecutionError[] }[]): ExecutionError[] {
  return responses.flatMap(({ errors }) => errors ?? [])
}

/** The statements that the database receives while `call` runs. */
export async function statementsOf(service: TestService, call: () => Promise<unknown>): Promise<string[]> {
  const before = service.statements.length
  await call()
  return service.statements.slice(before)
}
