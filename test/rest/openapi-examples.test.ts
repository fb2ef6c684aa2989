import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { importJson } from '../../src/programme-files/import-programme'
import { readDemoProgramme } from '../../src/programme-files/demo-programme'
import { exampleRequest, type GeneratedValues, recordGenerated } from '../support/example-request'
import { expectDocumented, OPERATIONS } from '../support/openapi'
import { startService, type TestService } from '../support/service'

let service: TestService

/** IDs of earlier responses: the examples of later calls have those of the examples. */
const generated: GeneratedValues = new Map()
let etag: string | undefined

beforeAll(async () => {
  service = await startService()
  const { database, clock } = service
  await importJson({ database, clock: clock.now }, await readDemoProgramme())
})
afterAll(() => service.stop())

const isDelete = ({ method }: (typeof OPERATIONS)[number]) => method === 'DELETE'
/** A record is deleted when every other call has used it. */
const inOrder = [...OPERATIONS.filter((each) => !isDelete(each)), ...OPERATIONS.filter(isDelete)]

// One after the other on one service, as a reader would try them.
test.each(inOrder.map((operation) => [operation.operationId, operation] as const))(
  'the example of %s has a documented success with the demo programme',
  async (_id, operation) => {
    const request = exampleRequest(operation, generated)
    const hasPrecondition = operation.parameters.some(({ name }) => name.toLowerCase() === 'if-match')
    const precondition = hasPrecondition && etag !== undefined ? { 'if-match': etag } : {}
    const response = await service.app.inject({ ...request, headers: { ...request.headers, ...precondition } })
    expectDocumented(operation, response)
    expect({ status: response.statusCode, body: response.body }).toMatchObject({ status: successOf(operation) })
    etag = response.headers.etag ?? etag
    const [media] = Object.values(operation.responses[response.statusCode]?.content ?? {})
    if (media) recordGenerated(generated, media.example, response.json())
  },
)

function successOf({ responses }: (typeof OPERATIONS)[number]): number {
  return Number(Object.keys(responses)[0])
}
