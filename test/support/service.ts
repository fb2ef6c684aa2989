import { type TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { print } from 'graphql'

import { buildApp } from '../../src/app'
import { readConfig } from '../../src/config/environment'
import { type OpenDatabase, openDatabase } from '../../src/database/client'
import { createLog } from '../../src/observability/log'
import { TestClock as ClockOfKit } from '../../src/testing/test-clock'
import { createTestDatabase, type TestDatabase } from './test-database'

/** An error as a caller receives it. */
export interface ResponseError {
  message: string
  path?: (string | number)[]
  locations?: unknown
  extensions: Record<string, unknown>
}

/** The body of a GraphQL response. */
export interface ExecutionResponse<Data> {
  data: Data | null | undefined
  errors: ResponseError[] | undefined
}

/**
 * The whole service on its own database, with a clock that the test sets. On Postgres there are two instances, like
 * processes behind a load balancer, and calls alternate between them: a guarantee that one process could keep in memory
 * has to hold between them too.
 */
export interface TestService {
  readonly app: FastifyInstance
  readonly databaseUrl: string
  readonly database: OpenDatabase
  readonly clock: TestClock
  /** The lines of the log so far. */
  readonly log: Record<string, unknown>[]
  /** The statements that the database has received so far. */
  readonly statements: string[]
  /** The instance that gets the next call. */
  nextApp(): FastifyInstance
  /** Executes a typed operation, as a frontend with generated types does. */
  execute<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    headers?: Record<string, string>,
  ): Promise<ExecutionResponse<Data>>
  /** Sends any document, valid or not. */
  send(query: string, variables?: Record<string, unknown>): Promise<ExecutionResponse<Record<string, unknown>>>
  /** Sends any HTTP request. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>
  stop(): Promise<void>
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
}

export async function startService(
  environment: Record<string, string> = {},
  { testDatabase: given, urlOf = (url) => url, isDraining }: ServiceOptions = {},
): Promise<TestService> {
  const testDatabase = given ?? (await createTestDatabase())
  const databaseUrl = urlOf(testDatabase.url)
  const config = readConfig({ ...environment, DATABASE_URL: databaseUrl })
  const statements: string[] = []
  const clock = new TestClock()
  const log: Record<string, unknown>[] = []
  const collect = { write: (line: string) => log.push(JSON.parse(line) as Record<string, unknown>) }
  const startOne = async () => {
    const database = openDatabase(databaseUrl, { onStatement: (sql) => statements.push(sql) })
    const app = await buildApp(config, {
      database,
      clock: clock.now,
      log: createLog({ level: 'trace' }, collect),
      isDraining,
      // Tests change the programme between two calls, and do not wait until it is read again.
      programmeMaxAgeMilliseconds: 0,
    })
    return { app, database }
  }
  const first = await startOne()
  const services = testDatabase.kind === 'postgres' ? [first, await startOne()] : [first]

  let calls = 0
  const nextApp = () => (services[calls++ % services.length] ?? first).app
  const send = async <Data>(
    query: string,
    variables: unknown,
    headers?: Record<string, string>,
  ): Promise<ExecutionResponse<Data>> => {
    const response = await post(nextApp(), { query, variables }, headers)
    return response.json<ExecutionResponse<Data>>()
  }
  return {
    ...first,
    databaseUrl,
    clock,
    log,
    statements,
    nextApp,
    execute: (document, variables, headers) => send(print(document), variables, headers),
    send,
    inject: (request) => nextApp().inject(request),
    stop: async () => {
      for (const { app, database } of services) {
        await app.close()
        await database.close()
      }
      await testDatabase.drop()
    },
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
export function errorsOf(responses: readonly { errors?: ResponseError[] | undefined }[]): ResponseError[] {
  return responses.flatMap(({ errors }) => errors ?? [])
}

/** The statements that the database receives while `call` runs. */
export async function statementsOf(service: TestService, call: () => Promise<unknown>): Promise<string[]> {
  const before = service.statements.length
  await call()
  return service.statements.slice(before)
}
