import { domainError } from '../../domain/errors/domain-error'
import { type Failure, UNEXPECTED_FAILURE } from '../../domain/errors/failure'
import { formatRestError } from '../errors/error-forms'
import { clientError, contactError } from '../errors/error-schemas'
import { CONTACT_ERROR_TYPE, JSON_TYPE } from '../media-types'
import { CLIENT_PATH, CONTACTS_PATH } from '../paths'
import type { Reference, Response } from './document-parts'
import type { RESPONSE_HEADERS } from './response-headers'

interface ErrorStatus {
  readonly name: string
  readonly description: string
  readonly headers?: readonly (keyof typeof RESPONSE_HEADERS)[]
  /** An error about a member, and an error about a contact. */
  readonly examples: readonly [Failure, Failure]
}

const STATUSES: Readonly<Record<number, ErrorStatus>> = {
  400: {
    name: 'BadRequest',
    description: 'The request, or one of its values, is invalid.',
    examples: [
      domainError('SESSION_NOT_FOUND'),
      domainError('CONTACT_INVALID', { violations: [{ path: 'contact.objectUri', message: 'is required' }] }),
    ],
  },
  401: {
    name: 'Unauthorized',
    description: 'The request has no valid token.',
    headers: ['WWW-Authenticate'],
    examples: same(domainError('UNAUTHENTICATED')),
  },
  403: {
    name: 'Forbidden',
    description: 'The token has none of the required scopes, or the origin of the page is not allowed.',
    examples: same(domainError('FORBIDDEN')),
  },
  404: {
    name: 'NotFound',
    description: 'There is no such record, or it is not open to the caller.',
    examples: [domainError('OFFER_NOT_TARGETED'), domainError('CONTACT_NOT_FOUND')],
  },
  409: {
    name: 'Conflict',
    description: 'The ID is in use.',
    examples: [domainError('CORRELATION_ID_IN_USE'), domainError('TRACKING_CODE_IN_USE')],
  },
  412: {
    name: 'PreconditionFailed',
    description: 'The precondition does not hold.',
    examples: same(domainError('CONTACT_PRECONDITION_FAILED')),
  },
  413: {
    name: 'ContentTooLarge',
    description: 'The body is too large.',
    examples: same(domainError('REQUEST_TOO_LARGE', { maximum: '262144' })),
  },
  415: {
    name: 'UnsupportedMediaType',
    description: 'The body has another media type.',
    examples: same(domainError('UNSUPPORTED_MEDIA_TYPE', { mediaTypes: JSON_TYPE })),
  },
  422: {
    name: 'UnprocessableContent',
    description: 'The points do not fit.',
    examples: same(domainError('POINTS_OUT_OF_RANGE')),
  },
  428: {
    name: 'PreconditionRequired',
    description: 'A precondition is required.',
    examples: same(domainError('CONTACT_PRECONDITION_REQUIRED')),
  },
  429: {
    name: 'TooManyRequests',
    description: 'The caller has exceeded a limit.',
    headers: ['Retry-After'],
    examples: same(domainError('TOO_MANY_REQUESTS')),
  },
  500: {
    name: 'InternalServerError',
    description: 'Something unexpected failed. The log of the service has the cause.',
    examples: same(UNEXPECTED_FAILURE),
  },
  503: {
    name: 'ServiceUnavailable',
    description:
      'The service is temporarily unable to complete the request: with `Retry-After`, it can be sent again. Without it, the outcome is unknown.',
    headers: ['Retry-After'],
    examples: same(domainError('TRY_AGAIN')),
  },
}

const OF_EVERY_CALL = [400, 401, 403, 429, 500, 503]
const OF_CALLS_WITH_A_BODY = [413, 415]

/** The forms of errors: one for each prefix. */
const FORMS = [
  { prefix: 'Client', path: CLIENT_PATH, schema: clientError, mediaType: JSON_TYPE },
  { prefix: 'Contact', path: CONTACTS_PATH, schema: contactError, mediaType: CONTACT_ERROR_TYPE },
]

/** The responses of a call to its errors, by status. */
export function referToErrors(
  path: string,
  { hasBody, further }: { readonly hasBody: boolean; readonly further: readonly number[] },
): Record<string, Reference> {
  const form = FORMS.find((each) => path.startsWith(each.path))
  const statuses = [...OF_EVERY_CALL, ...(hasBody ? OF_CALLS_WITH_A_BODY : []), ...further]
  return Object.fromEntries(
    statuses.map((status) => {
      return [status, { $ref: `#/components/responses/${form?.prefix}${STATUSES[status]?.name}` }]
    }),
  )
}

/** Every response to an error, by its name in the components. */
export function createErrorResponses(): Record<string, Response> {
  const responses = FORMS.flatMap(({ prefix, path, schema, mediaType }, index) =>
    Object.values(STATUSES).map(({ name, description, headers = [], examples }): [string, Response] => {
      const failure = examples[index]
      const example = failure && formatRestError(path, failure, 'e3b5f3a2-6c0e-4c52-9f0a-5a8f9d7d2c11')?.body
      const $ref = `#/components/schemas/${schema.meta()?.id}`
      const content = { [mediaType]: { schema: { $ref }, example } }
      return [prefix + name, { description, headers: referToHeaders(['x-request-id', ...headers]), content }]
    }),
  )
  return Object.fromEntries<Response>(responses)
}

export function referToHeaders(names: readonly (keyof typeof RESPONSE_HEADERS)[]): Record<string, Reference> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

function same(failure: Failure): readonly [Failure, Failure] {
  return [failure, failure]
}
