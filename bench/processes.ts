import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import path from 'node:path'

import { residentMegabytes } from './process-usage'

export interface RunningProcess {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

interface Start {
  /** A script and its arguments. */
  readonly args: readonly string[]
  readonly environment: Record<string, string>
  readonly cwd?: string
  /** The file that receives standard error, which is the log of a service. */
  readonly log: string
}

const CLI = 'dist/cli.js'

/** What `npm start` runs. */
const SERVE = ['--max-old-space-size=1536', CLI, 'serve']

/** Starts a process that serves, and waits for the address that it prints. */
async function startProcess({ args, environment, cwd, log }: Start): Promise<RunningProcess> {
  const child = spawn(process.execPath, args, { cwd, env: environment, stdio: ['ignore', 'pipe', openSync(log, 'a')] })
  const exited = once(child, 'exit')
  // No process outlives the bench, however the bench ends.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.removeListener('exit', kill))
  const url = await waitForAddress(child, log)
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

function waitForAddress(child: ChildProcess, log: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const address = /http:\/\/[\d.]+:\d+/.exec(out)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => {
      reject(new Error(`The process did not start: see ${log}`))
    })
  })
}

/** How the service runs: with tokens, limits and log, or without tokens and log and with limits that do not matter. */
export const postures = ['production', 'bare'] as const
export type Posture = (typeof postures)[number]

/** The baseline of each posture, for messages and tables. */
export const baselineNames: Readonly<Record<Posture, string>> = { production: 'baseline', bare: 'lean baseline' }

/** What the service or the baseline is started with. */
export interface ServiceSettings {
  readonly posture: Posture
  /** The folder of the built service. */
  readonly checkout: string
  readonly databaseUrl: string
  readonly secret: string
  /** For the load. Undefined if the service requires none. */
  readonly token: string | undefined
}

/** Settings for the service of this checkout. */
export function createSettings(databaseUrl: string, posture: Posture = 'production'): ServiceSettings {
  const secret = randomBytes(48).toString('base64')
  const settings = { posture, checkout: '.', databaseUrl, secret, token: undefined }
  if (posture === 'bare') return settings
  return { ...settings, token: runCommand(['token', 'bench', 'loyalty'], settings).trim() }
}

function toEnvironment({ databaseUrl, secret, posture }: ServiceSettings): Record<string, string> {
  const environment = { DATABASE_URL: databaseUrl, PORT: '0' }
  if (posture === 'bare') return { ...environment, AUTH_MODE: 'off', LOG_LEVEL: 'silent' }
  return { ...environment, AUTH_MODE: 'jwt', JWT_SECRET: secret }
}

interface StartOptions {
  readonly log: string
  /** Flags for Node. */
  readonly flags?: readonly string[]
}

/** The default limit for one address is less than the load can be. */
const RATE_LIMITS = { RATE_LIMIT_ADDRESS: '6000000' }

export function startService(settings: ServiceSettings, { log, flags = [] }: StartOptions): Promise<RunningProcess> {
  const args = [...flags, ...SERVE]
  return startProcess({
    args,
    cwd: settings.checkout,
    environment: { ...toEnvironment(settings), ...RATE_LIMITS },
    log,
  })
}

export function startBaseline(
  { databaseUrl, secret, posture }: ServiceSettings,
  { log, flags = [] }: StartOptions,
): Promise<RunningProcess> {
  const [folder, options] = posture === 'bare' ? ['lean', []] : ['baseline', ['--secret', secret]]
  const script = path.join(__dirname, folder, 'main.js')
  return startProcess({
    args: [...flags, script, '--database', databaseUrl, ...options],
    environment: { NODE_ENV: 'production' },
    log,
  })
}

/** Flags for Node that write a CPU profile when the process exits. */
export function profileFlags(folder: string, name: string): string[] {
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}.cpuprofile`]
}

/** Runs a command of the built service, and returns its output. Throws if its exit status is not 0. */
export function runCommand(args: readonly string[], settings: ServiceSettings): string {
  return execFileSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: settings.checkout,
    env: toEnvironment(settings),
    encoding: 'utf8',
  })
}

export interface Run {
  readonly seconds: number
  /** Samples of its resident memory. */
  readonly megabytes: readonly number[]
}

const SAMPLE_INTERVAL_MS = 250

/** Runs `cli import` as a process of its own, and measures it. */
export function runImport(file: string, settings: ServiceSettings, flags: readonly string[] = []): Promise<Run> {
  return runMeasured([...flags, CLI, 'import', file], toEnvironment(settings))
}

/** Runs `cli import` as a process of its own, and measures nothing: sampling would delay a load in this process. */
export async function importFile(file: string, settings: ServiceSettings): Promise<void> {
  await runToEnd([CLI, 'import', file], toEnvironment(settings)).ended
}

/** Runs a script to its end, and measures its time and memory. Throws if its exit status is not 0. */
export async function runMeasured(args: readonly string[], environment: Record<string, string> = {}): Promise<Run> {
  const startedAt = performance.now()
  const { child, ended } = runToEnd(args, environment)
  const megabytes: number[] = []
  const timer = setInterval(() => {
    if (child.exitCode === null) megabytes.push(residentMegabytes(child.pid ?? 0))
  }, SAMPLE_INTERVAL_MS)
  try {
    await ended
  } finally {
    clearInterval(timer)
  }
  return { seconds: (performance.now() - startedAt) / 1000, megabytes }
}

/** Starts a script. `ended` is rejected if its exit status is not 0. */
function runToEnd(args: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'exit').then(() => {
    process.removeListener('exit', kill)
    if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${String(child.exitCode)}`)
  })
  return { child, ended }
}
