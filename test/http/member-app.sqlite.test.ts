import { readdirSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startService, type TestService } from '../support/service'

// The files of the last `npm run build`. They do not depend on the database.

let service: TestService

beforeAll(async () => {
  service = await startService({ MEMBER_APP: 'true' })
})
afterAll(() => service.stop())

const get = (url: string, headers: Record<string, string> = {}) => service.app.inject({ url, headers })
const assets = readdirSync('dist/member-app/assets')

describe('the page of the member app', () => {
  test.each(['/app', '/app/', '/app/staff', '/app/any/route?a=1'])('is at %s', async (url) => {
    const { statusCode, headers, body } = await get(url)
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    expect(body).toContain('<div id="root"></div>')
  })

  test('allows only files of this service, and nothing inline', async () => {
    const { headers, body } = await get('/app/till')
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    )
    expect(body).not.toMatch(/<style|style=|<script(?![^>]* src="\/app\/assets\/)/)
    const links = [...body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link)
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((link) => !link?.startsWith('/app/assets/'))).toEqual([])
  })

  test('is sent again only if it has changed', async () => {
    const { etag = '' } = (await get('/app')).headers
    expect((await get('/app', { 'if-none-match': etag })).statusCode).toBe(304)
    expect((await get('/app', { 'if-none-match': 'W/"other"' })).statusCode).toBe(200)
  })
})

describe('the assets of the member app', () => {
  test.each(assets)('are kept by browsers, since the name changes with the content: %s', async (name) => {
    const { statusCode, headers, rawPayload } = await get(`/app/assets/${name}`, { 'accept-encoding': 'br' })
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'x-content-type-options': 'nosniff',
      etag: expect.any(String),
      vary: expect.stringContaining('accept-encoding'),
    })
    expect(headers['content-type']).toMatch(/^(text\/(javascript|css)|image\/svg\+xml)/)
    expect(brotliDecompressSync(rawPayload).length).toBeGreaterThan(rawPayload.length)
  })

  test.each([
    '/app/assets/none.js',
    '/app/assets/constructor',
    '/app/assets/..%2findex.html',
    '/app/assets/%2e%2e%2findex.html',
    '/app/assets/..%5c.stamp',
    '/app/assets/../../cli.js',
    '/app/../package.json',
    '/app/.stamp',
    '/app/favicon.ico',
    '/app/%2e%2e/%2e%2e/package.json',
    '/app/assets/%00',
  ])('are only the files of the build: %s is not found', async (url) => {
    const { statusCode, headers, body } = await get(url)
    expect(statusCode).toBe(404)
    expect(headers['cache-control']).toBe('no-cache, no-store, must-revalidate')
    expect(body).toContain('"errors"')
  })
})

describe('the setting MEMBER_APP', () => {
  test.each([
    ['false', { MEMBER_APP: 'false', DEMO_DATA: 'true' }],
    ['absent, without the demo programme', {}],
    ['true, with tokens', { MEMBER_APP: 'true', AUTH_MODE: 'jwt', JWT_SECRET: 'x'.repeat(40) }],
  ])('switches the app off: %s', async (_name, environment: Record<string, string>) => {
    const without = await startService(environment)
    for (const url of ['/app', '/app/staff', `/app/assets/${assets[0] ?? ''}`]) {
      expect((await without.app.inject(url)).statusCode).toBe(404)
    }
    expect((await without.app.inject('/')).body).not.toContain('/app')
    await without.stop()
  })

  test('is on with the demo programme, and first on the landing page', async () => {
    const demo = await startService({ DEMO_DATA: 'true' })
    expect((await demo.app.inject('/app')).statusCode).toBe(200)
    expect((await demo.app.inject('/')).body).toMatch(/<dl>\s*<dt><a href="\/app">/)
    await demo.stop()
  })
})
