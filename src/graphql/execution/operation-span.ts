import { SpanStatusCode, trace } from '@opentelemetry/api'

import { getErrors, getReason } from '../errors/response-errors'
import type { OperationHooks } from './operation-hooks'
import { getOperationName } from './operation-metrics'

/** Names the span of a request after its operation, and records the reasons of its errors, never their messages. */
export const operationSpan: OperationHooks = {
  willSendResponse({ operation, document, response }) {
    const span = trace.getActiveSpan()
    if (operation && document) {
      span?.updateName(getOperationName(operation, document))
      span?.setAttribute('graphql.operation.type', operation.operation)
    }
    const reasons = getErrors(response).map(getReason)
    if (reasons.length > 0) {
      span?.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('engagement.reasons', reasons)
    }
  },
}
