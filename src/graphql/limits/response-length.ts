import { domainError } from '../../domain/errors/domain-error'
import { formatDomainError } from '../errors/response-errors'
import type { OperationHooks } from '../execution/operation-hooks'

/**
 * Answers RESPONSE_TOO_LARGE in the place of what would take too long to write: texts are as long as they were stored, which
 * the number of fields does not tell.
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

/** Counts names and texts, and little more for everything else. An answer is no deeper than its document. */
function exceedsLength(maximum: number, answer: unknown): boolean {
  let length = 0
  const count = (value: unknown): void => {
    length += 4
    if (typeof value === 'string') length += value.length
    if (typeof value !== 'object' || value === null) return
    for (const name in value) {
      if (length > maximum) return
      length += name.length
      count((value as Record<string, unknown>)[name])
    }
  }
  count(answer)
  return length > maximum
}
