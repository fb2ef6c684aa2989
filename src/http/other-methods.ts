import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { sendError } from './send-error'

/** A hook or handler: refuses a method that a path does not take with METHOD_NOT_ALLOWED (405, Allow). */
export function rejectMethod(allowed: readonly string[]) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const error = domainError('METHOD_NOT_ALLOWED', { allowed: allowed.join(' and ') })
    return sendError(request, reply.header('allow', allowed.join(', ')), error)
  }
}

/**
 * Refuses, on each path whose routes `addRoutes` adds, the methods that the path does not take. The body is not read.
 */
export function rejectOtherMethods(endpoint: FastifyInstance, addRoutes: () => void): void {
  const methodsByPath = new Map<string, Set<string>>()
  let isComplete = false
  endpoint.addHook('onRoute', ({ url, method }) => {
    if (isComplete) return
    const methods = methodsByPath.get(url) ?? new Set()
    methodsByPath.set(url, methods)
    for (const each of [method].flat()) methods.add(each)
  })
  addRoutes()
  isComplete = true
  for (const [url, methods] of methodsByPath) {
    const others = endpoint.supportedMethods.filter((method) => method !== 'OPTIONS' && !methods.has(method))
    const reject = rejectMethod([...methods].sort())
    const rejectBeforeBody = (request: FastifyRequest, reply: FastifyReply) => {
      reject(request, reply)
    }
    endpoint.route({ url, method: others, schema: { hide: true }, onRequest: rejectBeforeBody, handler: reject })
  }
}
