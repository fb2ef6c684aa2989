import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { freePort } from './postgres'
import { setting } from './setting'
import { createTestFolder } from './test-folder'

const PROGRAM = '/usr/sbin/pgbouncer'

/** Debian's package. No npm package has it, so a developer may lack it; CI installs it. */
export const isPgBouncerInstalled = existsSync(PROGRAM)

export interface TestPgBouncer {
  url(database: string): string
  stop(): Promise<void>
}

/** Starts PgBouncer in front of the Postgres of the tests, with additional lines of its configuration. */
export async function startPgBouncer(lines: readonly string[]): Promise<TestPgBouncer> {
  const folder = createTestFolder()
  const port = await freePort()
  const users = path.join(folder, 'users.txt')
  writeFileSync(users, '"postgres" ""\n')
  const file = path.join(folder, 'pgbouncer.ini')
  const server = new URL(setting('TEST_POSTGRES_URL'))
  const configuration = [
    '[databases]',
    `* = host=${server.hostname} port=${server.port}`,
    '[pgbouncer]',
    ...['listen_addr = 127.0.0.1', `listen_port = ${port}`, 'unix_socket_dir =', 'auth_type = trust'],
    ...[`auth_file = ${users}`, ...lines],
  ]
  writeFileSync(file, `${configuration.join('\n')}\n`)
  // It does not run as root.
  const account = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const child = spawn(PROGRAM, [...account, file], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve()
    }),
  )
  await new Promise<void>((resolve, reject) => {
    let log = ''
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      if (log.includes('process up')) resolve()
    })
    child.stderr.once('end', () => {
      reject(new Error(`PgBouncer did not start:\n${log}`))
    })
  })
  return {
    url: (database) => `postgresql://postgres@127.0.0.1:${port}/${database}`,
    stop: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}
