import { setImmediate as turnOfTheEventLoop, setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from '@jest/globals'

import { Batches } from '../../../../src/database/postgres/batches'

/** Batches of names that run until `endAll` is called. A single item is shown in brackets. */
function heldBatches() {
  const held: { names: readonly string[]; end: () => void }[] = []
  const hold = (names: readonly string[], shown = names) =>
    new Promise<string[]>((resolve, reject) => {
      const failing = names.find((name) => name.startsWith('fails') || name.startsWith('breaks'))
      const end = () => {
        if (failing === undefined) resolve(names.map((name) => `result of ${name}`))
        else reject(new Error(failing))
      }
      held.push({ names: [...shown], end })
    })
  const batches = new Batches<string, string>({
    runBatch: (names) => hold(names),
    runSingle: (name) => hold([name], [`(${name})`]).then(([result = '']) => result),
    isSharedFailure: (error) => String(error).includes('breaks'),
    getConflictKeys: (name) => name.split(' on ').slice(1),
  })
  const endAll = async () => {
    for (const { end } of held.splice(0)) end()
    // One turn in which the end is noticed, and one in which the next batch collects.
    await turnOfTheEventLoop()
    await turnOfTheEventLoop()
  }
  return { batches, endAll, inProgress: () => held.map(({ names }) => names) }
}

test('the items of one turn of the event loop are one batch, and each has its own result', async () => {
  const { batches, endAll, inProgress } = heldBatches()
  const results = Promise.all(['a', 'b', 'a'].map((name) => batches.add(name)))
  await turnOfTheEventLoop()
  expect(inProgress()).toEqual([['a', 'b', 'a']])
  await endAll()
  expect(await results).toEqual(['result of a', 'result of b', 'result of a'])
})

test('at most two batches run, and the next one collects items meanwhile and begins after the last of them', async () => {
  const { batches, endAll, inProgress } = heldBatches()
  const results: Promise<string>[] = []
  for (const name of ['a', 'b', 'c', 'd', 'a']) {
    results.push(batches.add(name))
    await turnOfTheEventLoop()
  }
  expect(inProgress()).toEqual([['(a)'], ['(b)']])
  await endAll()
  expect(inProgress()).toEqual([['c', 'd', 'a']])
  await endAll()
  expect(await Promise.all(results)).toHaveLength(5)
})

test('items with one conflict key are in separate batches, in their order, and no later item overtakes them', async () => {
  const { batches, endAll, inProgress } = heldBatches()
  const results = ['a on 1', 'b on 1 on 2', 'c on 2', 'd on 3'].map((name) => batches.add(name))
  await turnOfTheEventLoop()
  await turnOfTheEventLoop()
  expect(inProgress()).toEqual([['a on 1', 'd on 3'], ['(b on 1 on 2)']])
  await endAll()
  expect(inProgress()).toEqual([['(c on 2)']])
  await endAll()
  expect(await Promise.all(results)).toHaveLength(4)
})

test('the failure of one item affects no other: a batch that fails is run again one by one', async () => {
  const { batches, endAll, inProgress } = heldBatches()
  const results = Promise.allSettled(['a', 'fails', 'b'].map((name) => batches.add(name)))
  await turnOfTheEventLoop()
  await endAll()
  expect(inProgress()).toEqual([['(a)'], ['(fails)'], ['(b)']])
  await endAll()
  expect(await results).toEqual([
    { status: 'fulfilled', value: 'result of a' },
    { status: 'rejected', reason: new Error('fails') },
    { status: 'fulfilled', value: 'result of b' },
  ])
})

test('items that are run again one by one block no batch', async () => {
  const { batches, endAll, inProgress } = heldBatches()
  const again = Promise.allSettled(['fails 1', 'fails 2', 'fails 3'].map((name) => batches.add(name)))
  await turnOfTheEventLoop()
  await endAll()
  const next = [batches.add('a')]
  await turnOfTheEventLoop()
  next.push(batches.add('b'))
  await turnOfTheEventLoop()
  expect(inProgress()).toEqual([['(fails 1)'], ['(fails 2)'], ['(fails 3)'], ['(a)'], ['(b)']])
  await endAll()
  expect(await Promise.all(next)).toEqual(['result of a', 'result of b'])
  expect((await again).map(({ status }) => status)).toEqual(Array(3).fill('rejected'))
})

test('a slow batch is not counted, and the next one begins', async () => {
  const { batches, endAll, inProgress } = heldBatches()
  const results: Promise<string>[] = []
  for (const name of ['a', 'b', 'c']) {
    results.push(batches.add(name))
    await turnOfTheEventLoop()
  }
  expect(inProgress()).toEqual([['(a)'], ['(b)']])
  while (inProgress().length < 3) await sleep(10)
  expect(inProgress()).toEqual([['(a)'], ['(b)'], ['(c)']])
  await endAll()
  expect(await Promise.all(results)).toEqual(['result of a', 'result of b', 'result of c'])
})

test('a shared failure rejects every item of the batch, and the next batch is not affected', async () => {
  const { batches, endAll, inProgress } = heldBatches()
  const results = Promise.allSettled(['a', 'breaks'].map((name) => batches.add(name)))
  await turnOfTheEventLoop()
  await endAll()
  expect(await results).toEqual([
    { status: 'rejected', reason: new Error('breaks') },
    { status: 'rejected', reason: new Error('breaks') },
  ])
  const next = batches.add('c')
  await turnOfTheEventLoop()
  expect(inProgress()).toEqual([['(c)']])
  await endAll()
  expect(await next).toBe('result of c')
})
