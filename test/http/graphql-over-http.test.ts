import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Audit, serverAudits } from 'graphql-http'

import { startService, type TestService } from '../support/service'

/** These audits use `__type`, which is refused while introspection is off. */
const ABOUT_INTROSPECTION = ['28B9 error', '2EA1 warn', '6A70 notice', 'D6D5 notice']

describe.each([
  ['true', []],
  ['false', ABOUT_INTROSPECTION],
])('GraphQL over HTTP with INTROSPECTION=%s', (INTROSPECTION, refused) => {
  let service: TestService
  let url: string

  beforeAll(async () => {
    service = await startService({ INTROSPECTION })
    url = `${await service.app.listen({ host: '127.0.0.1', port: 0 })}/graphql`
  })
  afterAll(() => service.stop())

  /** The ID and the status of each audit that does not pass. */
  const failuresOf = async (audits: Audit[]) => {
    expect(audits.length).toBeGreaterThanOrEqual(61)
    const results = []
    // One after the other: an audit clones its response, and concurrent ones interfere with each other's streams.
    for (const audit of audits) results.push(await audit.fn())
    return results.flatMap(({ id, status }) => (status === 'ok' ? [] : [`${id} ${status}`])).sort()
  }

  test('passes the audits, except for introspection while it is off', async () => {
    expect(await failuresOf(serverAudits({ url }))).toEqual(refused)
  })
})
