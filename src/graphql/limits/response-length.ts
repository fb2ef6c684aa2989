import { domainError } from '../../domain/errors/domain-error'
import { formatDomainError } from '../errors/response-errors'
import type { OperationHooks } from '../execution/operation-hooks'

/**
 * Replaces a response that would take too long to serialise by RESPONSE_TOO_LARGE. The limits of an operation do not cover
 * this: the length of stored texts does not depend on the number of fields.
 */
export function responseLengthLimit(maximum: number): OperationHooks {
  return {
    willSendResponse({ response: { body } }) {
      if (body.kind === 'single' && exceedsLength(maximum, body.singleResult.data)) {
        const error = formatDomainError(domainError('RESPONSE_TOO_LARGE', { maximum: String(maximum) }))
        body.singleResult = { errors: [error], data: null }
      }
    },
  }
}

/** Counts the characters of names and strings, and 4 for each value. A result is no deeper than its document. */
function exceedsLength(maximum: number, result: unknown): boolean {
  let length = 0
  const count = (value: unknown): void => {
    length += 4
    if (typeof value === 'string') length += value.length
    if (!isObject(value)) return
    for (const name in value) {
      if (length > maximum) return
      length += name.length
      count(value[name])
    }
  }
  count(result)
  return length > maximum
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
