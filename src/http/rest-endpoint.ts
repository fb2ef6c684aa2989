import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { hasZodFastifySchemaValidationErrors, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'

import type { Authenticate } from '../access/authenticate'
import type { Caller } from '../access/caller'
import { checkScopes } from '../access/scopes'
import type { Dependencies } from '../domain/dependencies'
import { domainError } from '../domain/errors/domain-error'
import { addRestRoutes } from '../rest/add-rest-routes'
import { CONTACT_TYPE, JSON_TYPE } from '../rest/media-types'
import { addOpenApiDocument, describeRoutes } from '../rest/openapi/openapi-document'
import { addApiDocsPage } from './api-docs-page'
import { type AllowedOrigins, rejectForeignOrigins } from './allowed-origins'
import { authenticateCallers } from './authenticate-callers'
import { rejectInvalidQuery } from './invalid-query'
import type { LoadShedding } from './load-shedding'
import { rejectOtherMethods } from './other-methods'
import { limitCallers } from './rate-limits'
import { addJsonParser } from './request-bodies'
import type { RequestLimits } from './request-limits'
import { withSpan } from './request-span'
import { withTimeout } from './request-timeout'
import { acceptedMediaTypes, sendError } from './send-error'

export interface RestMetrics {
  /** The method and route of a call, and its duration. */
  observeOperation(operation: string, seconds: number): void
}

export interface RestEndpointOptions {
  readonly deps: Dependencies
  readonly authenticate: Authenticate
  readonly load: LoadShedding
  readonly limits: RequestLimits
  readonly origins: AllowedOrigins
  readonly needsToken: boolean
  readonly metrics: RestMetrics
  /** Whether there is a page to explore the paths. */
  readonly apiDocs: boolean
  /** Whether each request is a span of a trace. */
  readonly tracing: boolean
}

/**
 * Serves the documented REST paths: guards around the routes of rest/, the same as around GraphQL. Every response under
 * these paths has the form of their errors, also for errors of Fastify. The document and the page about them are public.
 */
export async function addRestEndpoint(app: FastifyInstance, options: RestEndpointOptions): Promise<void> {
  await app.register(async (face) => {
    await describeRoutes(face)
    addCalls(face, options)
    addOpenApiDocument(face)
    if (options.apiDocs) await addApiDocsPage(face)
  })
}

function addCalls(face: FastifyInstance, options: RestEndpointOptions): void {
  const { deps, authenticate, limits, origins, needsToken } = options
  void face.register((endpoint, _options, done) => {
    // A request passes these in this order.
    endpoint.addHook('onRequest', rejectInvalidQuery)
    rejectForeignOrigins(endpoint, origins, { needsToken, isOperation: readsRecords })
    authenticateCallers(endpoint, authenticate)
    limitCallers(endpoint, limits.perCaller)
    endpoint.addHook('onRequest', checkCaller)
    endpoint.addHook('onRequest', rejectOtherMediaTypes)
    for (const mediaType of [JSON_TYPE, CONTACT_TYPE]) addJsonParser(endpoint, mediaType, { isEmptyAccepted: true })
    endpoint.addHook('preValidation', replaceAbsentBody)
    endpoint.setValidatorCompiler(validatorCompiler)
    // The compiler checks that a handler returns what its route documents.
    endpoint.setSerializerCompiler(() => JSON.stringify)
    endpoint.setErrorHandler((error: FastifyError, request, reply) => sendError(request, reply, toArgumentError(error)))
    guardRoutes(endpoint, options)
    logCalls(endpoint, options.metrics)
    rejectOtherMethods(endpoint, () => {
      addRestRoutes(endpoint.withTypeProvider<ZodTypeProvider>(), deps)
    })
    done()
  })
}

/** Every call does. The document of the calls is public. */
function readsRecords({ routeOptions: { config } }: FastifyRequest): boolean {
  return config.scopes !== undefined
}

/** A hook: refuses a caller that has none of the scopes of the route, before its body is read. */
function checkCaller(
  { caller, routeOptions: { config } }: FastifyRequest,
  _reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  done(config.scopes && checkScopes(caller, config.scopes))
}

/** A hook: all parsers of the face are those of each route. */
function rejectOtherMediaTypes(request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void {
  const sent = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  const accepted = acceptedMediaTypes(request.routeOptions)
  // A route without a body refuses the method.
  const takesBody = request.routeOptions.schema?.body !== undefined
  const isOther = sent !== undefined && takesBody && !accepted.includes(sent)
  done(isOther ? domainError('UNSUPPORTED_MEDIA_TYPE', { mediaTypes: accepted.join(' or ') }) : undefined)
}

/** A hook: a call whose fields are all absent can be sent without a body. */
function replaceAbsentBody(request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  if (request.body === undefined && hasBody(request)) request.body = {}
  done()
}

function hasBody({ method }: FastifyRequest): boolean {
  return ['POST', 'PUT', 'PATCH'].includes(method)
}

/** What has a documented error is checked by its use case. Everything else is an argument of the call. */
function toArgumentError(error: FastifyError): Error {
  const [issue] = hasZodFastifySchemaValidationErrors(error) ? error.validation : []
  if (!issue) return error
  const field = issue.instancePath.split('/').filter((name) => name !== '')
  return domainError('ARGUMENT_INVALID', { problem: `${field.join('.') || 'the body'} ${issue.message}`, field })
}

/** Puts the limits around the handler of each route. */
function guardRoutes(endpoint: FastifyInstance, { limits, load, tracing }: RestEndpointOptions): void {
  endpoint.addHook('onRoute', (route) => {
    route.config = { ...route.config, logsResponses: true }
    if (route.schema?.hide) return
    const operation = recordWrites(route.handler)
    route.handler = withTimeout(
      limits,
      load.guard(tracing ? withSpan(operation, `${String(route.method)} ${route.url}`) : operation),
    )
    route.bodyLimit = limits.bodyBytes
  })
}

/** Records that repeating the request could do something again, for the error of a response that cannot be sent. */
function recordWrites(handler: RouteHandlerMethod): RouteHandlerMethod {
  const recording: RouteHandlerMethod = async (request, reply) => {
    const result = await handler.call(request.server, request, reply)
    if (request.budget && hasBody(request)) request.budget.hasExecutedMutations = true
    return result
  }
  return recording
}

/** Logs one line for each response, and observes its duration. The requestId, which the client gets, is in the line. */
function logCalls(endpoint: FastifyInstance, metrics: RestMetrics): void {
  endpoint.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, log, errorReason } = request
    const { statusCode, elapsedTime } = reply
    const operation = `${method} ${routeOptions.url ?? 'none'}`
    metrics.observeOperation(operation, elapsedTime / 1000)
    log.info(
      {
        caller: callerOf(request)?.name,
        operation,
        statusCode,
        milliseconds: Math.round(elapsedTime * 100) / 100,
        ...(errorReason === undefined ? {} : { errors: [errorReason] }),
      },
      'operation',
    )
    done()
  })
}

/** Undefined if the request was refused before its caller was identified. */
function callerOf({ caller }: { readonly caller?: Caller }): Caller | undefined {
  return caller
}
