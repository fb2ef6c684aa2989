import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { ServiceProcess } from '../support/service-process'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { givenVisitors } from '../support/visit-load'

const CONNECTIONS = 100

let testDatabase: TestDatabase
let service: ServiceProcess

beforeEach(async () => {
  testDatabase = await createTestDatabase()
  await givenVisitors(testDatabase.url)
  service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
})
afterEach(async () => {
  await service.end('SIGKILL')
  await testDatabase.drop()
})

const BODY = JSON.stringify({
  query: 'mutation { startSession(input: { identifier: "visitor-0" }) { session { id } } }',
})
const REQUEST = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`

/** Sends requests over one kept connection, one after the other, until a response closes it. Returns how many it sent. */
async function sendUntilClosed(onResponse: (status: string) => void): Promise<number> {
  const { hostname, port } = new URL(service.url)
  const socket = connect(Number(port), hostname)
  // A reset shows as a request without a response.
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await once(socket, 'connect')
  let sent = 0
  let received = ''
  const send = () => {
    sent += 1
    socket.write(REQUEST)
  }
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString()
    const [head = '', body = ''] = received.split('\r\n\r\n')
    if (body.length < Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Infinity)) return
    received = ''
    onResponse(head.slice(0, 'HTTP/1.1 200'.length))
    if (!/connection: close/i.test(head)) send()
  })
  send()
  await closed
  return sent
}

// Guards: idle connections were closed when the shutdown began, and connections that the process had not accepted yet
// were reset, with the requests that clients had sent on them. 3 of 510 requests were cut.
test('every request that was sent before SIGTERM, or on an open connection after it, is answered', async () => {
  const statuses: string[] = []
  const clients = Array.from({ length: CONNECTIONS }, () => sendUntilClosed((status) => statuses.push(status)))
  while (statuses.length < 2 * CONNECTIONS) await setTimeout(5)
  expect(await service.end('SIGTERM')).toBe(0)
  const sent = (await Promise.all(clients)).reduce((sum, count) => sum + count, 0)
  expect(statuses).toEqual(Array(sent).fill('HTTP/1.1 200'))
  // It ended without closing a connection by force.
  expect(service.log()).toBe('')
})

test('idle connections do not delay the end until the deadline', async () => {
  const { hostname, port } = new URL(service.url)
  const socket = connect(Number(port), hostname)
  socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n')
  await once(socket, 'data')
  expect(await service.end('SIGTERM')).toBe(0)
  expect(service.log()).toBe('')
})
