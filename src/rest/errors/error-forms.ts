import type { z } from 'zod'

import type { Failure } from '../../domain/errors/failure'
import { CONTACT_ERROR_TYPE } from '../media-types'
import { CLIENT_PATH, CONTACTS_PATH } from '../paths'
import type { clientError, contactError } from './error-schemas'

export interface ErrorResponse {
  readonly mediaType: string
  readonly body: z.output<typeof clientError> | z.output<typeof contactError>
}

/**
 * An error in the form of the path, which need not exist: every response below a path has its form. Undefined for a path
 * of another face.
 */
export function formatRestError(url: string, failure: Failure, requestId: string): ErrorResponse | undefined {
  if (isBelow(CLIENT_PATH, url)) return formatClientError(failure, requestId)
  return isBelow(CONTACTS_PATH, url) ? formatContactError(failure, requestId) : undefined
}

/** Source: the error tables of docs/reference.md. */
function formatClientError({ statusCode, code, message, reason }: Failure, requestId: string): ErrorResponse {
  return {
    mediaType: 'application/json; charset=utf-8',
    body: { statusCode, errorCode: code, errorMessage: message, reason: reason ?? code, requestId },
  }
}

function formatContactError({ statusCode, code, message, reason, details }: Failure, id: string): ErrorResponse {
  const { violations = [] } = details as { violations?: readonly { path: string; message: string }[] }
  return {
    mediaType: CONTACT_ERROR_TYPE,
    body: {
      httpStatusCode: statusCode,
      errorCode: 0,
      message,
      details: violations.map(({ path, message }) => `${path} ${message}`),
      reason: reason ?? code,
      id,
      version: 2,
    },
  }
}

function isBelow(path: string, url: string): boolean {
  return url.startsWith(path) && /^(?:[/?#]|$)/.test(url.slice(path.length))
}
