import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { LANDING_PAGE_POLICY } from './landing-page'
import { API_DOCS_PATH, GRAPHIQL_PATH, GRAPHQL_PATH, LANDING_PATH, MEMBER_APP_ASSETS, MEMBER_APP_PATH } from './paths'

/**
 * The response headers of the source pages that are meaningful to a client. Expect-CT, Feature-Policy and
 * X-XSS-Protection are omitted: browsers no longer support them.
 */
const HEADERS = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'strict-transport-security': 'max-age=31536000',
  'cache-control': 'no-cache, no-store, must-revalidate',
}

const POLICY_FOR_DATA = "default-src 'none'; frame-ancestors 'self'"

/** Of pages whose scripts and styles are files of the service. Styles can have images inline. */
const POLICY_FOR_FILES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** By route. The pages for GraphQL contain their scripts and styles inline. */
const POLICY_FOR_PAGES: Readonly<Record<string, string>> = {
  [API_DOCS_PATH]: POLICY_FOR_FILES,
  [`${API_DOCS_PATH}/`]: POLICY_FOR_FILES,
  [LANDING_PATH]: LANDING_PAGE_POLICY,
  [MEMBER_APP_PATH]: POLICY_FOR_FILES,
  [`${MEMBER_APP_PATH}/*`]: POLICY_FOR_FILES,
  [GRAPHIQL_PATH]: [
    "default-src 'none'",
    "script-src 'unsafe-inline' blob:",
    'worker-src blob: data:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  [GRAPHQL_PATH]: [
    "default-src 'none'",
    "script-src 'unsafe-inline' https://*.cdn.apollographql.com",
    "style-src 'unsafe-inline' https://*.cdn.apollographql.com https://fonts.googleapis.com",
    'font-src https://fonts.gstatic.com',
    'img-src https://*.cdn.apollographql.com',
    'manifest-src https://*.cdn.apollographql.com',
    "connect-src 'self' https://*.apollographql.com",
    'frame-src https://*.embed.apollographql.com',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
}

const HEADERS_FOR_DATA = { ...HEADERS, 'content-security-policy': POLICY_FOR_DATA }

/** The headers of a response, except its ID. A page has the policy that its scripts and styles need. */
function headersByContent(request: FastifyRequest, reply: FastifyReply): Readonly<Record<string, string>> {
  const isPage = String(reply.getHeader('content-type') ?? '').startsWith('text/html')
  const isStored = reply.hasHeader('etag')
  if (!isPage && !isStored) return HEADERS_FOR_DATA
  const { url = '' } = request.routeOptions
  return {
    ...HEADERS_FOR_DATA,
    // A page with an etag is public and large: a browser may store it, and has to ask whether it is still valid.
    ...(isPage && isStored ? { 'cache-control': 'no-cache' } : {}),
    // The name of an asset contains a hash of its content. An error of the same route has no etag.
    ...(isStored && url === MEMBER_APP_ASSETS ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}),
    'content-security-policy': (isPage ? POLICY_FOR_PAGES[url] : undefined) ?? POLICY_FOR_DATA,
  }
}

/** Adds the headers of every response. */
export function addResponseHeaders(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.headers(headersByContent(request, reply)).header('x-request-id', request.id)
}

export function setResponseHeaders(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    void addResponseHeaders(request, reply)
    done(null, payload)
  })
}
