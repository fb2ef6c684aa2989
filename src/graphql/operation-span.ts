import { SpanStatusCode, trace } from '@opentelemetry/api'
import type { ApolloServerPlugin } from '@apollo/server'

import { operationName } from './operation-metrics'

/** Names the span of a request after its operation, and tells what went wrong: reasons, never texts. */
export const operationSpan: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ operation, document, response: { body } }) {
        const span = trace.getActiveSpan()
        if (operation && document) {
          span?.updateName(operationName(operation, document))
          span?.setAttribute('graphql.operation.type', operation.operation)
        }
        const errors = (body.kind === 'single' ? body.singleResult.errors : undefined) ?? []
        if (errors.length > 0) {
          span?.setStatus({ code: SpanStatusCode.ERROR })
          span?.setAttribute(
            'engagement.reasons',
            errors.map(({ extensions }) => String(extensions?.reason ?? extensions?.code)),
          )
        }
        return Promise.resolve()
      },
    }),
}
