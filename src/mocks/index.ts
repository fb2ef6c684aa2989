// The public API `engagement-graphql/mocks`: the service as request handlers of MSW 2. It runs in browsers.
import type { GraphQLHandler } from 'msw'

import type { ErrorReason } from '../domain/errors/catalogue'
import type { ErrorDetails } from '../domain/errors/domain-error'
import type { DocumentedError } from '../errors'
import { createDocumentedError } from './documented-error'
import { createHandlers } from './handlers'

export interface HandlersOptions {
  /** The address of the endpoint, for example `https://loyalty.example.com/graphql`; every address if absent. */
  readonly url?: string
  /**
   * Results by the name of a query or mutation, in place of those of the mocks: a value, or a function of the arguments of
   * the field. Fields that a result leaves out are null, or have a plausible value if they must not be null.
   */
  readonly results?: Readonly<Record<string, unknown>>
  /** Documented errors by the name of the query or mutation that fails. */
  readonly errors?: Readonly<Record<string, ErrorReason>>
  /** How long each response takes. */
  readonly delayMilliseconds?: number
}

export interface DocumentedErrorOptions<Reason extends ErrorReason> {
  /** The path of the field that fails. */
  readonly path?: readonly (string | number)[]
  /** Replaces details of the example, for example `{ promoStatus: 'DRAFT' }`. */
  readonly details?: Partial<ErrorDetails<Reason>>
  readonly requestId?: string
}

/**
 * Request handlers that execute every operation of the schema on plausible data of one member. Mutations change the data;
 * each call begins anew. What is not in the schema fails as it does in the service.
 */
export function handlers(options: HandlersOptions = {}): GraphQLHandler[] {
  return createHandlers(options)
}

/** The error that the service sends for a reason, as an entry of `errors`, with the details of an example. */
export function documentedError<Reason extends ErrorReason>(
  reason: Reason,
  options: DocumentedErrorOptions<Reason> = {},
): DocumentedError<Reason> {
  return createDocumentedError(reason, options)
}
