import { beforeEach, expect, test } from '@jest/globals'

import { HeldBytes } from '../../../src/http/held-bytes'
import { RequestBudget, SMALL_RESPONSE_BYTES } from '../../../src/http/request-budget'

let held: HeldBytes
let budget: RequestBudget

beforeEach(() => {
  held = new HeldBytes(1_000)
  budget = new RequestBudget(held, undefined, 10_000)
})

// Guards against requests that read pages for which there was no room as a response.
test('a read takes room for its records and for as long a response', () => {
  budget.take(400)
  expect(held.total).toBe(800)
  expect(() => {
    budget.take(101)
  }).toThrow(expect.objectContaining({ reason: 'TRY_AGAIN' }))
  expect(held.total).toBe(800)
  budget.release()
  expect(held.total).toBe(0)
})

test.each([
  ['shorter than the records', 100],
  ['longer than the records', 500],
])('the room of a response that is %s is corrected when it is measured', (_, bytes) => {
  budget.take(400)
  expect(budget.reserveResponse(bytes)).toBe(true)
  expect(held.total).toBe(400 + bytes)
  // Its length with headers or a request ID, which is never refused.
  expect(budget.reserveResponse(bytes + 500)).toBe(true)
  budget.release()
  expect(held.total).toBe(0)
})

test('a long response that is longer than the records needs room for the rest', () => {
  budget.take(400)
  expect(budget.reserveResponse(SMALL_RESPONSE_BYTES + 1)).toBe(false)
  expect(held.total).toBe(800)
})

test('a small response needs no room', () => {
  budget.take(400)
  expect(budget.reserveResponse(SMALL_RESPONSE_BYTES)).toBe(true)
})

// Guards against room that is lost until the process ends: a field can read on when its response is over.
test('a read that ends after its request takes no room', () => {
  budget.release()
  expect(() => {
    budget.take(400)
  }).toThrow(expect.objectContaining({ reason: 'TRY_AGAIN' }))
  expect(held.total).toBe(0)
})
