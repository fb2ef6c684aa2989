import { expect } from '@jest/globals'

import type { ExecutionResult } from '../../src/testing'
import type { ExpectedError } from './errors'
import { everythingIn } from './given'
import type { TestService } from './service'

/**
 * Expects that a call is refused with exactly these errors and has written nothing. The field of each error is null, and
 * the response has no other data; an error without a path prevents the execution, so the response has no data at all.
 */
export async function expectRefusal<Data>(
  service: TestService,
  call: () => Promise<ExecutionResult<Data>>,
  ...errors: ExpectedError[]
): Promise<ExecutionResult<Data>> {
  const response = await expectNothingWritten(service, call)
  const fields = errors.flatMap(({ path = [] }) => path.slice(0, 1))
  const data = fields.length > 0 ? Object.fromEntries(fields.map((field) => [field, null])) : undefined
  expect(response).toEqual({ data, errors })
  return response
}

/** Expects that a call leaves every row of the database as it is, and returns its result. */
export async function expectNothingWritten<Result>(service: TestService, call: () => Promise<Result>): Promise<Result> {
  const before = await everythingIn(service)
  const result = await call()
  expect(await everythingIn(service)).toEqual(before)
  return result
}
