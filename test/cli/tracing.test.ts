import { text } from 'node:stream/consumers'

import { expect, test } from '@jest/globals'

import { startHttpServer } from '../support/http-server'
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

/** Stands in for a collector, and keeps the spans that it receives. */
async function startCollector() {
  const spans: Span[] = []
  const server = await startHttpServer((request, response) => {
    void text(request).then((body) => {
      const { resourceSpans } = JSON.parse(body) as Export
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  return { spans, ...server }
}

test('an operation is a span in the trace of its caller, with its statements as children and without values', async () => {
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
  await service.post(query, { id: 'acc-0' })
  for (const identifier of ['acc-1', 'acc-0']) {
    await fetch(`${service.url}/client/users/${identifier}/sessions`, {
      method: 'POST',
      headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
    })
  }
  expect(await service.end('SIGTERM')).toBe(0)
  collector.stop()

  for (const [operation, parentSpanId] of [
    ['mutation startSession', 'b7ad6b7169203331'],
    ['POST /client/users/:identifier/sessions', '00f067aa0ba902b7'],
  ] as const) {
    const [started, refused] = collector.spans.filter(({ name }) => name === operation)
    expect(started).toMatchObject({ traceId, parentSpanId })
    expect(refused?.attributes).toContainEqual({
      key: 'engagement.reasons',
      value: { arrayValue: { values: [{ stringValue: 'ACCOUNT_NOT_FOUND' }] } },
    })
    const statements = collector.spans.filter((span) => span.parentSpanId === started?.spanId)
    expect(statements.map(({ name }) => name)).toEqual(expect.arrayContaining(['SELECT', 'INSERT']))
    expect(statements.every((span) => span.traceId === traceId)).toBe(true)
  }
  expect(collector.spans.every(({ name, parentSpanId }) => name.startsWith('mutation') || parentSpanId)).toBe(true)
  expect(JSON.stringify(collector.spans)).not.toMatch(/acc-1|acc-0/)
  await database.drop()
})

test('a collector that cannot be reached is logged, and affects neither calls nor the shutdown', async () => {
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
