import type { FastifyInstance, FastifyRequest } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { sendError } from './send-error'

/**
 * Origins from which browsers may call. One that ends in `:*` has any port. LOOPBACK_ORIGINS is every origin of this
 * machine, and '*' is every origin.
 */
export type AllowedOrigins = '*' | readonly string[]

export const LOOPBACK_ORIGINS = 'loopback origins'

const ANY_PORT = ':*'

/** The names and addresses that no other machine can have. */
const LOOPBACK_ORIGIN = /^https?:\/\/(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/

/** Matches the origins, in the form that @fastify/cors takes. */
export function originMatchers(origins: readonly string[]): (string | RegExp)[] {
  return origins.map((origin) => {
    if (origin === LOOPBACK_ORIGINS) return LOOPBACK_ORIGIN
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
 *
 * If no token is needed, the origin of the service itself is only a loopback origin: an attacker can point a name of
 * their own at this machine (DNS rebinding). A page under such a name can send a GET without any of the two headers, so
 * a GET or HEAD that executes something (`isOperation`) then needs a host that is known.
 */
export function rejectForeignOrigins(
  endpoint: FastifyInstance,
  origins: AllowedOrigins,
  { needsToken, isOperation }: { needsToken: boolean; isOperation: (request: FastifyRequest) => boolean },
): void {
  if (origins === '*') return
  const matchers = originMatchers(origins)
  const isAllowed = (origin: string) =>
    matchers.some((matcher) => (typeof matcher === 'string' ? matcher === origin : matcher.test(origin)))
  const hasOperationInUrl = (request: FastifyRequest) =>
    READING_METHODS.includes(request.method) && isOperation(request)
  /** A link from another site may lead to a page. */
  const isPageRequest = (request: FastifyRequest) =>
    request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate' && !hasOperationInUrl(request)
  const isHostKnown = ({ host }: FastifyRequest) =>
    needsToken || host === '' || originsOf(host).some((origin) => isAllowed(origin) || LOOPBACK_ORIGIN.test(origin))

  endpoint.addHook('onRequest', (request, reply, done) => {
    const { origin, 'sec-fetch-site': site } = request.headers
    const isForeign =
      origin === undefined
        ? (site === 'cross-site' && !isPageRequest(request)) || (hasOperationInUrl(request) && !isHostKnown(request))
        : !isAllowed(origin) && !(isOwnOrigin(origin, request) && (needsToken || LOOPBACK_ORIGIN.test(origin)))
    if (isForeign) sendError(request, reply, domainError('ORIGIN_NOT_ALLOWED'))
    else done()
  })
}

/** The pages of the service call it under the name by which they were loaded. The port can be the default one. */
function isOwnOrigin(origin: string, { host }: FastifyRequest): boolean {
  const [scheme] = /^https?:\/\//.exec(origin) ?? []
  const own = `${scheme}${host}`
  return scheme !== undefined && URL.canParse(own) && URL.canParse(origin) && new URL(own).host === new URL(origin).host
}

function originsOf(host: string): string[] {
  return ['http', 'https']
    .map((scheme) => `${scheme}://${host}`)
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).origin)
}

/** Browsers send these without asking first. */
const READING_METHODS = ['GET', 'HEAD']

const OPERATION_PARAMETERS = ['query', 'documentId', 'extensions']

/** Whether the URL of a GraphQL request has an operation. Without one, a GET requests the page. */
export function hasGraphQLOperation({ query }: FastifyRequest): boolean {
  return typeof query === 'object' && query !== null && OPERATION_PARAMETERS.some((name) => Object.hasOwn(query, name))
}
