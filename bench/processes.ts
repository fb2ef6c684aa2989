import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, openSync, readdirSync, readFileSync } from 'node:fs'

export interface RunningProcess {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

interface Started {
  /** A script and what it is given. */
  readonly args: readonly string[]
  readonly environment?: Record<string, string>
  /** Where its log goes: to a file, as a service's does. */
  readonly log: string
}

/** As `npm run cli` runs a command, and `npm start` the service. */
export const CLI = ['--max-semi-space-size=64', 'dist/cli.js']
export const SERVE = [...CLI, 'serve']

/** Starts a service of either side in a process of its own, and waits for the address that it prints. */
export async function startProcess({ args, environment = {}, log }: Started): Promise<RunningProcess> {
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', openSync(log, 'a')] })
  const exited = once(child, 'exit')
  // However the bench ends, nothing of it goes on.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.removeListener('exit', kill))
  const url = await addressOf(child, log)
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
      if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${String(child.exitCode)}: see ${log}`)
    },
  }
}

function addressOf(child: ChildProcess, log: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const address = /http:\/\/[\d.]+:\d+/.exec(out)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => {
      reject(new Error(`It did not start: see ${log}`))
    })
  })
}

/** A service on a database, with tokens, and a token for the load. */
export function serviceOn(databaseUrl: string): { service: Record<string, string>; token: string } {
  const secret = randomBytes(48).toString('base64')
  const service = { DATABASE_URL: databaseUrl, AUTH_MODE: 'jwt', JWT_SECRET: secret, PORT: '0' }
  return { service, token: runCommand(['token', 'bench', 'loyalty'], service).trim() }
}

/** Runs a command of the built service to its end, and returns what it printed. Throws where its status is not 0. */
export function runCommand(args: readonly string[], environment: Record<string, string>): string {
  return execFileSync(process.execPath, ['dist/cli.js', ...args], { env: environment, encoding: 'utf8' })
}

export interface Run {
  readonly seconds: number
  /** Its resident memory, again and again while it ran. */
  readonly megabytes: readonly number[]
}

const MILLISECONDS_BETWEEN_LOOKS = 250

/** Runs a script to its end, and watches how long it takes and how much memory it has. Throws where its status is not 0. */
export async function runToEnd(args: readonly string[], environment: Record<string, string> = {}): Promise<Run> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  const exited = once(child, 'exit')
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const megabytes: number[] = []
  const timer = setInterval(() => {
    if (child.exitCode === null) megabytes.push(residentMegabytes(child.pid ?? 0))
  }, MILLISECONDS_BETWEEN_LOOKS)
  await exited
  clearInterval(timer)
  process.removeListener('exit', kill)
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${String(child.exitCode)}`)
  return { seconds: (performance.now() - startedAt) / 1000, megabytes }
}

export function residentMegabytes(pid: number): number {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024)
}

/** Ticks of the clock that Linux counts in, a second. */
const TICKS = 100

/** What a process has used of the processors so far, in seconds. NaN where the system does not tell as Linux does. */
export function processorSeconds(pid: number): number {
  return processorOf(pid).own
}

/** The same with all of its children, of those that have ended too: they leave their time to it. */
export function processorSecondsWithChildren(pid: number): number {
  const { own, ended } = processorOf(pid)
  return childrenOf(pid).reduce((sum, child) => sum + (processorSeconds(child) || 0), own + ended)
}

function processorOf(pid: number): { own: number; ended: number } {
  const fields = statOf(pid).map(Number)
  const secondsIn = (field: number) => (fields[field] ?? NaN) / TICKS
  // Its own and the kernel's for it, each.
  return { own: secondsIn(11) + secondsIn(12), ended: secondsIn(13) + secondsIn(14) }
}

function childrenOf(parent: number): number[] {
  const all = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  return all.map(Number).filter((pid) => Number(statOf(pid)[1]) === parent)
}

/** What Linux tells of a process, from its state on; nothing where it has ended. */
function statOf(pid: number): string[] {
  try {
    // Before it is the name of the program, in brackets, which may hold blanks.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}
