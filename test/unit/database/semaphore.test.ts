import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises'

import { describe, expect, test } from '@jest/globals'

import { KeyedMutex, QueueTimeoutError, Semaphore } from '../../../src/database/semaphore'

/** Tasks that run until `end` is called. */
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

describe('a semaphore', () => {
  test('runs a fixed number of tasks concurrently, and the others in their order', async () => {
    const semaphore = new Semaphore(2)
    const { started, work, end } = openWork()
    const all = Promise.all(['a', 'b', 'c', 'd'].map((name) => semaphore.run(work(name))))
    await turnOfTheEventLoop()
    expect(started).toEqual(['a', 'b'])
    end('b')
    await turnOfTheEventLoop()
    expect(started).toEqual(['a', 'b', 'c'])
    for (const name of ['a', 'c']) end(name)
    await turnOfTheEventLoop()
    end('d')
    expect(await all).toEqual(['a', 'b', 'c', 'd'])
    expect(semaphore.isIdle).toBe(true)
  })

  test('continues after a task that failed', async () => {
    const semaphore = new Semaphore(1)
    const failed = semaphore.run(() => Promise.reject(new Error('no')))
    const next = semaphore.run(() => Promise.resolve('next'))
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('next')
    expect(semaphore.isIdle).toBe(true)
  })

  test('rejects a task after a timeout, without an effect on the others', async () => {
    const semaphore = new Semaphore(1, 20)
    const { started, work, end } = openWork()
    const first = semaphore.run(work('a'))
    await expect(semaphore.run(work('b'))).rejects.toThrow(QueueTimeoutError)
    const third = semaphore.run(work('c'))
    end('a')
    await first
    await turnOfTheEventLoop()
    end('c')
    await third
    expect(started).toEqual(['a', 'c'])
    expect(semaphore.isIdle).toBe(true)
  })

  test('of one key does not wait for the tasks of another key', async () => {
    const mutex = new KeyedMutex()
    const { started, work, end } = openWork()
    const all = [mutex.run('x', work('x1')), mutex.run('x', work('x2')), mutex.run('y', work('y1'))]
    await turnOfTheEventLoop()
    expect(started).toEqual(['x1', 'y1'])
    end('x1')
    await turnOfTheEventLoop()
    expect(started).toEqual(['x1', 'y1', 'x2'])
    for (const name of ['x2', 'y1']) end(name)
    await Promise.all(all)
  })
})
