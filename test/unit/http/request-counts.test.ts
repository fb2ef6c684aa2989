import { beforeEach, describe, expect, test } from '@jest/globals'

import { RequestCounts } from '../../../src/http/request-counts'
import { TestClock } from '../../support/service'

type Told = Record<string, number>

let clock: TestClock
let told: [minute: number, counts: Told][]
/** What other processes answer. */
let elsewhere: () => Promise<Told>
let counts: RequestCounts

beforeEach(() => {
  clock = new TestClock()
  told = []
  elsewhere = () => Promise.resolve({})
  counts = new RequestCounts(clock.now, async (minute, own) => {
    told.push([minute, Object.fromEntries(own)])
    return new Map(Object.entries(await elsewhere()))
  })
})

/** So many requests, of which it returns how many were let through. */
const take = (count: number, key = 'ann', perMinute = 100) =>
  Array.from({ length: count }, () => counts.take(key, perMinute)).filter((seconds) => seconds === 0).length

describe('in one process', () => {
  test('a key is let through as often as its limit says, and others are not held for it', () => {
    expect([take(101), take(1, 'bob')]).toEqual([100, 1])
  })

  test('whoever is refused is told the seconds to the end of the minute, which is when it is let through again', () => {
    clock.set('2026-06-15T12:00:20.500Z')
    take(100)
    expect(counts.take('ann', 100)).toBe(40)
    clock.set('2026-06-15T12:00:59.999Z')
    expect(counts.take('ann', 100)).toBe(1)
    clock.advance(1)
    expect(take(101)).toBe(100)
  })

  test('a clock that steps back begins anew, and nothing else', () => {
    take(100)
    clock.advance(-3_600_000)
    expect(take(101)).toBe(100)
  })

  // Guards: memory that grows with every address that a caller can make up.
  test('keys that are not seen any more are forgotten beyond a number, and one that calls on is not', () => {
    take(100, 'busy')
    take(100, 'gone')
    for (let other = 0; other < 100_000; other++) {
      take(1, `other ${other}`)
      if (other % 1_000 === 0) take(1, 'busy')
    }
    expect([take(1, 'busy'), take(1, 'gone')]).toEqual([0, 1])
  })
})

describe('between processes', () => {
  test('nobody is told of keys up to a tenth of their limit', async () => {
    take(10)
    await counts.exchange()
    expect(told).toEqual([])
  })

  test('others are told how much was let through in the minute, and only what is new', async () => {
    take(11)
    take(5, 'bob')
    await counts.exchange()
    await counts.exchange()
    take(500)
    await counts.exchange()
    take(500)
    await counts.exchange()
    const minute = clock.now().getTime() / 60_000
    expect(told).toEqual([
      [minute, { ann: 11 }],
      [minute, { ann: 100 }],
    ])
  })

  test('what others let through counts, from the exchange on and until the minute ends', async () => {
    elsewhere = () => Promise.resolve({ ann: 85 })
    take(11)
    await counts.exchange()
    expect(take(100)).toBe(4)
    clock.advance(60_000)
    expect(take(101)).toBe(100)
  })

  test('nobody waits for the exchange, and there is one at a time', async () => {
    let answer: (counts: Told) => void = () => undefined
    elsewhere = () => new Promise((resolve) => (answer = resolve))
    take(11)
    const exchange = counts.exchange()
    expect(take(10)).toBe(10)
    await counts.exchange()
    expect(told).toHaveLength(1)

    answer({ ann: 70 })
    await exchange
    expect(take(100)).toBe(100 - 70 - 21)
    elsewhere = () => Promise.resolve({ ann: 70 })
    await counts.exchange()
    expect(told.at(-1)?.[1]).toEqual({ ann: 30 })
  })

  test('an answer that comes in the next minute does not count for it', async () => {
    let answer: (counts: Told) => void = () => undefined
    elsewhere = () => new Promise((resolve) => (answer = resolve))
    take(11)
    const exchange = counts.exchange()
    clock.advance(60_000)
    take(11)
    answer({ ann: 100 })
    await exchange
    expect(take(100)).toBe(89)
  })

  test('while nobody answers, it goes by its own counts, and tells them later', async () => {
    elsewhere = () => Promise.reject(new Error('out of reach'))
    expect(take(60)).toBe(60)
    await expect(counts.exchange()).rejects.toThrow('out of reach')
    expect(take(60)).toBe(40)
    clock.advance(60_000)
    take(20)
    await expect(counts.exchange()).rejects.toThrow('out of reach')
    elsewhere = () => Promise.resolve({ ann: 75 })
    await counts.exchange()
    expect(told.at(-1)?.[1]).toEqual({ ann: 20 })
    expect(take(60)).toBe(5)
  })
})
