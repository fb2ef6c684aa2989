// Runs all checks, two at a time, and prints what each has reported when it ends. A failure does not stop the others.
import { spawn } from 'node:child_process'

const CONCURRENT = 2

/** The slowest first: the others run beside it. */
const CHECKS = ['lint', 'format', 'language', 'structure', 'generated']

const waiting = [...CHECKS]
await Promise.all(Array.from({ length: CONCURRENT }, runNext))

async function runNext() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const { status, output } = await run(`check:${check}`)
    process.stdout.write(`check:${check} ${status === 0 ? 'passed' : 'failed'}\n${output}`)
    if (status !== 0) process.exitCode = 1
  }
}

function run(script) {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, output }))
  })
}
