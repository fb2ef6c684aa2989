// The statements of the schema engine on SQLite, through the driver of the service.
import { tsImport } from 'tsx/esm/api'

const load = (name) => tsImport(`../src/database/sqlite/${name}.ts`, import.meta.url)
const { openConnection } = await load('driver/open-connection')
const { PrismaStatements, ADAPTER } = await load('prisma-statements')

/** @param {string} file */
export function sqliteAdapterFactory(file) {
  return {
    ...ADAPTER,
    connect: async () => openAdapter(file),
    connectToShadowDb: async () => openAdapter(':memory:'),
  }
}

function openAdapter(file) {
  const connection = openConnection(file, { busyTimeoutMilliseconds: 5_000 })
  const startTransaction = async () => {
    connection.exec('BEGIN')
    // The engine itself sends the COMMIT or ROLLBACK.
    const end = async () => {}
    return Object.assign(new PrismaStatements(connection), {
      options: { usePhantomQuery: false },
      commit: end,
      rollback: end,
    })
  }
  return Object.assign(new PrismaStatements(connection), { startTransaction, dispose: async () => connection.close() })
}
