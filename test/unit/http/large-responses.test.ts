import { expect, test } from '@jest/globals'
import Fastify from 'fastify'

import { HeldBytes } from '../../../src/http/held-bytes'
import { limitLargeResponses } from '../../../src/http/large-responses'
import { RequestBudget, SMALL_RESPONSE_BYTES } from '../../../src/http/request-budget'

/** A service whose responses have this length and find no room. */
async function respond({ bytes, hasExecutedMutations }: { bytes: number; hasExecutedMutations: boolean }) {
  const held = new HeldBytes(1)
  const app = Fastify()
  limitLargeResponses(app, held)
  app.setErrorHandler((error, _request, reply) => reply.code(503).send({ ...(error as object) }))
  app.get('/', (request) => {
    const budget = new RequestBudget(held, undefined, 1)
    budget.hasExecutedMutations = hasExecutedMutations
    request.budget = budget
    return 'a'.repeat(bytes)
  })
  const response = await app.inject('/')
  await app.close()
  return response
}

// Guards: a mutation that had been executed was TRY_AGAIN, so clients repeated it and points were earned twice.
test.each([
  [true, 'OUTCOME_UNKNOWN'],
  [false, 'TRY_AGAIN'],
])('without room, and with mutations executed: %s, a response is %s', async (hasExecutedMutations, reason) => {
  const response = await respond({ bytes: SMALL_RESPONSE_BYTES + 1, hasExecutedMutations })
  expect(response.statusCode).toBe(503)
  expect(response.json()).toMatchObject({ reason })
})

test('a small response needs no room', async () => {
  const response = await respond({ bytes: SMALL_RESPONSE_BYTES, hasExecutedMutations: false })
  expect([response.statusCode, response.body.length]).toEqual([200, SMALL_RESPONSE_BYTES])
})
