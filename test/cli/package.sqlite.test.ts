import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { installPackage } from '../support/installed-package'
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
    for (const tool of ['prisma', 'typescript', 'tsx', 'jest', 'react']) expect(names).not.toContain(tool)
    expect(await readdir(path.join(folder, 'node_modules/@prisma'))).not.toContain('engines')
  })

  test('contains what it needs to run, and no sources', () => {
    const installed = path.join(folder, 'node_modules/engagement-graphql')
    expect(readdirSync(installed).sort()).toEqual([
      'CHANGELOG.md',
      'README.md',
      'dist',
      'package.json',
      'prisma',
      'schema.graphql',
    ])
    expect(readdirSync(path.join(installed, 'prisma')).sort()).toEqual(['demo', 'migrations'])
    const files = readdirSync(path.join(installed, 'dist'), { recursive: true, encoding: 'utf8' })
    const others = files.filter((name) => /\.[^/]+$/.test(name) && !name.endsWith('.js'))
    const ofMemberApp = others.filter((name) => name.startsWith('member-app/'))
    expect(others.filter((name) => !ofMemberApp.includes(name))).toEqual(['index.d.ts'])
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

  test('exports its schema', async () => {
    const program = "console.log(require.resolve('engagement-graphql/schema.graphql'))"
    const file = (await runProgram('schema.cjs', program)).trim()
    expect(readFileSync(file, 'utf8')).toBe(readFileSync('schema.graphql', 'utf8'))
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
