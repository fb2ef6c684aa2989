import type { Socket } from 'node:net'

import type { FastifyReply, FastifyRequest } from 'fastify'

const callbacksBySocket = new WeakMap<Socket, Set<() => void>>()

/**
 * Calls back once, when the system has accepted the last byte of a response or its connection is closed. A response that
 * waits for another one on its connection (HTTP pipelining) emits no event if the connection closes, so sockets are
 * watched too.
 */
export function onResponseOver({ raw: { socket } }: FastifyRequest, { raw }: FastifyReply, callback: () => void): void {
  if (raw.writableFinished || raw.destroyed || socket.destroyed) {
    callback()
    return
  }
  const callbacks = callbacksBySocket.get(socket) ?? watchSocket(socket)
  const over = () => {
    if (callbacks.delete(over)) callback()
  }
  callbacks.add(over)
  // Not `once`, which wraps each callback. This one runs once by itself.
  raw.on('close', over)
}

function watchSocket(socket: Socket): Set<() => void> {
  const callbacks = new Set<() => void>()
  callbacksBySocket.set(socket, callbacks)
  socket.once('close', () => {
    for (const callback of callbacks) callback()
  })
  return callbacks
}
