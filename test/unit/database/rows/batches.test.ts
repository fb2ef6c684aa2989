import { expect, test } from '@jest/globals'

import { Batches } from '../../../../src/database/rows/batches'

/** Batches of names. Each is held until the test lets it go; what runs alone is shown in brackets. */
function heldBatches() {
  const held: { names: readonly string[]; end: () => void }[] = []
  const hold = (names: readonly string[], shown = names) =>
    new Promise<string[]>((resolve, reject) => {
      const failing = names.find((name) => name.startsWith('fails') || name.startsWith('breaks'))
      const end = () => {
        if (failing === undefined) resolve(names.map((name) => `answer to ${name}`))
        else reject(new Error(failing))
      }
      held.push({ names: [...shown], end })
    })
  const batches = new Batches<string, string>({
    runBatch: (names) => hold(names),
    runSingle: (name) => hold([name], [`(${name})`]).then(([answer = '']) => answer),
    isSharedFailure: (error) => String(error).includes('breaks'),
    getConflictKeys: (name) => name.split(' on ').slice(1),
  })
  const endAll = async () => {
    for (const { end } of held.splice(0)) end()
    // One turn in which the end is noticed, and one that what comes next collects in.
    await turnOfTheEventLoop()
    await turnOfTheEventLoop()
  }
  return { batches, endAll, underWay: () => held.map(({ names }) => names) }
}

const turnOfTheEventLoop = () => new Promise((resolve) => setImmediate(resolve))

test('what is asked for in one turn of the event loop is one batch, and each has its own answer', async () => {
  const { batches, endAll, underWay } = heldBatches()
  const answers = Promise.all(['a', 'b', 'a'].map((name) => batches.add(name)))
  await turnOfTheEventLoop()
  expect(underWay()).toEqual([['a', 'b', 'a']])
  await endAll()
  expect(await answers).toEqual(['answer to a', 'answer to b', 'answer to a'])
})

test('at most two are under way, and what comes in the meantime collects, to begin after it was asked for', async () => {
  const { batches, endAll, underWay } = heldBatches()
  const answers: Promise<string>[] = []
  for (const name of ['a', 'b', 'c', 'd', 'a']) {
    answers.push(batches.add(name))
    await turnOfTheEventLoop()
  }
  expect(underWay()).toEqual([['(a)'], ['(b)']])
  await endAll()
  expect(underWay()).toEqual([['c', 'd', 'a']])
  await endAll()
  expect(await Promise.all(answers)).toHaveLength(5)
})

test('two that are to be kept apart are in two batches, in their order, and no third overtakes them', async () => {
  const { batches, endAll, underWay } = heldBatches()
  const answers = ['a on 1', 'b on 1 on 2', 'c on 2', 'd on 3'].map((name) => batches.add(name))
  await turnOfTheEventLoop()
  await turnOfTheEventLoop()
  expect(underWay()).toEqual([['a on 1', 'd on 3'], ['(b on 1 on 2)']])
  await endAll()
  expect(underWay()).toEqual([['(c on 2)']])
  await endAll()
  expect(await Promise.all(answers)).toHaveLength(4)
})

test('the failure of one touches no other: a batch that fails is run again one by one', async () => {
  const { batches, endAll, underWay } = heldBatches()
  const answers = Promise.allSettled(['a', 'fails', 'b'].map((name) => batches.add(name)))
  await turnOfTheEventLoop()
  await endAll()
  expect(underWay()).toEqual([['(a)'], ['(fails)'], ['(b)']])
  await endAll()
  expect(await answers).toEqual([
    { status: 'fulfilled', value: 'answer to a' },
    { status: 'rejected', reason: new Error('fails') },
    { status: 'fulfilled', value: 'answer to b' },
  ])
})

test('what is run again alone keeps no batch waiting', async () => {
  const { batches, endAll, underWay } = heldBatches()
  const again = Promise.allSettled(['fails 1', 'fails 2', 'fails 3'].map((name) => batches.add(name)))
  await turnOfTheEventLoop()
  await endAll()
  const next = [batches.add('a')]
  await turnOfTheEventLoop()
  next.push(batches.add('b'))
  await turnOfTheEventLoop()
  expect(underWay()).toEqual([['(fails 1)'], ['(fails 2)'], ['(fails 3)'], ['(a)'], ['(b)']])
  await endAll()
  expect(await Promise.all(next)).toEqual(['answer to a', 'answer to b'])
  expect((await again).map(({ status }) => status)).toEqual(Array(3).fill('rejected'))
})

test('what takes long is not counted: what came after it begins', async () => {
  const { batches, endAll, underWay } = heldBatches()
  const answers: Promise<string>[] = []
  for (const name of ['a', 'b', 'c']) {
    answers.push(batches.add(name))
    await turnOfTheEventLoop()
  }
  expect(underWay()).toEqual([['(a)'], ['(b)']])
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(underWay()).toEqual([['(a)'], ['(b)'], ['(c)']])
  await endAll()
  expect(await Promise.all(answers)).toEqual(['answer to a', 'answer to b', 'answer to c'])
})

test('a failure that concerns all is everybody’s, and what comes next begins afresh', async () => {
  const { batches, endAll, underWay } = heldBatches()
  const answers = Promise.allSettled(['a', 'breaks'].map((name) => batches.add(name)))
  await turnOfTheEventLoop()
  await endAll()
  expect(await answers).toEqual([
    { status: 'rejected', reason: new Error('breaks') },
    { status: 'rejected', reason: new Error('breaks') },
  ])
  const next = batches.add('c')
  await turnOfTheEventLoop()
  expect(underWay()).toEqual([['(c)']])
  await endAll()
  expect(await next).toBe('answer to c')
})
