import { randomBytes } from 'node:crypto'

import type { FastifyInstance } from 'fastify'
import { type DocumentNode, print } from 'graphql'
import { SignJWT } from 'jose'

import { buildApp } from '../app'
import type { TokenSettings } from '../access/tokens'
import { type Config, readConfig } from '../config/environment'
import { openDatabase } from '../database/client'
import { ProgrammeSnapshot } from '../domain/programme/programme-snapshot'
import { createSchema } from '../graphql/schema'
import { getListeningUrl } from '../http/listening-url'
import { GRAPHQL_PATH } from '../http/paths'
import { createLog } from '../observability/log'
import { readDemoProgramme } from '../programme-files/demo-programme'
import { Given } from './given'
import { NextFailure } from './next-failure'
import { postInProcess } from './post-in-process'
import { createPrivateDatabase } from './template-database'
import { TestClock } from './test-clock'
import type { ExecuteOptions, ExecutionResult, TestService, TestServiceOptions, TokenClaims } from './test-service'

const HOUR_SECONDS = 60 * 60
/** How long a stop waits for requests in flight, which a browser can keep open. */
const STOP_MILLISECONDS = 1_000

type Environment = NonNullable<TestServiceOptions['environment']>

/** Starts the service on a database of its own. A failure leaves nothing open. */
export async function startTestService({ programme, now, environment = {} }: TestServiceOptions): Promise<TestService> {
  if (environment.DATABASE_URL !== undefined) {
    throw new Error('A test service has a database of its own: leave out DATABASE_URL')
  }
  const clock = new TestClock(now ?? new Date())
  const opened: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close()
  }
  try {
    const file = programme ? Buffer.from(JSON.stringify(programme)) : await readDemoProgramme()
    const { url: databaseUrl, remove } = await createPrivateDatabase(file)
    opened.push(remove)
    const config = readTestConfig(environment, databaseUrl)
    const database = openDatabase(databaseUrl)
    opened.push(() => database.close())

    const failures = new NextFailure()
    const start = async (settings: Config): Promise<FastifyInstance> => {
      const app = await buildApp(settings, {
        database,
        clock: clock.now,
        log: createLog({ level: settings.logLevel }, { write: (line) => process.stderr.write(line) }),
        // A test changes the programme between two calls, and does not wait until it is read again.
        programmeMaxAgeMilliseconds: 0,
        schema: failures.failFields(createSchema()),
        operationHooks: [failures.operationHooks],
      })
      failures.failRequests(app)
      opened.push(() => closeSoon(app))
      await app.ready()
      return app
    }
    const app = await start(config)
    await app.listen({ host: config.host, port: config.port })

    const withTokens = config.tokens ? config : readTestConfig({ ...environment, AUTH_MODE: 'jwt' }, databaseUrl)
    let appWithTokens: Promise<FastifyInstance> | undefined
    /** The service that verifies tokens, while the one that listens does not. */
    const getAppWithTokens = () => (appWithTokens ??= config.tokens ? Promise.resolve(app) : start(withTokens))
    const token = (claims: TokenClaims) => signToken(withTokens.tokens, clock.now(), claims)

    const { sessionTtlSeconds } = config
    const snapshot = new ProgrammeSnapshot(database.client, 0)
    const given = new Given({ database, programme: snapshot, clock: clock.now, sessionTtlSeconds })
    return {
      url: getListeningUrl(app),
      clock,
      execute: async <Data>(
        document: AnyDocument,
        variables?: object,
        { as, headers }: ExecuteOptions = {},
      ): Promise<ExecutionResult<Data>> => {
        const { server } = as ? await getAppWithTokens() : app
        const authorization: Record<string, string> = as ? { authorization: `Bearer ${await token(as)}` } : {}
        const response = await postInProcess(server, GRAPHQL_PATH, {
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
  } catch (error) {
    await stop()
    throw error
  }
}

/** The settings of a test: a free port, no log, and no rates, which would never be reset while the clock stands still. */
function readTestConfig(environment: Environment, databaseUrl: string): Config {
  return readConfig({
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_LIMIT_CALLER: '1000000000',
    RATE_LIMIT_ADDRESS: '1000000000',
    ...(environment.AUTH_MODE === 'jwt' && environment.JWT_JWKS_URL === undefined ? { JWT_SECRET } : {}),
    ...environment,
    DATABASE_URL: databaseUrl,
  })
}

const JWT_SECRET = randomBytes(32).toString('base64')

function signToken(tokens: TokenSettings | undefined, now: Date, { scope, ...claims }: TokenClaims): Promise<string> {
  if (!tokens || !('secret' in tokens.key)) {
    throw new Error('A test service signs tokens with JWT_SECRET: leave out JWT_JWKS_URL')
  }
  const seconds = Math.floor(now.getTime() / 1000)
  const { issuer, audience, key } = tokens
  return new SignJWT({
    iat: seconds,
    exp: seconds + HOUR_SECONDS,
    ...(issuer === undefined ? {} : { iss: issuer }),
    ...(audience === undefined ? {} : { aud: audience }),
    scope: typeof scope === 'object' ? scope.join(' ') : scope,
    ...claims,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(Buffer.from(key.secret))
}

type AnyDocument = DocumentNode | { toString(): string; readonly kind?: undefined }

/** A document can be a text, an object whose text it is, or a syntax tree. */
function getText(document: AnyDocument): string {
  return document.kind === undefined ? document.toString() : print(document)
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
