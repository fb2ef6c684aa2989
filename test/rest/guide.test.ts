import { STATUS_CODES } from 'node:http'

import { expect, test } from '@jest/globals'

import { withDemoService } from '../support/demo-service'
import { codeBlocks, elide, readPage, textsIn } from '../support/documents'

const service = withDemoService('2026-11-27T14:30:00Z')

/** Each request of the page with the response that the page prints after it. */
const messages = codeBlocks(readPage('docs/rest.md'))
  .filter(({ language }) => language === 'http')
  .map(({ text }) => parseMessage(text))
const exchanges = messages.flatMap((request, index) => {
  return request.start.startsWith('HTTP/') ? [] : [[request.start, request, messages[index + 1]] as const]
})

test.each(exchanges)('%s responds as the page prints it', async (start, request, printed) => {
  const [method, url = ''] = start.split(' ')
  const response = await service().app.inject({
    method: method,
    url: complete(url),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, complete(value)])),
    payload: request.body,
  })
  service().clock.advance(60_000)
  received = new Map([...received, ...textsIn(response.headers), ...textsIn(parseJson(response.body))])

  const actual = {
    start: `HTTP/1.1 ${response.statusCode} ${STATUS_CODES[response.statusCode]}`,
    headers: Object.fromEntries(Object.keys(printed?.headers ?? {}).map((name) => [name, response.headers[name]])),
    body: parseJson(response.body),
  }
  const expected = { ...printed, body: parseJson(printed?.body) }
  expect(elide(actual, expected)).toEqual(expected)
})

let received = new Map<string, string>()

/** A request has names in braces for what an earlier response had under that name. */
function complete(text: string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => received.get(name) ?? 'not received')
}

interface Message {
  readonly start: string
  readonly headers: Record<string, string>
  readonly body: string | undefined
}

function parseMessage(text: string): Message {
  const [head = '', ...body] = text.trimEnd().split('\n\n')
  const [start = '', ...lines] = head.split('\n').map((line) => line.trim())
  const headers = lines
    .map((line) => line.split(/: (.*)/))
    .map(([name = '', value = '']): [string, string] => [name.toLowerCase(), value])
  return { start, headers: Object.fromEntries(headers), body: body.length > 0 ? body.join('\n\n') : undefined }
}

function parseJson(text: string | undefined): unknown {
  return text === undefined || text === '' ? undefined : (JSON.parse(text) as unknown)
}
