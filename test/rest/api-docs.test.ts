import { expect, test } from '@jest/globals'

import { startService, type TestService } from '../support/service'
import { WITH_TOKENS } from '../support/tokens'

async function withService(environment: Record<string, string>, use: (service: TestService) => Promise<void>) {
  const service = await startService(environment)
  try {
    await use(service)
  } finally {
    await service.stop()
  }
}

test.each([
  ['without tokens', {}],
  ['with tokens', WITH_TOKENS],
])('GET /api-docs returns a page that loads only files of the service, %s', async (_name, environment) => {
  await withService(environment, async ({ app }) => {
    const page = await app.inject('/api-docs')
    expect(page.statusCode).toBe(200)
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    })
    const files = [...page.body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, file = '']) => file)
    expect(files).toContain('/api-docs/static/swagger-ui-bundle.js')
    for (const file of files) {
      expect(file).toMatch(/^\/api-docs\/static\//)
      expect((await app.inject(file)).statusCode).toBe(200)
    }
    const start = await app.inject('/api-docs/static/swagger-initializer.js')
    expect(start.body).toContain("url: resolveUrl('./json')")
    expect(start.body).toContain('validatorUrl: null')
    expect((await app.inject('/api-docs/json')).json()).toEqual((await app.inject('/openapi.json')).json())
  })
})

test('the page and the document are counted for their address', async () => {
  await withService({ RATE_LIMIT_ADDRESS: '2' }, async ({ app }) => {
    expect((await app.inject('/api-docs')).statusCode).toBe(200)
    expect((await app.inject('/openapi.json')).statusCode).toBe(200)
    expect((await app.inject('/api-docs')).statusCode).toBe(429)
  })
})

test.each([
  [{}, { '/api-docs': 200, '/openapi.json': 200 }],
  [{ API_DOCS: 'false' }, { '/api-docs': 404, '/api-docs/json': 404, '/openapi.json': 200 }],
  [{ REST: 'false' }, { '/api-docs': 404, '/api-docs/json': 404, '/openapi.json': 404 }],
])('with the settings %j, the start page links to what is there: %j', async (environment, statuses) => {
  await withService(environment, async ({ app }) => {
    const start = await app.inject('/')
    for (const [path, status] of Object.entries(statuses)) {
      expect({ path, status: (await app.inject(path)).statusCode }).toEqual({ path, status })
      expect(start.body.includes(`href="${path}"`)).toBe(status === 200)
    }
  })
})
