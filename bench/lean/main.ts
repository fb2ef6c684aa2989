import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'

import { buildLean } from './app'
import { openPostgresStore } from './postgres-store'
import { openSqliteStore } from './sqlite-store'

/** As little as the four operations need: what the service costs beyond it is the price of everything else it does. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { database: { type: 'string' } } })
  const { database = '' } = values
  const store = database.startsWith('file:') ? openSqliteStore(database.slice(5)) : await openPostgresStore(database)
  const app = buildLean(store)
  await app.listen({ host: '127.0.0.1', port: 0 })
  process.once('SIGTERM', () => {
    void app.close().then(() => process.exit(0))
  })
  const { port } = app.server.address() as AddressInfo // The app listens on a port, not on a pipe.
  process.stdout.write(`ready: http://127.0.0.1:${port}\n`)
}

void main()
