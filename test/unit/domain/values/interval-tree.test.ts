import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { type Interval, IntervalTree } from '../../../../src/domain/values/interval-tree'

const anyTime = fc.oneof(fc.nat(30), fc.integer({ min: -1_000, max: 1_000 })).map((time) => new Date(time))
const anyInterval = fc.record({ from: anyTime, to: anyTime })
const anyItems = fc.array(anyInterval, { maxLength: 60 })

describe('an interval tree', () => {
  test('finds exactly the items that overlap an interval, each of them once', () => {
    fc.assert(
      fc.property(anyItems, anyInterval, (items, { from, to }) => {
        const wanted = from < to ? { from, to } : { from: to, to: from }
        const overlaps = (each: Interval) => each.from <= each.to && each.from <= wanted.to && each.to >= wanted.from
        const found = new IntervalTree(items, (item) => item).findOverlapping(wanted)
        expect(found).toHaveLength(new Set(found).size)
        expect(new Set(found)).toEqual(new Set(items.filter(overlaps)))
      }),
    )
  })

  test('reads the interval of an item only when it is built', () => {
    let reads = 0
    const days = Array.from({ length: 1_000 }, (_, day) => new Date(day))
    const tree = new IntervalTree(days, (from) => {
      reads += 1
      return { from, to: from }
    })
    expect(tree.findOverlapping({ from: new Date(10), to: new Date(12) })).toHaveLength(3)
    expect(reads).toBe(1_000)
  })
})
