import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs a command of Prisma and returns its output. Rejects if the command fails. */
export async function prismaCli(url: string, ...command: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['node_modules/prisma/build/index.js', ...command], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PRISMA_SCHEMA_ENGINE_BINARY: require.resolve('../../scripts/schema-engine.mjs'),
      CHECKPOINT_DISABLE: '1', // No request for updates over the network.
    },
  })
  return stdout
}
