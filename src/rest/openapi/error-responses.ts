import type { RouteOptions } from 'fastify'

import { CONTACT_ERROR_TYPE, JSON_TYPE } from '../media-types'
import { CONTACTS_PATH } from '../paths'

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'The request, or one of its values, is invalid.',
  401: 'The request has no valid token.',
  403: 'The token has none of the required scopes, or the origin of the page is not allowed.',
  404: 'There is no such record, or it is not open to the caller.',
  409: 'The ID is in use.',
  412: 'The precondition does not hold.',
  413: 'The body is too large.',
  415: 'The body has another media type.',
  422: 'The points do not fit.',
  428: 'A precondition is required.',
  429: 'The caller has exceeded a limit. `Retry-After` has the seconds to wait.',
  500: 'Something unexpected failed.',
  503: 'The service is temporarily unable to complete the request, or the outcome is unknown.',
}

const OF_EVERY_CALL = [400, 401, 403, 429, 500, 503]
const OF_CALLS_WITH_A_BODY = [413, 415]

/** The error responses of a route, by status. */
export function createErrorResponses({ url, schema, config }: RouteOptions): Record<number, object> {
  const [name, mediaType] = url.startsWith(CONTACTS_PATH)
    ? ['ContactError', CONTACT_ERROR_TYPE]
    : ['ClientError', JSON_TYPE]
  const content = { [mediaType]: { schema: { $ref: `#/components/schemas/${name}` } } }
  const statuses = [...OF_EVERY_CALL, ...(schema?.body ? OF_CALLS_WITH_A_BODY : []), ...(config?.errors ?? [])]
  return Object.fromEntries(statuses.map((status) => [status, { description: DESCRIPTIONS[status], content }]))
}
