import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'

const CLI = path.resolve('dist/cli.js')

/** Runs a command of the built service to its end, as a person or a script would. */
export async function runCommand(args: string[], environment: Record<string, string>) {
  const child = spawnCli(args, environment)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { status: child.exitCode, out, err }
}

/** The built service in a process of its own, which can be told to end, or be killed. */
export class ServiceProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly exited: Promise<unknown[]>,
    /** Its log so far: warnings and worse, unless LOG_LEVEL says otherwise. */
    readonly log: () => string,
  ) {}

  static async start(environment: Record<string, string>): Promise<ServiceProcess> {
    const child = spawnCli(['serve'], { PORT: '0', LOG_LEVEL: 'warn', ...environment })
    const exited = once(child, 'close')
    let out = ''
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    for await (const chunk of child.stdout) {
      out += String(chunk)
      const url = /http:\/\/\S+?(?=\/graphql)/.exec(out)?.[0]
      if (url !== undefined) return new ServiceProcess(child, url, exited, () => err)
    }
    throw new Error(`The service did not start:\n${out}${err}`)
  }

  async post(query: string, variables: object = {}): Promise<{ data?: Record<string, unknown>; errors?: unknown[] }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as { data?: Record<string, unknown>; errors?: unknown[] }
  }

  /** Sends the signal and waits for the end; returns the exit status, or the signal that ended it. */
  async end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | NodeJS.Signals | null> {
    this.child.kill(signal)
    await this.exited
    return this.child.exitCode ?? this.child.signalCode
  }
}

function spawnCli(args: string[], environment: Record<string, string>) {
  // Nothing of the tests' own environment, so that the settings are those of the test alone.
  const env = { PATH: process.env.PATH, ...environment }
  return spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}
