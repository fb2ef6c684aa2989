import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'

import { buildBaseline } from './app'
import { openPostgresStore } from './postgres-store'
import { openSqliteStore } from './sqlite-store'

/** What a good engineer would write instead of the service: REST routes directly on the database drivers. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { database: { type: 'string' }, secret: { type: 'string' } } })
  const { database = '', secret = '' } = values
  const store = database.startsWith('file:') ? openSqliteStore(database.slice(5)) : openPostgresStore(database)
  const app = await buildBaseline(store, secret)
  await app.listen({ host: '127.0.0.1', port: 0, listenTextResolver: (address) => `listening on ${address}` })
  process.once('SIGTERM', () => {
    void app.close().then(() => process.exit(0))
  })
  const { port } = app.server.address() as AddressInfo // The app listens on a port, not on a pipe.
  process.stdout.write(`ready: http://127.0.0.1:${port}\n`)
}

void main()
