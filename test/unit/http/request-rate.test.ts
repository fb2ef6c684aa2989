import { expect, test } from '@jest/globals'

import { RequestCounts } from '../../../src/http/request-counts'
import { RequestRate } from '../../../src/http/request-rate'
import { TestClock } from '../../support/service'

test('a refused request gives back each count in the minute in which it was taken', () => {
  const clock = new TestClock()
  const counts = new RequestCounts(clock.now)
  const slow = new RequestRate(counts)
  slow.count('address', 1)

  clock.advance(60_000)
  const other = new RequestRate(counts)
  expect(other.count('address', 1)).toBe(0)
  // Its caller was authenticated in the next minute.
  slow.count('caller', 1)
  slow.giveBack()

  expect(new RequestRate(counts).count('caller', 1)).toBe(0)
  expect(new RequestRate(counts).count('address', 1)).toBeGreaterThan(0)
})
