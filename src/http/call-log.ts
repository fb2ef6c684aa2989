import type { FastifyInstance } from 'fastify'

import type { Caller } from '../access/caller'
import type { OperationMetrics } from '../graphql/execution/operation-metrics'

export type CallMetrics = Pick<OperationMetrics, 'observeOperation'>

/**
 * Logs one line for each response of a REST call, and observes its duration, under its method and route. The requestId,
 * which the client gets, is in the line, and no value of the request.
 */
export function logCalls(endpoint: FastifyInstance, metrics: CallMetrics): void {
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
