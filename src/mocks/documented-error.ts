import type { ErrorReason } from '../domain/errors/catalogue'
import { DomainError } from '../domain/errors/domain-error'
import type { DocumentedError } from '../errors'
import { formatDomainError, withRequestId } from '../graphql/errors/response-errors'
import { findExample } from './error-examples'

export const REQUEST_ID = 'mock-request'

export interface ErrorOptions {
  readonly path?: readonly (string | number)[]
  readonly details?: Readonly<Record<string, unknown>>
  readonly requestId?: string
}

/** An error as the service sends it: with the details and the path of an example, except for those that are given. */
export function createDocumentedError<Reason extends ErrorReason>(
  reason: Reason,
  { path, details, requestId }: ErrorOptions = {},
): DocumentedError<Reason> {
  const { stage, query, mutation } = findExample(reason)
  const error = toDocumentedError(exampleError(reason, details), mutation !== undefined, requestId)
  const examplePath = [mutation ?? query].filter((name) => name !== undefined)
  const fieldPath = path ?? examplePath
  const complete = {
    ...error,
    // As if each field of the document had a line, and the error were of the first one.
    ...(stage === 'request'
      ? {}
      : { locations: [stage === 'field' ? { line: 2, column: 3 } : { line: 1, column: 1 }] }),
    ...(fieldPath.length > 0 ? { path: fieldPath } : {}),
  }
  // Cast: a test compares every error with the one that the service sends.
  return complete as unknown as DocumentedError<Reason>
}

/** The error of an example, with some details replaced. */
export function exampleError(reason: ErrorReason, details: Readonly<Record<string, unknown>> = {}): DomainError {
  return new DomainError(reason, { ...findExample(reason).details, ...details })
}

/** The message and extensions of a response. The field of an error of a mutation belongs to the argument `input`. */
export function toDocumentedError(error: DomainError, isOfMutation: boolean, requestId = REQUEST_ID) {
  const { message, extensions } = formatDomainError(error)
  const { field } = error.details
  const isPrefixed = isOfMutation && Array.isArray(field) && field[0] !== 'input'
  const path: unknown[] = isPrefixed ? ['input', ...(field as unknown[])] : []
  return withRequestId({ message, extensions: { ...extensions, ...(isPrefixed ? { field: path } : {}) } }, requestId)
}
