import { performance } from 'node:perf_hooks'

import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidEncounterErrors,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from '@apollo/server'

import type { Context } from '../context'

/** What is done at some moments of an operation, without waiting for anything. */
export interface OperationHooks {
  /** Refuses the operation where it throws. */
  didResolveOperation?(request: GraphQLRequestContextDidResolveOperation<Context>): void
  didEncounterErrors?(request: GraphQLRequestContextDidEncounterErrors<Context>): void
  /** `seconds`: from the operation's arrival until it had its answer. */
  willSendResponse?(request: GraphQLRequestContextWillSendResponse<Context>, seconds: number): void
}

/** Answers an operation, or with null leaves it to Apollo's own execution. */
export type Respond = NonNullable<GraphQLRequestListener<Context>['responseForOperation']>

/**
 * One plugin that answers operations with `respond` and calls all hooks in their order. As plugins of their own, each of
 * which Apollo would wait for at each moment, they would take a twentieth of a small request.
 */
export function createHooksPlugin(respond: Respond, all: readonly OperationHooks[]): ApolloServerPlugin<Context> {
  return {
    requestDidStart() {
      const startedAt = performance.now()
      return Promise.resolve({
        didResolveOperation(request) {
          for (const hooks of all) hooks.didResolveOperation?.(request)
          return Promise.resolve()
        },
        responseForOperation: respond,
        didEncounterErrors(request) {
          for (const hooks of all) hooks.didEncounterErrors?.(request)
          return Promise.resolve()
        },
        willSendResponse(request) {
          const seconds = (performance.now() - startedAt) / 1000
          for (const hooks of all) hooks.willSendResponse?.(request, seconds)
          return Promise.resolve()
        },
      })
    },
  }
}
