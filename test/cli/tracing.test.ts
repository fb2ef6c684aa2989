import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { expect, test } from '@jest/globals'

import { ServiceProcess } from '../support/service-process'
import { createTestDatabase } from '../support/test-database'

interface Span {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: { key: string; value: Record<string, unknown> }[]
}

interface Export {
  resourceSpans: { scopeSpans: { spans: Span[] }[] }[]
}

/** What stands in for a collector: it keeps the spans that it is sent. */
async function startCollector() {
  const spans: Span[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { resourceSpans } = JSON.parse(body) as Export
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // of a server that listens
  return { spans, url: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

test('an operation is a span of its caller’s trace, with its statements below it and no value of anybody', async () => {
  const collector = await startCollector()
  const database = await createTestDatabase()
  const service = await ServiceProcess.start({
    DATABASE_URL: database.url,
    DEMO_DATA: 'true',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  })
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const query = 'mutation Mine($id: ID!) { startSession(input: { identifier: $id }) { session { id } } }'
  await service.post(query, { id: 'acc-1' }, { traceparent: `00-${traceId}-b7ad6b7169203331-01` })
  await service.post(query, { id: 'nobody' })
  expect(await service.end('SIGTERM')).toBe(0)
  collector.stop()

  const [started, refused] = collector.spans.filter(({ name }) => name === 'mutation startSession')
  expect(started).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' })
  expect(refused?.attributes).toContainEqual({
    key: 'engagement.reasons',
    value: { arrayValue: { values: [{ stringValue: 'ACCOUNT_NOT_FOUND' }] } },
  })
  const statements = collector.spans.filter(({ parentSpanId }) => parentSpanId === started?.spanId)
  expect(statements.map(({ name }) => name)).toEqual(expect.arrayContaining(['SELECT', 'INSERT']))
  expect(statements.every((span) => span.traceId === traceId)).toBe(true)
  expect(collector.spans.every(({ name, parentSpanId }) => name.startsWith('mutation') || parentSpanId)).toBe(true)
  expect(JSON.stringify(collector.spans)).not.toMatch(/acc-1|nobody/)
  await database.drop()
})

test('a collector that is away is told to the log, and neither callers nor the end of the service notice', async () => {
  const database = await createTestDatabase()
  const service = await ServiceProcess.start({
    DATABASE_URL: database.url,
    DEMO_DATA: 'true',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
    OTEL_EXPORTER_OTLP_TIMEOUT: '500',
  })
  expect(await service.post('{ errorReasons { reason } }')).not.toHaveProperty('errors')
  expect(await service.end('SIGTERM')).toBe(0)
  expect(service.log()).toContain('spans were not sent')
  await database.drop()
})
