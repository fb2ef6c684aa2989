import type { FastifyInstance, FastifyRequest } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { sendError } from './send-error'

/** Origins from which browsers may call. One that ends in `:*` has any port. '*' is every origin. */
export type AllowedOrigins = '*' | readonly string[]

const ANY_PORT = ':*'

/** Matches the origins, in the form that @fastify/cors takes. */
export function originMatchers(origins: readonly string[]): (string | RegExp)[] {
  return origins.map((origin) => {
    if (!origin.endsWith(ANY_PORT)) return origin
    const withoutPort = origin.slice(0, -ANY_PORT.length).replace(/[.[\]]/g, String.raw`\$&`)
    return new RegExp(String.raw`^${withoutPort}(:\d+)?$`)
  })
}

/**
 * Refuses requests that a browser sends for a page of an origin that is not allowed, with ORIGIN_NOT_ALLOWED. The browser
 * states where a request comes from, and a page cannot change that: with `Origin`, or with `Sec-Fetch-Site` for what is
 * sent without asking first, such as an image or a link. CORS by itself would let such a request run, and only hide its
 * response.
 */
export function rejectForeignOrigins(endpoint: FastifyInstance, origins: AllowedOrigins): void {
  const matchers = origins === '*' ? [/^/] : originMatchers(origins)
  const isAllowed = (origin: string) =>
    matchers.some((matcher) => (typeof matcher === 'string' ? matcher === origin : matcher.test(origin)))

  endpoint.addHook('onRequest', (request, reply, done) => {
    const { origin, 'sec-fetch-site': site } = request.headers
    const isForeign =
      origin === undefined
        ? site === 'cross-site' && !isPageRequest(request)
        : !isAllowed(origin) && !isOwnOrigin(origin, request)
    if (isForeign) sendError(request, reply, domainError('ORIGIN_NOT_ALLOWED'))
    else done()
  })
}

/** The pages of the service call it under the name by which they were loaded. */
function isOwnOrigin(origin: string, { host }: FastifyRequest): boolean {
  return /^https?:\/\//.test(origin) && origin.slice(origin.indexOf('//') + 2) === host
}

/** A link from another site may lead to a page. */
function isPageRequest({ method, query }: FastifyRequest): boolean {
  return method === 'GET' && typeof query === 'object' && query !== null && Object.keys(query).length === 0
}
