import type { ApolloServerPlugin } from '@apollo/server'

import { domainError } from '../../domain/errors/domain-error'
import { formatDomainError } from '../error-mapping'

/**
 * Answers ANSWER_TOO_LARGE in the place of what would take too long to write: texts are as long as they were stored, which
 * the number of fields does not tell.
 */
export function answerLength(most: number): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response: { body } }) {
          if (body.kind === 'single' && isLongerThan(most, body.singleResult.data)) {
            const error = formatDomainError(domainError('ANSWER_TOO_LARGE', { most: String(most) }))
            body.singleResult = { errors: [error], data: null }
          }
          return Promise.resolve()
        },
      }),
  }
}

/** Counts names and texts, and little more for everything else. */
function isLongerThan(most: number, answer: unknown): boolean {
  const left: unknown[] = [answer]
  let length = 0
  while (left.length > 0 && length <= most) {
    const value = left.pop()
    length += 4
    if (typeof value === 'string') length += value.length
    if (typeof value !== 'object' || value === null) continue
    for (const [name, member] of Object.entries(value)) {
      length += name.length
      left.push(member)
    }
  }
  return length > most
}
