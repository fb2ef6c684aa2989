import type { AddressInfo } from 'node:net'

import type { FastifyInstance } from 'fastify'

/** The base address of an app that listens on a port. */
export function getListeningUrl(app: FastifyInstance): string {
  // Cast: the address of a server that listens on a port is neither null nor a text.
  const { address, family, port } = app.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
