// Builds examples/member-app to dist/member-app, from where the service serves it. A build of the same sources with the
// same packages is kept: `npm run build` runs before every test and command.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const APP = 'examples/member-app'
const STAMP = 'dist/member-app/.stamp'
const PACKAGES = [
  'vite',
  '@vitejs/plugin-react',
  'react',
  'react-dom',
  '@apollo/client',
  'graphql',
  'chart.js',
  'wouter',
]

const stamp = createHash('sha256')
  .update(JSON.stringify([sources(), versions()]))
  .digest('hex')
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) {
  const { build } = await import('vite')
  await build({ configFile: path.join(APP, 'vite.config.mts'), logLevel: 'warn' })
  writeFileSync(STAMP, stamp)
}

function sources() {
  return readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(APP, name))
    .filter((file) => statSync(file).isFile())
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')])
}

function versions() {
  return PACKAGES.map((name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version)
}
