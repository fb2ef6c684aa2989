import type { GraphQLResponse } from '@apollo/server'

import { type DomainError, domainError } from '../../domain/errors/domain-error'
import { formatDomainError } from '../errors/response-errors'
import type { OperationHooks } from '../execution/operation-hooks'
import { measureJson } from './measure-json'

/**
 * Replaces a response that would take too long to serialise by RESPONSE_TOO_LARGE. The limits of an operation do not cover
 * this: the length of stored texts does not depend on the number of fields.
 *
 * A response for which the requests in flight leave no room is TRY_AGAIN, or OUTCOME_UNKNOWN if mutations have been
 * executed. This is decided before the response is serialised: requests that run in step would otherwise all hold their
 * text before the first is sent.
 */
export function responseLengthLimit(maximum: number): OperationHooks {
  return {
    willSendResponse({ response, contextValue: { budget } }) {
      const { body } = response
      if (body.kind !== 'single') return
      const { length, bytes } = measureJson(body.singleResult, maximum)
      if (length > maximum) {
        const error = domainError('RESPONSE_TOO_LARGE', { maximum: String(maximum), unit: 'characters' })
        const { data } = body.singleResult
        // A request that was not executed has no data.
        body.singleResult = { errors: [formatDomainError(error)], ...(data === undefined ? {} : { data: null }) }
      } else if (!budget.reserveResponse(bytes)) {
        refuseResponse(response, domainError(budget.hasExecutedMutations ? 'OUTCOME_UNKNOWN' : 'TRY_AGAIN'))
      }
    },
  }
}

function refuseResponse(response: GraphQLResponse, error: DomainError): void {
  response.body = { kind: 'single', singleResult: { errors: [formatDomainError(error)] } }
  response.http.status = error.statusCode
  if (error.details.retryable === true) response.http.headers.set('retry-after', '1')
}
