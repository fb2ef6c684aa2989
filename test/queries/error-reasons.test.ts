import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { catalogue, errorReasons } from '../../src/domain/errors/catalogue'
import { ErrorReasonsDocument } from '../generated/graphql'
import { startService, type TestService } from '../support/service'

let service: TestService

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('errorReasons returns the whole catalogue, from which a client can generate code', async () => {
  const { data } = await service.execute(ErrorReasonsDocument, {})
  expect(data?.errorReasons).toEqual(
    errorReasons.map((reason) => {
      const { statusCode, code, message, description } = catalogue[reason]
      return { reason, statusCode, code, message, description }
    }),
  )
})
