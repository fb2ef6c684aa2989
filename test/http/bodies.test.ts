import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { documentedHttpError } from '../support/errors'
import { expectNothingWritten } from '../support/expect-refusal'
import { startService, type TestService } from '../support/service'

// Guards: bytes that are not UTF-8 became U+FFFD, so the IDs caf\xe9 and caf\xe8 named one session.

let service: TestService

beforeAll(async () => {
  service = await startService()
  await service.database.client.account.create({ data: { id: 'ann', createdAt: service.clock.now() } })
})
afterAll(() => service.stop())

const JSON_TYPE = 'application/json'
const bodyWith = (id: string) =>
  JSON.stringify({
    query:
      'mutation ($id: ID) { startSession(input: { identifier: "ann", correlationId: $id }) { session { correlationId } } }',
    variables: { id },
  })

const send = (payload: Buffer, headers: Record<string, string> = {}) =>
  service.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': JSON_TYPE, ...headers },
    payload,
  })

test.each([
  ['Latin 1', Buffer.from(bodyWith('caf\xe9'), 'latin1')],
  ['UTF-16', Buffer.from(bodyWith('x'), 'utf16le')],
  ['a character that is cut off', Buffer.from(bodyWith('caf\xc3'), 'latin1')],
  ['an overlong slash', Buffer.from(bodyWith('a\xc0\xafb'), 'latin1')],
  ['half of a surrogate pair', Buffer.from(bodyWith('a\xed\xa0\x80b'), 'latin1')],
  ['a code point beyond Unicode', Buffer.from(bodyWith('a\xf4\x90\x80\x80b'), 'latin1')],
  ['an invalid byte outside of strings', Buffer.concat([Buffer.from(bodyWith('x')), Buffer.from([0xff])])],
])('refuses %s with 400', async (_, payload) => {
  const response = await expectNothingWritten(service, () => send(payload))
  expect(response.statusCode).toBe(400)
  expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST', statusCode: 400 } }] })
})

test.each([
  ['a charset', { 'content-type': 'application/json; charset=iso-8859-1' }],
  ['a charset in quotes', { 'content-type': 'application/json; charset="utf-16"' }],
  ['a second charset', { 'content-type': 'application/json; charset=utf-8; charset=latin1' }],
  ['gzip', { 'content-encoding': 'gzip' }],
  ['several encodings', { 'content-encoding': 'identity, br' }],
  ['an unknown encoding', { 'content-encoding': 'x' }],
  ['another media type', { 'content-type': 'application/xml' }],
] satisfies [string, Record<string, string>][])('refuses %s with 415', async (_, headers: Record<string, string>) => {
  const payload = Buffer.from(bodyWith('x'))
  const response = await expectNothingWritten(service, () => send(payload, headers))
  expect(response.statusCode).toBe(415)
  expect(response.json()).toEqual({
    errors: [documentedHttpError('UNSUPPORTED_MEDIA_TYPE', { mediaTypes: 'application/json' })],
  })
})

test.each([
  [{}],
  [{ 'content-type': 'application/json; charset=utf-8' }],
  [{ 'content-type': 'application/json;charset="UTF-8"' }],
  [{ 'content-type': 'Application/JSON; charset=utf8' }],
  [{ 'content-encoding': 'identity' }],
])('accepts UTF-8 with %j', async (headers) => {
  const id = `été-中文-👍-${JSON.stringify(headers)}`
  expect((await send(Buffer.from(bodyWith(id)), headers)).json()).toEqual({
    data: { startSession: { session: { correlationId: id } } },
  })
})

test('characters can be divided between chunks', async () => {
  const { port } = new URL(await service.app.listen({ host: '127.0.0.1', port: 0 }))
  const id = 'é中👍'
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: ${JSON_TYPE}\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n`,
  )
  for (const byte of Buffer.from(bodyWith(id)))
    socket.write(Buffer.from(`1\r\n${String.fromCharCode(byte)}\r\n`, 'latin1'))
  // Some bytes arrive later than others.
  await setTimeout(10)
  socket.write('0\r\n\r\n')
  expect(await text(socket)).toContain(JSON.stringify({ data: { startSession: { session: { correlationId: id } } } }))
})

describe('the parameters of a GET request', () => {
  const query = 'query ($id: ID!) { session(correlationId: $id) { id } }'
  const get = (variables: string) =>
    service.app.inject(`/graphql?query=${encodeURIComponent(query)}&variables=${variables}`)

  test.each(['%7B%22id%22:%22caf%E9%22%7D', '%7B%22id%22:%22%C0%AF%22%7D', '%7B%22id%22:%22%ZZ%22%7D'])(
    'that are not UTF-8 are refused: %s',
    async (variables) => {
      const response = await get(variables)
      expect(response.statusCode).toBe(400)
      expect(response.json()).toMatchObject({ errors: [{ message: 'The URL is invalid' }] })
    },
  )

  test('can have any character of Unicode', async () => {
    const id = 'å中👍'
    await send(Buffer.from(bodyWith(id)))
    const response = await get(encodeURIComponent(JSON.stringify({ id })))
    expect(response.json()).toEqual({ data: { session: { id: `Session:${id}` } } })
  })
})
