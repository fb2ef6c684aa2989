import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { readDemoProgramme } from '../../src/programme-files/demo-programme'
import { importJson } from '../../src/programme-files/import-programme'
import { anyRestRequest } from '../support/any-rest-request'
import { exampleRequest } from '../support/example-request'
import { expectDocumented, expectErrorForm, OPERATIONS } from '../support/openapi'
import { startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

const MAX_MILLISECONDS = 15_000

let service: TestService
const statuses = new Set<number>()

beforeAll(async () => {
  service = await startService({ ...WITH_TOKENS, RATE_LIMIT_CALLER: '1000000' })
  const { database, clock, app } = service
  await importJson({ database, clock: clock.now }, await readDemoProgramme())
  // The examples of most calls are about the session that the first one starts.
  const [first] = OPERATIONS
  const request = first ? exampleRequest(first) : {}
  const authorization = await tokenFor('loyalty')
  expect(await app.inject({ ...request, headers: { ...request.headers, authorization } })).toMatchObject({
    statusCode: 200,
  })
})
afterAll(() => service.stop())

test('every response to any request is one that the document describes, or 404 or 405 if the request is no operation', async () => {
  const authorizations = {
    usual: [await tokenFor('loyalty contacts')],
    other: ['Bearer none', 'Basic none', await tokenFor('metrics')],
  }
  const end = performance.now() + MAX_MILLISECONDS
  // fast-check prints the seed and the path of a failure.
  const property = fc.asyncProperty(anyRestRequest(authorizations), async ({ path, operationId, request }) => {
    if (performance.now() > end) return
    const response = await service.app.inject(request)
    statuses.add(response.statusCode)
    const operation = OPERATIONS.find((each) => each.operationId === operationId)
    if (operation) {
      expectDocumented(operation, response)
      return
    }
    expect([404, 405]).toContain(response.statusCode)
    expectErrorForm(path, response)
  })
  await fc.assert(property, { numRuns: 1_500 })
  // Otherwise no request would be valid, or all.
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400]))
})
