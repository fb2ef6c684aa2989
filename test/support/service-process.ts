import { type ChildProcessByStdio, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

type Child = ChildProcessByStdio<null, Readable, Readable>

/** How to run a command of the service: the build of this project, its npm script, or a command in another folder. */
type Runner = 'node' | 'npm' | { command: [string, ...string[]]; folder: string }

/** Runs a command of the built service until it ends. */
export async function runCommand(args: string[], environment: Record<string, string>) {
  const { child, exited } = spawnService(args, environment)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return { status: child.exitCode, out, err }
}

/** The built service in a separate process, which can be stopped or killed. */
export class ServiceProcess {
  private constructor(
    private readonly child: Child,
    private readonly exited: Promise<unknown>,
    readonly url: string,
    /** Its standard output so far. */
    readonly output: () => string,
    /** Its log so far: warnings and errors, unless LOG_LEVEL is set. */
    readonly log: () => string,
  ) {}

  static async start(environment: Record<string, string>, by: Runner = 'node'): Promise<ServiceProcess> {
    const { child, exited } = spawnService(['serve'], { PORT: '0', LOG_LEVEL: 'warn', ...environment }, by)
    let out = ''
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString()
        const address = /ready.*?(http:\/\/\S+?)\/graphql.*stops it/s.exec(out)?.[1]
        if (address !== undefined) resolve(address)
      })
      child.once('close', () => {
        reject(new Error(`The service did not start:\n${out}${err}`))
      })
    })
    return new ServiceProcess(
      child,
      exited,
      url,
      () => out,
      () => err,
    )
  }

  async post(
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<{ data?: Record<string, unknown>; errors?: unknown[] }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as { data?: Record<string, unknown>; errors?: unknown[] }
  }

  /** Sends the signal and waits for the end. Returns the exit status, or the signal that ended the process. */
  async end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | NodeJS.Signals | null> {
    this.child.kill(signal)
    await this.exited
    return this.child.exitCode ?? this.child.signalCode
  }
}

/** Several services of the built package in one process, which starts much faster than a process for each. */
export async function startServices(nodeEnv: string | undefined, environments: Record<string, string>[]) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: nodeEnv }
  const child = fork(require.resolve('./serving-process.js'), { env })
  const exited = once(child, 'exit')
  child.send(environments.map((environment) => ({ PORT: '0', LOG_LEVEL: 'silent', ...environment })))
  const failed = exited.then(() => {
    throw new Error('The services did not start')
  })
  const [urls] = (await Promise.race([once(child, 'message'), failed])) as [string[]]
  // After the start, the end of the process is expected.
  failed.catch(() => undefined)
  return {
    urls,
    /** Kills the process. */
    end: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

export function spawnService(args: string[], environment: Record<string, string>, by: Runner = 'node') {
  const { command, folder } = resolveRunner(by)
  const [program, ...start] = command
  // Without the environment of the tests, so that only the settings of the test apply.
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment }
  const child: Child = spawn(program, [...start, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  return { child, exited: once(child, 'close') }
}

function resolveRunner(by: Runner): Exclude<Runner, string> {
  if (typeof by === 'object') return by
  return { command: by === 'npm' ? ['npm', 'run', 'cli', '--'] : [process.execPath, 'dist/cli.js'], folder: '.' }
}
