import { text } from 'node:stream/consumers'
import { connect } from 'node:net'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { startService, type TestService } from '../support/service'

let service: TestService
let port: number

beforeAll(async () => {
  service = await startService()
  port = Number(new URL(await service.app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => service.stop())

/** The response to a request with these header lines, as bytes: clients for HTTP do not send them. */
async function send(lines: string[], target = 'GET /healthz HTTP/1.1'): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.end([target, ...lines, 'connection: close', '', ''].join('\r\n'), 'latin1')
  return text(socket)
}

test.each([
  'localhost',
  'LOCALHOST:4000',
  'api.example.com',
  'api.example.com.',
  'my_service-1:80',
  '127.0.0.1:65535',
  '[::1]',
  '[2001:db8::1]:4000',
  'localhost:',
])('accepts the host %s', async (host) => {
  expect(await send([`Host: ${host}`])).toMatch(/^HTTP\/1.1 200 /)
})

test.each([
  ['an empty one', ''],
  ['a path', 'localhost/graphql'],
  ['a user', 'user@localhost'],
  ['a query', 'localhost?a'],
  ['a fragment', 'localhost#a'],
  ['a backslash', String.raw`localhost\evil`],
  ['a scheme', 'http://localhost'],
  ['spaces', 'local host'],
  ['a tab', 'local\thost'],
  ['two hosts', 'localhost, evil.example.com'],
  ['percent signs', '%%'],
  ['an invalid port', 'localhost:port'],
  ['a port that is too large', 'localhost:65536'],
  ['two ports', 'localhost:1:2'],
  ['an open bracket', '[::1'],
  ['an invalid IPv6 address', '[::1::2]'],
  ['a zone', '[fe80::1%eth0]'],
  ['bytes that are not ASCII', 'caf\xe9.example.com'],
  ['quotes', '"localhost"'],
  ['markup', '<script>'],
])('refuses %s as a host, on every path', async (_, host) => {
  for (const target of ['GET /healthz HTTP/1.1', 'GET /graphql HTTP/1.1', 'GET /nothing HTTP/1.1']) {
    const response = await send([`Host: ${host}`], target)
    expect(response).toMatch(/^HTTP\/1.1 400 /)
    expect(response).toContain('The Host header is invalid')
  }
})

test.each([
  ['different', ['Host: localhost', 'Host: evil.example.com']],
  ['equal', ['Host: localhost', 'hOST: localhost']],
  ['apart', ['Host: localhost', 'accept: */*', 'host: evil.example.com']],
  ['empty', ['Host: localhost', 'Host:']],
])('refuses two Host headers: %s', async (_, lines) => {
  const response = await send(lines)
  expect(response).toMatch(/^HTTP\/1.1 400 /)
  expect(response).toContain('The Host header is invalid')
})

test('refuses a request without a Host header, except of HTTP/1.0', async () => {
  expect(await send([])).toMatch(/^HTTP\/1.1 400 /)
  expect(await send([], 'GET /healthz HTTP/1.0')).toMatch(/^HTTP\/1.1 200 /)
})
