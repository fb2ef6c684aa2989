import type { ErrorReason } from '../domain/errors/catalogue'
import { DomainError } from '../domain/errors/domain-error'
import type { DocumentedError } from '../errors'
import { formatDomainError, withRequestId } from '../graphql/errors/response-errors'
import { errorExamples } from './error-examples'

const REQUEST_ID = 'mock-request'

export interface DocumentedErrorOptions {
  readonly path?: readonly (string | number)[]
  readonly details?: Readonly<Record<string, unknown>>
  readonly requestId?: string
}

/** The error of the service, with the details of an example, and those that are given in place of them. */
export function documentedError<Reason extends ErrorReason>(
  reason: Reason,
  { path, details, requestId = REQUEST_ID }: DocumentedErrorOptions = {},
): DocumentedError<Reason> {
  const { stage, query, mutation, details: example } = errorExamples[reason]
  const field = mutation === undefined || !example.field ? example.field : ['input', ...example.field]
  const { extensions, ...error } = formatDomainError(
    new DomainError(reason, { ...example, ...(field ? { field } : {}), ...details }),
  )
  const fieldPath = path ?? [mutation ?? query].filter((name) => name !== undefined)
  const complete = {
    ...error,
    // As if the document had a line for each field, and the error were of the first one.
    ...(stage === 'request' ? {} : { locations: [stage === 'field' ? { line: 2, column: 3 } : { line: 1, column: 1 }] }),
    ...(fieldPath.length > 0 ? { path: fieldPath } : {}),
    extensions,
  }
  // Cast: a test compares every error with the one that the service sends.
  return withRequestId(complete, requestId) as unknown as DocumentedError<Reason>
}
