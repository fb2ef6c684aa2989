import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Audit, serverAudits } from 'graphql-http'

import { startService, type TestService } from '../support/service'

/** Queries by GET without a header that only a page of our own could send: a form of another site could send them (CSRF). */
const WITHOUT_PREFLIGHT = ['5A70 notice', '6A70 notice', 'D6D5 notice']

/** These ask with `__type`, which is refused while introspection is off. */
const ABOUT_INTROSPECTION = ['28B9 error', '2EA1 warn', '6A70 notice', 'D6D5 notice']

describe.each([
  ['true', []],
  ['false', ABOUT_INTROSPECTION],
])('the audits of GraphQL over HTTP, with INTROSPECTION=%s', (INTROSPECTION, refused) => {
  let service: TestService
  let url: string

  beforeAll(async () => {
    service = await startService({ INTROSPECTION })
    await service.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = service.app.server.address() as AddressInfo // of a server that listens
    url = `http://127.0.0.1:${port}/graphql`
  })
  afterAll(() => service.stop())

  /** The audits that do not pass, each with its id and what became of it. */
  const failuresOf = async (audits: Audit[]) => {
    expect(audits.length).toBeGreaterThanOrEqual(61)
    const results = []
    // One after the other: an audit clones its answer, and many at once trip over each other's streams.
    for (const audit of audits) results.push(await audit.fn())
    return results.flatMap(({ id, status }) => (status === 'ok' ? [] : [`${id} ${status}`])).sort()
  }

  test('pass for a client that says it is no form of another site, but for what is refused on purpose', async () => {
    const fetchFn: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('apollo-require-preflight', '1')
      return fetch(input, { ...init, headers })
    }
    expect(await failuresOf(serverAudits({ url, fetchFn }))).toEqual(refused)
  })

  test('pass without that, but for queries by GET', async () => {
    const expected = [...new Set([...refused, ...WITHOUT_PREFLIGHT])].sort()
    expect(await failuresOf(serverAudits({ url }))).toEqual(expected)
  })
})
