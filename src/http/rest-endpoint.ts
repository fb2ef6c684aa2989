import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { hasZodFastifySchemaValidationErrors, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'

import { checkScopes } from '../access/scopes'
import type { Dependencies } from '../domain/dependencies'
import { domainError } from '../domain/errors/domain-error'
import { addRestRoutes } from '../rest/add-rest-routes'
import { addOpenApiDocument, describeRoutes } from '../rest/openapi/openapi-document'
import { READING_METHODS } from './allowed-origins'
import { addApiDocsPage } from './api-docs-page'
import { type CallMetrics, logCalls } from './call-log'
import { type EndpointGuards, guardHandler, guardRequests } from './endpoint-guards'
import { rejectOtherMethods } from './other-methods'
import type { RequestLimits } from './request-limits'
import { acceptRestBodies } from './rest-bodies'
import { sendError } from './send-error'

export interface RestEndpointOptions extends EndpointGuards {
  readonly deps: Dependencies
  readonly metrics: CallMetrics
  readonly limits: RequestLimits & { readonly responseLength: number }
  /** Whether GET /api-docs shows the calls. */
  readonly apiDocs: boolean
}

/**
 * Serves the documented REST paths: guards around the routes of rest/, the same as around GraphQL. Every response under
 * these paths has the form of their errors, also for errors of Fastify. The document and the page about them are public.
 */
export async function addRestEndpoint(app: FastifyInstance, options: RestEndpointOptions): Promise<void> {
  await app.register(async (face) => {
    await describeRoutes(face)
    addCalls(face, options)
    rejectOtherMethods(face, () => {
      addOpenApiDocument(face)
    })
    if (options.apiDocs) await addApiDocsPage(face)
  })
}

function addCalls(face: FastifyInstance, options: RestEndpointOptions): void {
  void face.register((endpoint, _options, done) => {
    guardRequests(endpoint, options, () => true)
    endpoint.addHook('onRequest', checkCaller)
    acceptRestBodies(endpoint)
    endpoint.setValidatorCompiler(validatorCompiler)
    // The compiler checks that a handler returns what its route documents.
    endpoint.setSerializerCompiler(() => JSON.stringify)
    endpoint.setErrorHandler((error: FastifyError, request, reply) => sendError(request, reply, toArgumentError(error)))
    guardRoutes(endpoint, options)
    limitResponseLength(endpoint, options.limits.responseLength)
    logCalls(endpoint, options.metrics)
    rejectOtherMethods(endpoint, () => {
      addRestRoutes(endpoint.withTypeProvider<ZodTypeProvider>(), options.deps)
    })
    done()
  })
}

/** A hook: refuses a caller that has none of the scopes of the route, before its body is read. */
function checkCaller(
  { caller, routeOptions: { config } }: FastifyRequest,
  _reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  done(config.scopes && checkScopes(caller, config.scopes))
}

/** What has a documented error is checked by its use case. Everything else is an argument of the call. */
function toArgumentError(error: FastifyError): Error {
  const [issue] = hasZodFastifySchemaValidationErrors(error) ? error.validation : []
  if (!issue) return error
  const field = issue.instancePath.split('/').filter((name) => name !== '')
  return domainError('ARGUMENT_INVALID', { problem: `${field.join('.') || 'the body'} ${issue.message}`, field })
}

/** Puts the limits around the handler of each route. */
function guardRoutes(endpoint: FastifyInstance, options: RestEndpointOptions): void {
  endpoint.addHook('onRoute', (route) => {
    route.config = { ...route.config, logsResponses: true }
    if (route.schema?.hide) return
    route.handler = guardHandler(options, recordWrites(route.handler), `${String(route.method)} ${route.url}`)
    route.bodyLimit = options.limits.bodyBytes
  })
}

/** Records that repeating the request could do something again, for the error of a response that cannot be sent. */
function recordWrites(handler: RouteHandlerMethod): RouteHandlerMethod {
  const recording: RouteHandlerMethod = async (request, reply) => {
    const result = await handler.call(request.server, request, reply)
    if (request.budget && !READING_METHODS.includes(request.method)) request.budget.hasExecutedMutations = true
    return result
  }
  return recording
}

/** The length of stored texts does not depend on the number of records, which other limits bound. */
function limitResponseLength(endpoint: FastifyInstance, maximum: number): void {
  endpoint.addHook('onSend', (_request, _reply, payload, done) => {
    if (typeof payload !== 'string' || payload.length <= maximum) done(null, payload)
    else done(domainError('RESPONSE_TOO_LARGE', { maximum: String(maximum), unit: 'characters' }))
  })
}
