import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'

import { buildApp } from './app'
import type { Config } from './config/environment'
import { describePosture } from './config/posture'
import { openDatabase } from './database/client'
import { lockDatabase } from './database/lock-database'
import { migrate } from './database/migrate'
import { getListeningUrl } from './http/listening-url'
import { createLog } from './observability/log'

/** How long a shutdown waits for the requests in flight. */
const SHUTDOWN_SECONDS = 10

export interface RunningServer {
  readonly url: string
  /** Accepts no new connections, finishes the requests in flight, and closes the database. Resolves at the end. */
  stop(): Promise<void>
}

/** The whole service without a socket. */
export interface PreparedService {
  readonly app: FastifyInstance
  /** Finishes the requests in flight, and closes the app and the database. */
  readonly stop: () => Promise<void>
}

/** Starts the service. It listens only when everything else is ready. A failure leaves nothing open. */
export async function startServer(config: Config): Promise<RunningServer> {
  const { app, stop } = await prepareService(config)
  try {
    const { host, port } = config
    const access = config.tokens ? 'tokens are required' : 'no authentication'
    await app.listen({ host, port, listenTextResolver: (address) => `listening on ${address}, ${access}` })
    return { url: getListeningUrl(app), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Locks an embedded file for this process, migrates the database, loads the demo programme if the settings require it,
 * and builds the app. A failure leaves nothing open.
 */
export async function prepareService(config: Config): Promise<PreparedService> {
  const log = createLog(
    { level: config.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  const opened: (() => unknown)[] = []
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close()
  }
  try {
    const lock = lockDatabase(config.databaseUrl)
    opened.push(() => {
      lock.release()
    })
    const applied = await migrate(config.databaseUrl)
    log.info(describePosture(config), 'posture')
    for (const warning of config.warnings) log.warn(warning)
    if (applied.length > 0) log.info({ applied }, 'database migrated')

    // Loaded only if needed, like the demo programme: both are large.
    const tracing = config.tracing ? (await import('./observability/tracing.js')).startTracing(log) : undefined
    opened.push(() => tracing?.stop())
    const database = openDatabase(config.databaseUrl, {
      onStatement: tracing?.onStatement,
      poolSize: config.databasePoolSize,
      onFailure: (err) => {
        log.fatal({ err }, 'the database accepts no more writes')
      },
    })
    opened.push(() => database.close())
    if (config.demoData) {
      const { loadDemoProgramme } = await import('./programme-files/demo-programme.js')
      if (await loadDemoProgramme(database)) log.info('demo programme loaded')
    }

    let isDraining = false
    const app = await buildApp(config, { database, log, isDraining: () => isDraining })
    opened.push(() => closeWithTimeout(app))
    return {
      app,
      stop: async () => {
        isDraining = true
        log.info('shutting down')
        await closeAll()
        log.info('shut down')
      },
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** Waits for the requests in flight, for a limited time. */
async function closeWithTimeout(app: FastifyInstance): Promise<void> {
  const deadline = setTimeout(() => {
    app.log.warn(`closing connections with requests in flight after ${SHUTDOWN_SECONDS} seconds`)
    app.server.closeAllConnections()
  }, SHUTDOWN_SECONDS * 1000)
  await app.close()
  clearTimeout(deadline)
}
