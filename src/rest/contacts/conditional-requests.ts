import type { IncomingHttpHeaders } from 'node:http'

import { z } from 'zod'

import type { Precondition, ReadCondition } from '../../domain/contacts/precondition'

const header = (example: string, description: string) =>
  z
    .string()
    .optional()
    .meta({ description, examples: [example] })

const ETAG = '"contact-1"'
const OTHER_ETAG = '"contact-0"'
const HTTP_DATE = 'Mon, 15 Jun 2026 12:00:00 GMT'

const conditions = {
  'if-match': header(
    ETAG,
    'The ETag of the contact as it was read, several separated by commas, or `*` for any. A blank value does not hold.',
  ),
  'if-unmodified-since': header(
    HTTP_DATE,
    'The Last-Modified of the contact as it was read; ISO 8601 is accepted too. Prefer `If-Match`, which takes precedence.',
  ),
  'if-none-match': header(OTHER_ETAG, 'ETags that the contact must not have, or `*`. Compared weakly.'),
}

/** The headers of RFC 9110, section 13.1, that a change honours. */
export const writeHeaders = z.looseObject(conditions)

/** The headers of RFC 9110, section 13.1, that a read honours. */
export const readHeaders = z.looseObject({
  ...conditions,
  'if-none-match': header(OTHER_ETAG, 'The ETags that the client has: 304 if one of them is current. Compared weakly.'),
  'if-modified-since': header(HTTP_DATE, 'The Last-Modified that the client has. `If-None-Match` takes precedence.'),
})

export function toPrecondition(headers: IncomingHttpHeaders): Precondition {
  return {
    ifMatch: headers['if-match'],
    ifUnmodifiedSince: headers['if-unmodified-since'],
    ifNoneMatch: headers['if-none-match'],
  }
}

export function toReadCondition(headers: IncomingHttpHeaders): ReadCondition {
  return { ...toPrecondition(headers), ifModifiedSince: headers['if-modified-since'] }
}
