import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises'

import { expect, test } from '@jest/globals'

import { waitForReadTurn } from '../../../src/domain/read-turns'
import { turnsOf } from '../../support/turns-of'

const reads = (count: number, bytes: number) => Array.from({ length: count }, () => () => waitForReadTurn(bytes))

// Guards against concurrent requests whose pages were all read in one turn, while no other request was served.
test('each turn has one long read', async () => {
  expect(new Set(await turnsOf(reads(20, 1_000_000))).size).toBe(20)
})

test('short reads wait only if they are long together, and are not overtaken', async () => {
  await turnOfTheEventLoop()
  const turns = await turnsOf(reads(20, 100_000))
  expect(turns[0]).toBe(0)
  expect(new Set(turns).size).toBeGreaterThan(5)
  expect(turns).toEqual(turns.toSorted((first, second) => first - second))
  const readsTogether = turns.map((turn) => turns.filter((other) => other === turn).length)
  expect(Math.max(...readsTogether)).toBe(2)
  expect(await turnsOf(reads(3, 0))).toEqual([0, 0, 0])
})
