// Runs the requests of examples/requests with the CLI of Bruno against the service in dist, on a free port, with the demo
// programme in a temporary SQLite database. Prints the whole output of a run that fails.
import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const COLLECTION = 'examples/requests'
const BRUNO = path.resolve(COLLECTION, 'node_modules/.bin/bru')
const SERVICE = path.resolve('dist/cli.js')
/** Together, they permit every request. */
const SCOPES = 'loyalty,contacts,programme,metrics'

if (!existsSync(BRUNO)) {
  console.error(`The CLI of Bruno is not installed: npm ci --prefix ${COLLECTION}`)
  process.exit(1)
}

const folder = mkdtempSync(path.join(tmpdir(), 'requests-'))
// Without the environment of the caller, so that only these settings apply.
const environment = { PATH: process.env.PATH, HOME: process.env.HOME }
const settings = {
  ...environment,
  DATABASE_URL: `file:${path.join(folder, 'requests.db')}`,
  DEMO_DATA: 'true',
  PORT: '0',
  LOG_LEVEL: 'warn',
}
const settingsWithTokens = { ...settings, AUTH_MODE: 'jwt', JWT_SECRET: randomBytes(32).toString('hex') }

try {
  await serve(settings, async (url) => {
    await runCollection('local', url)
    await runCollection('local', url)
  })
  await serve(settingsWithTokens, async (url) => {
    const command = [SERVICE, 'token', 'requests', SCOPES]
    const { stdout: token } = await promisify(execFile)(process.execPath, command, { env: settingsWithTokens })
    const { skippedRequests } = await runCollection('token', url, token.trim())
    // Bruno skips a file that it cannot parse, and succeeds. With a token, no request is skipped on purpose.
    if (skippedRequests > 0) throw new Error(`Bruno skipped ${skippedRequests} requests: run it to see which`)
  })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}

/** Runs the service while the function runs. */
async function serve(env, run) {
  const service = spawn(process.execPath, [SERVICE, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(service, 'exit')
  try {
    await run(await Promise.race([readAddress(service), exited.then(() => Promise.reject(new Error('No service')))]))
  } finally {
    service.kill()
    await exited
  }
}

function readAddress({ stdout }) {
  return new Promise((resolve) => {
    let output = ''
    stdout.on('data', (chunk) => {
      output += chunk
      const [, address] = /(http:\/\/\S+)\/graphql\s.*stops it/s.exec(output) ?? []
      if (address !== undefined) resolve(address)
    })
  })
}

/** Runs every request in its order. Returns the summary of Bruno. */
async function runCollection(name, url, token = '') {
  const report = path.join(folder, 'report.json')
  const variables = ['--env-var', `baseUrl=${url}`, '--env-var', `token=${token}`]
  const bruno = spawn(BRUNO, ['run', '-r', '--noproxy', '--env', name, ...variables, '--reporter-json', report], {
    cwd: COLLECTION,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [bruno.stdout, bruno.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [status] = await once(bruno, 'close')
  if (status !== 0) throw new Error(`${output}\nThe requests failed in the environment ${name}`)

  const [{ summary }] = JSON.parse(readFileSync(report, 'utf8'))
  const { passedRequests, skippedRequests, passedAssertions } = summary
  console.log(
    `${name}: ${passedRequests} requests and ${passedAssertions} assertions passed, ${skippedRequests} skipped`,
  )
  return summary
}
