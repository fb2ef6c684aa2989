import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { createTestFolder } from './test-folder'

const run = promisify(execFile)

const SOURCES = [
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'tsconfig.json',
  'tsconfig.build.json',
  'examples/member-app',
  'scripts',
  'src',
  'prisma',
  'schema.graphql',
  'openapi.json',
]
const NATIVE_MODULE = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'

/** Packs the package as a release does, and installs it for production in an empty folder; returns the folder. */
export async function installPackage(): Promise<string> {
  const folder = createTestFolder()
  await writeFile(path.join(folder, 'package.json'), '{ "name": "consumer", "private": true }')
  // npm installs and checks peers here, which .npmrc turns off in this project. It runs no install scripts: the only
  // relevant one compiles SQLite for a minute, with the same result as in this project.
  const options = ['--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']
  await npm(folder, 'install', ...options, await pack())
  // The driver is optional, and is not there if it could not be compiled.
  if (existsSync(NATIVE_MODULE)) {
    await mkdir(path.join(folder, path.dirname(NATIVE_MODULE)), { recursive: true })
    await cp(NATIVE_MODULE, path.join(folder, NATIVE_MODULE))
  }
  return folder
}

/** Packs a copy of the sources: `prepack` replaces dist, which other tests use at the same time. */
async function pack(): Promise<string> {
  const folder = createTestFolder()
  for (const source of SOURCES) await cp(source, path.join(folder, source), { recursive: true })
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  await npm(folder, 'pack')
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm pack left no tarball')
  return path.join(folder, tarball)
}

/** Runs npm without the variables that `npm test` sets: they include the settings of this project. */
async function npm(folder: string, ...args: string[]): Promise<void> {
  const isSetByNpm = (name: string) => /^npm_(?!config_(registry|cache|cafile|userconfig|globalconfig)$)/i.test(name)
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isSetByNpm(name)))
  await run('npm', args, { cwd: folder, env: { ...env, NODE_ENV: '' } })
}
