import type { ErrorReason } from './catalogue'

/** What a response states of an error: a documented one, or an unexpected failure, which has no reason. */
export interface Failure {
  readonly statusCode: number
  readonly code: string
  readonly message: string
  readonly reason?: ErrorReason
  readonly details: Readonly<Record<string, unknown>>
}

/** What a caller gets instead of the error, whose message can contain SQL, file names or input values. */
export const UNEXPECTED_FAILURE: Failure = {
  statusCode: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Something went wrong on our side. Quote the requestId when you report it.',
  details: {},
}
