import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import Fastify, { type FastifyInstance } from 'fastify'

import { closeStalledConnections } from '../../../src/http/stalled-connections'

const SECOND = 1_000

/** A connection for which bytes wait, and whose buffers are full. */
class FullSocket {
  bytesWritten = 4_000_000
  writableLength = 65_536
  isClosed = false

  destroy(): void {
    this.isClosed = true
  }
}

let app: FastifyInstance
let socket: FullSocket
let isMemoryScarce: boolean

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  app = Fastify()
  socket = new FullSocket()
  isMemoryScarce = false
  const limits = { sendTimeoutSeconds: 10, isMemoryScarce: () => isMemoryScarce }
  closeStalledConnections(app, { all: [socket] }, limits)
})
afterEach(async () => {
  jest.useRealTimers()
  await app.close()
})

const wait = (seconds: number) => {
  jest.advanceTimersByTime(seconds * SECOND)
}

/** The system takes a part of the response once in so many seconds, as from a client that reads slowly and steadily. */
function readFor(seconds: number, everySeconds: number): void {
  for (let time = 0; time < seconds && !socket.isClosed; time += everySeconds) {
    wait(everySeconds)
    socket.bytesWritten += 1_400_000
  }
}

test('a client that never reads is disconnected', () => {
  wait(9)
  expect(socket.isClosed).toBe(false)
  wait(3)
  expect(socket.isClosed).toBe(true)
})

test('a client that never reads is disconnected earlier while memory is scarce', () => {
  isMemoryScarce = true
  wait(5)
  expect(socket.isClosed).toBe(true)
})

// Guards: a client that read 100 KB a second was disconnected in the middle of a response of 9.6 MB.
test('a client that reads slowly and steadily gets its response', () => {
  readFor(8, 8)
  readFor(600, 20)
  expect(socket.isClosed).toBe(false)
})

test('a client that stops reading is disconnected', () => {
  readFor(24, 8)
  wait(70)
  expect(socket.isClosed).toBe(true)
})

test('a slow client cannot occupy scarce memory for long', () => {
  isMemoryScarce = true
  readFor(60, 2)
  expect(socket.isClosed).toBe(false)
  readFor(70, 2)
  expect(socket.isClosed).toBe(true)
})

test('a connection for which nothing waits is not closed', () => {
  socket.writableLength = 0
  wait(600)
  expect(socket.isClosed).toBe(false)
})
