import { expect, test } from '@jest/globals'

import { runInOrder } from '../../../../bench/load/run-in-order'

/** Calls that end on demand, and the order in which they were sent. */
function setUp() {
  const sent: string[] = []
  const ends = new Map<string, () => void>()
  const last = new Map<string, Promise<unknown>>()
  const call = (account: string, name: string) =>
    runInOrder(last, account, () => {
      sent.push(name)
      return new Promise<void>((resolve) => ends.set(name, resolve))
    })
  const end = async (name: string) => {
    ends.get(name)?.()
    await new Promise(setImmediate)
  }
  return { sent, last, call, end }
}

// Guards against a call that overtook those that waited already, because it was made when the one before them ended.
test('calls for one account are sent in the order in which they were made', async () => {
  const { sent, call, end } = setUp()
  const fourth = call('account', 'first').then(() => call('account', 'fourth'))
  const others = [call('account', 'second'), call('account', 'third')]
  expect(sent).toEqual(['first'])
  for (const name of ['first', 'second', 'third', 'fourth']) await end(name)
  await Promise.all([fourth, ...others])
  expect(sent).toEqual(['first', 'second', 'third', 'fourth'])
})

test('calls for different accounts do not wait for each other', () => {
  const { sent, call } = setUp()
  void call('one', 'first')
  void call('other', 'second')
  expect(sent).toEqual(['first', 'second'])
})

test('nothing is kept of an account without calls in flight', async () => {
  const { last, call, end } = setUp()
  const calls = [call('account', 'first'), call('account', 'second')]
  for (const name of ['first', 'second']) await end(name)
  await Promise.all(calls)
  expect(last.size).toBe(0)
})

// Guards against a key that was never sent again, and never deleted, after one of its calls was rejected.
test('a call that fails neither stops the next one nor remains', async () => {
  const last = new Map<string, Promise<unknown>>()
  const failing = runInOrder(last, 'account', () => Promise.reject(new Error('The connection broke')))
  const next = runInOrder(last, 'account', () => Promise.resolve('sent'))
  await expect(failing).rejects.toThrow('The connection broke')
  expect(await next).toBe('sent')
  expect(last.size).toBe(0)
})
