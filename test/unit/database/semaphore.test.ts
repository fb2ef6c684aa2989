import { describe, expect, test } from '@jest/globals'

import { KeyedMutex, QueueTimeoutError, Semaphore } from '../../../src/database/semaphore'

/** Work that goes on until it is told to end. */
function openWork() {
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      started.push(name)
      ends.set(name, () => {
        resolve(name)
      })
    })
  return { started, work, end: (name: string) => ends.get(name)?.() }
}

const moment = () => new Promise((resolve) => setImmediate(resolve))

describe('turns', () => {
  test('let so many run at once, and the others in their order', async () => {
    const turns = new Semaphore(2)
    const { started, work, end } = openWork()
    const all = Promise.all(['a', 'b', 'c', 'd'].map((name) => turns.run(work(name))))
    await moment()
    expect(started).toEqual(['a', 'b'])
    end('b')
    await moment()
    expect(started).toEqual(['a', 'b', 'c'])
    for (const name of ['a', 'c']) end(name)
    await moment()
    end('d')
    expect(await all).toEqual(['a', 'b', 'c', 'd'])
    expect(turns.isIdle).toBe(true)
  })

  test('go on after work that failed', async () => {
    const turns = new Semaphore(1)
    const failed = turns.run(() => Promise.reject(new Error('no')))
    const next = turns.run(() => Promise.resolve('next'))
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('next')
    expect(turns.isIdle).toBe(true)
  })

  test('are given up after a while, and nobody else loses theirs', async () => {
    const turns = new Semaphore(1, 20)
    const { started, work, end } = openWork()
    const first = turns.run(work('a'))
    await expect(turns.run(work('b'))).rejects.toThrow(QueueTimeoutError)
    const third = turns.run(work('c'))
    end('a')
    await first
    await moment()
    end('c')
    await third
    expect(started).toEqual(['a', 'c'])
    expect(turns.isIdle).toBe(true)
  })

  test('of one key do not wait for those of another', async () => {
    const turns = new KeyedMutex()
    const { started, work, end } = openWork()
    const all = [turns.run('x', work('x1')), turns.run('x', work('x2')), turns.run('y', work('y1'))]
    await moment()
    expect(started).toEqual(['x1', 'y1'])
    end('x1')
    await moment()
    expect(started).toEqual(['x1', 'y1', 'x2'])
    for (const name of ['x2', 'y1']) end(name)
    await Promise.all(all)
  })
})
