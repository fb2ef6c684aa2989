import type { FastifyInstance } from 'fastify'

import type { Authenticate } from '../access/authenticate'
import type { Caller } from '../access/caller'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request. Set before the body is read. */
    caller: Caller
  }
}

/** Identifies the caller of each request. It refuses none: a field that requires a scope does. */
export function authenticateCallers(endpoint: FastifyInstance, authenticate: Authenticate): void {
  endpoint.decorateRequest('caller')
  endpoint.addHook('onRequest', async (request) => {
    request.caller = await authenticate(request.headers)
  })
}
