import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { beforeAll, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'

import { ConsumerProject, linkTools } from '../support/consumer-project'
import { codeBlocks, readPage } from '../support/documents'
import { installPackage } from '../support/installed-package'
import { present } from '../support/present'
import { ServiceProcess } from '../support/service-process'

let folder: string

// Packing compiles the whole service, and installing downloads some 280 packages.
beforeAll(async () => {
  folder = await installPackage()
}, 300_000)

const BIN = 'node_modules/.bin/engagement-graphql'

/** Runs a program that uses the package, and returns its output. */
async function runProgram(name: string, text: string): Promise<string> {
  await writeFile(path.join(folder, name), text)
  const { stdout } = await promisify(execFile)(process.execPath, [name], { cwd: folder })
  return stdout
}

describe('the installed package', () => {
  test('contains no development tools', async () => {
    const names = await readdir(path.join(folder, 'node_modules'))
    expect(names).toContain('engagement-graphql')
    for (const tool of ['prisma', 'typescript', 'tsx', 'jest', 'msw', 'react']) expect(names).not.toContain(tool)
    expect(await readdir(path.join(folder, 'node_modules/@prisma'))).not.toContain('engines')
  })

  test('contains what it needs to run, and no sources', () => {
    const installed = path.join(folder, 'node_modules/engagement-graphql')
    expect(readdirSync(installed).sort()).toEqual([
      'CHANGELOG.md',
      'README.md',
      'dist',
      'openapi.json',
      'package.json',
      'prisma',
      'schema.graphql',
    ])
    expect(readdirSync(path.join(installed, 'prisma')).sort()).toEqual(['demo', 'migrations'])
    const files = readdirSync(path.join(installed, 'dist'), { recursive: true, encoding: 'utf8' })
    const others = files.filter((name) => /\.[^/]+$/.test(name) && !name.endsWith('.js'))
    const ofMemberApp = others.filter((name) => name.startsWith('member-app/'))
    expect(others.filter((name) => !ofMemberApp.includes(name)).sort()).toEqual([
      'domain/errors/catalogue.d.ts',
      'domain/errors/domain-error.d.ts',
      'errors/index.d.ts',
      'index.d.ts',
      'mocks/index.d.ts',
      'testing/index.d.ts',
      'testing/test-service.d.ts',
    ])
    expect(ofMemberApp.map((name) => path.extname(name)).sort()).toEqual(['.css', '.html', '.svg'])
  })

  test('serves in an empty folder, creates its database there, and ends on SIGTERM', async () => {
    const service = await ServiceProcess.start({}, { command: [BIN], folder })
    expect(await service.post('{ errorReasons { reason } }')).toMatchObject({
      data: { errorReasons: expect.arrayContaining([{ reason: 'OFFER_DECLINED' }]) },
    })
    expect((await fetch(`${service.url}/graphiql`)).status).toBe(200)
    expect((await fetch(`${service.url}/app`)).status).toBe(200)
    expect(existsSync(path.join(folder, 'data/engagement.db'))).toBe(true)
    expect(await service.end('SIGTERM')).toBe(0)
  })

  test('ends with npx, which does not forward the signal', async () => {
    const environment = { DATABASE_URL: 'file:npx.db', LOG_LEVEL: 'info' }
    const service = await ServiceProcess.start(environment, { command: ['npx', 'engagement-graphql'], folder })
    expect(await service.post('{ __typename }')).toEqual({ data: { __typename: 'Query' } })
    await service.end('SIGTERM')
    expect(service.log()).toContain('"shut down"')
    await expect(fetch(service.url)).rejects.toThrow('fetch failed')
  })

  test('can be imported by an ES module', async () => {
    const program = `
      import { createService } from 'engagement-graphql'
      const environment = { PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: 'file:module.db', DEMO_DATA: 'true' }
      const service = await createService({ environment })
      const response = await fetch(service.url + '/graphql?query={__typename}')
      console.log(await response.text())
      await service.stop()
    `
    expect(JSON.parse(await runProgram('program.mjs', program))).toEqual({ data: { __typename: 'Query' } })
  })

  test('can be required, and handles requests without a socket', async () => {
    const program = `
      const { buildApp } = require('engagement-graphql')
      const environment = { LOG_LEVEL: 'warn', DATABASE_URL: 'file:script.db' }
      buildApp({ environment }).then(async ({ app, stop }) => {
        const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } })
        console.log(response.body)
        await stop()
      })
    `
    expect(JSON.parse(await runProgram('program.cjs', program))).toEqual({ data: { __typename: 'Query' } })
  })

  test.each(['schema.graphql', 'openapi.json'])('exports %s', async (name) => {
    const program = `console.log(require.resolve('engagement-graphql/${name}'))`
    const file = (await runProgram('resolve.cjs', program)).trim()
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(name, 'utf8'))
  })

  test('has types', async () => {
    const program = `
      import { buildApp, createService, type Service } from 'engagement-graphql'
      const service: Service = await createService({ environment: { PORT: '0' } })
      const url: string = service.url
      await service.stop()
      const { app, stop } = await buildApp()
      const status: number = (await app.inject(url)).statusCode
      await stop()
      // @ts-expect-error a setting is a string
      await createService({ environment: { PORT: status } })
    `
    await writeFile(path.join(folder, 'program.mts'), program)
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023']
    const compile = promisify(execFile)(
      process.execPath,
      [path.resolve('node_modules/typescript/bin/tsc'), ...options, 'program.mts'],
      { cwd: folder },
    )
    expect(await compile).toEqual({ stdout: '', stderr: '' })
  })
})

describe('the tests of docs/testing.md', () => {
  beforeAll(() => linkTools(folder))

  const blocks = new Map(codeBlocks(readPage('docs/testing.md')).map(({ label, text }) => [label, text]))
  const block = (label: string) => present(blocks.get(label))
  const declinedOffer = () => block('declined-offer.cjs') + block('fail-next.cjs')
  /** The guide replaces the two lines that load the package. */
  const asEsModule = (text: string) => block('imports.mjs') + text.split('\n').slice(2).join('\n')

  const withAssert = (text: string) => text.replace(/expect\((.*)\)\.to\w+\((.*)\)/g, 'assert.deepEqual($1, $2)')

  const AS_ES_MODULES = { NODE_OPTIONS: '--experimental-vm-modules' }
  const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, isolatedModules: true, types: ['node'] }
  const TSCONFIG = JSON.stringify({ compilerOptions: { ...compilerOptions, skipLibCheck: true } })

  test.each([
    ['JavaScript with CommonJS', () => ({ 'package.json': '{}', 'offers.test.js': declinedOffer() }), {}],
    [
      'JavaScript with ES modules',
      () => ({ 'package.json': '{ "type": "module" }', 'offers.test.js': asEsModule(declinedOffer()) }),
      AS_ES_MODULES,
    ],
    [
      'TypeScript with CommonJS',
      () => ({
        'package.json': '{}',
        'tsconfig.json': TSCONFIG,
        'jest.config.js': block('jest.config.cjs'),
        'offers.test.ts': block('declined-offer.ts'),
      }),
      {},
    ],
    [
      'TypeScript with ES modules',
      () => ({
        'package.json': '{ "type": "module" }',
        'tsconfig.json': TSCONFIG,
        'jest.config.js': block('jest.config.mjs'),
        'offers.test.ts': block('declined-offer.ts'),
      }),
      AS_ES_MODULES,
    ],
  ])(
    'pass in jest, in %s, and leave no handles open',
    async (_name, files, environment) => {
      const project = await ConsumerProject.create(folder, files())
      const report = await project.jest(environment)
      expect(report).toContain('✓ a declined offer cannot be accepted')
      expect(report).not.toContain('open handle')
    },
    120_000,
  )

  test.each([
    [
      'JavaScript',
      () => ({
        'offers.test.js': `
          import { afterAll, beforeAll, expect, test } from 'vitest'
          ${asEsModule(declinedOffer())}`,
      }),
    ],
    ['TypeScript', () => ({ 'offers.test.ts': block('declined-offer.ts').replace("'@jest/globals'", "'vitest'") })],
  ])(
    'pass in vitest, in %s, and leave nothing open',
    async (_name, files) => {
      const project = await ConsumerProject.create(folder, { 'package.json': '{ "type": "module" }', ...files() })
      const report = await project.vitest()
      expect(report).toMatch(/✓ offers\.test\.\w+ > a declined offer cannot be accepted/)
      expect(report).not.toMatch(/close timed out|something prevents/i)
    },
    120_000,
  )

  test('pass in node:test', async () => {
    const text = `
      import assert from 'node:assert/strict'
      import { after as afterAll, before as beforeAll, test } from 'node:test'
      ${withAssert(asEsModule(block('declined-offer.cjs')))}`
    const project = await ConsumerProject.create(folder, { 'offers.test.mjs': text })
    const { stdout } = await project.node(['--test', '--test-reporter=tap', 'offers.test.mjs'])
    expect(stdout).toMatch(/# pass [1-9]\d*\n# fail 0/)
  }, 120_000)

  test('the mocks respond as the guide shows', async () => {
    const text = `${block('mocks.mjs')}
      const post = async (query) => {
        const body = JSON.stringify({ query })
        const headers = { 'content-type': 'application/json' }
        const response = await fetch('https://loyalty.example.com/graphql', { method: 'POST', headers, body })
        return response.json()
      }
      const respond = 'mutation { respondToOffer(input: { correlationId: "s", offerId: "o" }) { version } }'
      const optIn = 'mutation SetOptIn { setOptIn(input: { correlationId: "s" }) { message } }'
      const session = '{ session(correlationId: "visit-1") { correlationId bestOffer { name rank } } }'
      const unknown = '{ sesion(correlationId: "visit-1") { id } }'
      console.log(JSON.stringify(await Promise.all([respond, optIn, session, unknown].map(post))))
      server.close()`
    const project = await ConsumerProject.create(folder, { 'mocks.mjs': text })
    const { stdout } = await project.node(['mocks.mjs'])
    expect(JSON.parse(stdout)).toEqual([
      {
        data: { respondToOffer: null },
        errors: [expect.objectContaining({ message: 'Current date is after expiry date' })],
      },
      {
        data: { setOptIn: null },
        errors: [expect.objectContaining({ extensions: expect.objectContaining({ reason: 'SESSION_NOT_FOUND' }) })],
      },
      { data: { session: { correlationId: 'visit-1', bestOffer: { name: 'Half-price apples', rank: 0 } } } },
      { errors: [expect.objectContaining({ message: expect.stringContaining('Cannot query field "sesion"') })] },
    ])
  })
})

describe('the entry points', () => {
  beforeAll(() => linkTools(folder))

  test.each([
    ['nodenext', 'nodenext', 'mts'],
    ['nodenext', 'nodenext', 'cts'],
    ['node16', 'node16', 'mts'],
    ['esnext', 'bundler', 'ts'],
  ])('have types with module %s, moduleResolution %s, in .%s', async (module, moduleResolution, extension) => {
    const text = `
      import { documentedError, handlers } from 'engagement-graphql/mocks'
      import { type ErrorReason, isReason } from 'engagement-graphql/errors'
      import { createTestService, type TypedDocument } from 'engagement-graphql/testing'

      export async function run(document: TypedDocument<{ a: number }, { b: string }>, error: unknown) {
        const service = await createTestService({ now: new Date(), environment: { SESSION_TTL: '60' } })
        const { data } = await service.execute(document, { b: 'text' }, { as: { sub: 'acc-1', scope: 'member' } })
        const sum: number | undefined = data?.a
        // @ts-expect-error a variable is a string
        await service.execute(document, { b: 1 })
        service.failNext('OFFER_NOT_ACTIVE', { promoStatus: 'DRAFT' })
        // @ts-expect-error there is no such reason
        service.failNext('OFFER_LOST')
        const reason: ErrorReason = documentedError('OFFER_DECLINED').extensions.reason
        // @ts-expect-error there is no such reason
        isReason(error, 'OFFER_LOST')
        return [sum, reason, handlers({ errors: { session: 'SESSION_NOT_FOUND' } }).length]
      }`
    const project = await ConsumerProject.create(folder, { [`types.${extension}`]: text })
    await project.compile(
      '--module',
      module,
      '--moduleResolution',
      moduleResolution,
      '--target',
      'es2023',
      `types.${extension}`,
    )
  })

  test.each(['errors', 'mocks'])('%s runs in browsers: a bundle of it has no modules of Node.js', async (entry) => {
    const { outputFiles, errors, warnings } = await build({
      stdin: { contents: `export * from 'engagement-graphql/${entry}'`, resolveDir: folder },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    })
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] })
    expect(outputFiles[0]?.text).not.toMatch(/\brequire\("|from "node:/)
  })
})
