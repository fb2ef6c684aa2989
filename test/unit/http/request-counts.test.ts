import { beforeEach, describe, expect, test } from '@jest/globals'

import { RequestCounts } from '../../../src/http/request-counts'
import { TestClock } from '../../support/service'

type Counts = Record<string, number>

let clock: TestClock
let exchanges: [minute: number, counts: Counts][]
/** The counts of the other processes. */
let elsewhere: () => Promise<Counts>
let counts: RequestCounts

beforeEach(() => {
  clock = new TestClock()
  exchanges = []
  elsewhere = () => Promise.resolve({})
  counts = new RequestCounts(clock.now, async (minute, own) => {
    exchanges.push([minute, Object.fromEntries(own)])
    return new Map(Object.entries(await elsewhere()))
  })
})

/** Sends so many requests, and returns how many were within the limit. */
const take = (count: number, key = 'ann', perMinute = 100) =>
  Array.from({ length: count }, () => counts.take(key, perMinute)).filter((seconds) => seconds === 0).length

describe('in one process', () => {
  test('a key is accepted up to its limit, without an effect on other keys', () => {
    expect([take(101), take(1, 'bob')]).toEqual([100, 1])
  })

  test('a refused key receives the seconds to the end of the minute, after which it is accepted again', () => {
    clock.set('2026-06-15T12:00:20.500Z')
    take(100)
    expect(counts.take('ann', 100)).toBe(40)
    clock.set('2026-06-15T12:00:59.999Z')
    expect(counts.take('ann', 100)).toBe(1)
    clock.advance(1)
    expect(take(101)).toBe(100)
  })

  test('several are counted together or not at all', () => {
    expect([counts.take('ann', 10, 8), counts.take('ann', 10, 3), counts.take('ann', 10, 2)]).toEqual([0, 60, 0])
  })

  test('what is given back can be taken again, but not in another minute', () => {
    take(100)
    const { minute } = counts
    counts.giveBack('ann', 3, minute)
    expect(take(10)).toBe(3)
    clock.advance(60_000)
    take(100)
    counts.giveBack('ann', 3, minute)
    expect(take(10)).toBe(0)
  })

  test('counts begin again if the clock steps back', () => {
    take(100)
    clock.advance(-3_600_000)
    expect(take(101)).toBe(100)
  })

  // Guards: memory that grows with every address that a caller can make up.
  test('unused keys are removed beyond a number of keys, and used ones are not', () => {
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
  test('keys up to a tenth of their limit are not exchanged', async () => {
    take(10)
    await counts.exchange()
    expect(exchanges).toEqual([])
  })

  test('new counts of the minute are exchanged, and only accepted requests are counted', async () => {
    take(11)
    take(5, 'bob')
    await counts.exchange()
    await counts.exchange()
    take(500)
    await counts.exchange()
    take(500)
    await counts.exchange()
    const minute = clock.now().getTime() / 60_000
    expect(exchanges).toEqual([
      [minute, { ann: 11 }],
      [minute, { ann: 100 }],
    ])
  })

  test('requests to other processes count from the exchange to the end of the minute', async () => {
    elsewhere = () => Promise.resolve({ ann: 85 })
    take(11)
    await counts.exchange()
    expect(take(100)).toBe(4)
    clock.advance(60_000)
    expect(take(101)).toBe(100)
  })

  test('requests do not wait for an exchange, and there is one exchange at a time', async () => {
    let respond: (counts: Counts) => void = () => undefined
    elsewhere = () => new Promise((resolve) => (respond = resolve))
    take(11)
    const exchange = counts.exchange()
    expect(take(10)).toBe(10)
    await counts.exchange()
    expect(exchanges).toHaveLength(1)

    respond({ ann: 70 })
    await exchange
    expect(take(100)).toBe(100 - 70 - 21)
    elsewhere = () => Promise.resolve({ ann: 70 })
    await counts.exchange()
    expect(exchanges.at(-1)?.[1]).toEqual({ ann: 30 })
  })

  test('counts that are received in the next minute do not apply to it', async () => {
    let respond: (counts: Counts) => void = () => undefined
    elsewhere = () => new Promise((resolve) => (respond = resolve))
    take(11)
    const exchange = counts.exchange()
    clock.advance(60_000)
    take(11)
    respond({ ann: 100 })
    await exchange
    expect(take(100)).toBe(89)
  })

  test('without a response, only own counts apply, and they are exchanged later', async () => {
    elsewhere = () => Promise.reject(new Error('out of reach'))
    expect(take(60)).toBe(60)
    await expect(counts.exchange()).rejects.toThrow('out of reach')
    expect(take(60)).toBe(40)
    clock.advance(60_000)
    take(20)
    await expect(counts.exchange()).rejects.toThrow('out of reach')
    elsewhere = () => Promise.resolve({ ann: 75 })
    await counts.exchange()
    expect(exchanges.at(-1)?.[1]).toEqual({ ann: 20 })
    expect(take(60)).toBe(5)
  })
})
