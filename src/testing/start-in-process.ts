import type { FastifyInstance } from 'fastify'
import { type DocumentNode, print } from 'graphql'

import { buildApp } from '../app'
import type { Config } from '../config/environment'
import { type OpenDatabase, openDatabase } from '../database/client'
import { ProgrammeSnapshot } from '../domain/programme/programme-snapshot'
import { createSchema } from '../graphql/schema'
import { GRAPHQL_PATH } from '../http/paths'
import { createLog } from '../observability/log'
import { Given } from './given'
import { NextFailure } from './next-failure'
import { postInProcess } from './post-in-process'
import type { PrivateDatabase } from './template-database'
import type { TestClock } from './test-clock'
import type { ExecuteOptions, ExecutionResult, TestService, TestServiceOptions, TokenClaims } from './test-service'
import { readTestConfig, signToken } from './test-tokens'

/** How long a stop waits for requests in flight, which a browser can keep open. */
const STOP_MILLISECONDS = 1_000

export interface InProcessOptions {
  /** Removed when the service stops. */
  readonly database: PrivateDatabase
  readonly clock: TestClock
  readonly environment: NonNullable<TestServiceOptions['environment']>
  readonly writeLog: (line: string) => void
  /** How many instances there are, like processes behind a load balancer; one if absent. Calls alternate between them. */
  readonly instanceCount?: number
  /** Called with each statement that the database receives. */
  readonly onStatement?: (sql: string) => void
  readonly isDraining?: () => boolean
}

/** Each instance has its own connections and its own memory. */
export interface Instance {
  readonly app: FastifyInstance
  readonly database: OpenDatabase
}

/** A test service that does not listen, and what it consists of. */
export interface InProcessService {
  readonly service: Omit<TestService, 'url'>
  readonly config: Config
  readonly first: Instance
  /** The instance that gets the next call. */
  readonly nextApp: () => FastifyInstance
}

/** The one way to start the service in a test process. A failure leaves nothing open. */
export async function startInProcess(options: InProcessOptions): Promise<InProcessService> {
  const { database, clock, onStatement, instanceCount = 1 } = options
  const environment = { ...options.environment, DATABASE_URL: database.url }
  const opened = [database.remove]
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= closeAll(opened))
  const requireRunning = () => {
    if (stopping) throw new Error('The test service is stopped')
  }
  try {
    const config = readTestConfig(environment)
    const failures = new NextFailure()
    const startApp = async (openedDatabase: OpenDatabase, settings: Config): Promise<FastifyInstance> => {
      const app = await buildApp(settings, {
        database: openedDatabase,
        clock: clock.now,
        log: createLog({ level: settings.logLevel }, { write: options.writeLog }),
        isDraining: options.isDraining,
        // A test changes the programme between two calls, and does not wait until it is read again.
        programmeMaxAgeMilliseconds: 0,
        schema: failures.failFields(createSchema()),
        operationHooks: [failures.operationHooks],
      })
      failures.failRequests(app)
      opened.push(() => closeSoon(app))
      // The service was stopped meanwhile: this instance is the only one that is still open.
      if (stopping) await closeAll(opened)
      requireRunning()
      return app
    }
    const startInstance = async (): Promise<Instance> => {
      const openedDatabase = openDatabase(database.url, { onStatement })
      opened.push(() => openedDatabase.close())
      return { app: await startApp(openedDatabase, config), database: openedDatabase }
    }
    const first = await startInstance()
    const instances = [first]
    while (instances.length < instanceCount) instances.push(await startInstance())
    let calls = 0
    const nextApp = () => (instances[calls++ % instances.length] ?? first).app

    const withTokens = config.tokens ? config : readTestConfig({ ...environment, AUTH_MODE: 'jwt' })
    let appWithTokens: Promise<FastifyInstance> | undefined
    /** An instance that verifies tokens, while the others do not. */
    const getAppWithTokens = () =>
      config.tokens ? nextApp() : (appWithTokens ??= startApp(first.database, withTokens))
    const token = (claims: TokenClaims) => signToken(withTokens.tokens, clock.now(), claims)

    const { sessionTtlSeconds } = config
    const programme = new ProgrammeSnapshot(first.database.client, 0)
    const given = new Given({ database: first.database, programme, clock: clock.now, sessionTtlSeconds })
    const service: InProcessService['service'] = {
      clock,
      execute: async <Data>(
        document: AnyDocument,
        variables?: object,
        { as, headers }: ExecuteOptions = {},
      ): Promise<ExecutionResult<Data>> => {
        requireRunning()
        const app = as ? await getAppWithTokens() : nextApp()
        await app.ready()
        const authorization: Record<string, string> = as ? { authorization: `Bearer ${await token(as)}` } : {}
        const response = await postInProcess(app.server, GRAPHQL_PATH, {
          body: { query: getText(document), variables },
          headers: { ...authorization, ...headers },
        })
        // Cast: a typed document is one of the schema, which the response matches.
        return response as ExecutionResult<Data>
      },
      givenMember: (member) => given.member(member),
      givenOffer: (offer) => given.offer(offer),
      failNext: (reason, details) => {
        failures.add(reason, details)
      },
      token,
      stop,
    }
    return { service, config, first, nextApp }
  } catch (error) {
    await stop()
    throw error
  }
}

type AnyDocument = DocumentNode | { toString(): string; readonly kind?: undefined }

/** A document can be a text, an object whose text it is, or a syntax tree. */
function getText(document: AnyDocument): string {
  return document.kind === undefined ? document.toString() : print(document)
}

/** Closes the latest first, and all of them even if one fails. What was opened meanwhile is closed too. */
async function closeAll(opened: (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = []
  for (let close = opened.pop(); close !== undefined; close = opened.pop()) {
    await close().catch((failure: unknown) => failures.push(failure))
  }
  if (failures.length > 0) throw new AggregateError(failures, 'The test service did not stop cleanly')
}

/** The service itself waits until no more requests arrive on open connections, which takes a second. */
async function closeSoon(app: FastifyInstance): Promise<void> {
  app.server.closeIdleConnections()
  const deadline = setTimeout(() => {
    app.server.closeAllConnections()
  }, STOP_MILLISECONDS)
  await app.close()
  clearTimeout(deadline)
}
