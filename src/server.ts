import type { AddressInfo } from 'node:net'

import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'

import { buildApp } from './app'
import type { Config } from './config/environment'
import { openDatabase } from './database/client'
import { isPostgres, sqliteFile } from './database/database-url'
import { migrate } from './database/migrate'
import { acquireProcessLock } from './database/sqlite/process-lock'
import { loadDemoProgramme } from './demo-programme'

/** How long a shutdown waits for the requests that are running. */
const SHUTDOWN_SECONDS = 10

export interface RunningServer {
  readonly url: string
  /** Takes no new connections, finishes what runs, and closes the database. Resolves when all of it is done. */
  stop(): Promise<void>
}

/**
 * Starts the service: one process on an embedded file, the database at the head of its migrations, the demo programme
 * where it is wanted, and only then the socket.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const log = pino(
    { level: config.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  const lock = isPostgres(config.databaseUrl) ? undefined : acquireProcessLock(sqliteFile(config.databaseUrl))
  const applied = await migrate(config.databaseUrl)
  if (applied.length > 0) log.info({ applied }, 'database migrated')

  const database = openDatabase(config.databaseUrl)
  if (config.demoData && (await loadDemoProgramme(database))) log.info('demo programme loaded')

  let isDraining = false
  const app = await buildApp(config, { database, log, isDraining: () => isDraining })
  const { host, port } = config
  await app.listen({ host, port, listenTextResolver: (address) => `listening on ${address}, without authentication` })

  return {
    url: addressOf(app),
    stop: async () => {
      isDraining = true
      log.info('shutting down')
      const deadline = setTimeout(() => {
        log.warn('closing connections whose requests did not finish in time')
        app.server.closeAllConnections()
      }, SHUTDOWN_SECONDS * 1000)
      await app.close()
      clearTimeout(deadline)
      await database.close()
      lock?.release()
      log.info('shut down')
    },
  }
}

function addressOf(app: FastifyInstance): string {
  const { address, family, port } = app.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
