import { isUtf8 } from 'node:buffer'

import type { FastifyInstance, FastifyRequest } from 'fastify'

import { JSON_TYPE } from '../rest/media-types'

/**
 * Accepts bodies of JSON in UTF-8, and no others. Fastify would replace each invalid byte by the same character, so that
 * two different IDs become one, ignore a declared charset, and read plain text, which a page of any site can send.
 */
export function acceptJsonBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain')
  addJsonParser(app, JSON_TYPE)
}

/** Parses bodies of a media type as JSON. An empty body is an error, or undefined if the calls have no required field. */
export function addJsonParser(
  app: FastifyInstance,
  mediaType: string,
  { isEmptyAccepted }: { isEmptyAccepted: boolean } = { isEmptyAccepted: false },
): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(mediaType)
  app.addContentTypeParser<Buffer>(mediaType, { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8Declared(request) || isEncoded(request)) done(createHttpError(415, 'The media type is not supported'))
    else if (!isUtf8(body)) done(createHttpError(400, 'The body is not UTF-8'))
    else if (isEmptyAccepted && body.length === 0) done(null, undefined)
    // The parser returns nothing: it calls `done`.
    else void parseJson(request, body.toString(), done)
  })
}

function createHttpError(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode })
}

/** A charset is UTF-8 if it is absent: JSON has no other. */
function isUtf8Declared({ headers }: FastifyRequest): boolean {
  const type = headers['content-type']
  // Most requests have no parameter, and are not searched for one.
  if (!type?.includes(';')) return true
  return [...type.matchAll(/;\s*charset\s*=\s*"?([^\s;"]*)/gi)].every(([, charset = '']) => /^utf-?8$/i.test(charset))
}

function isEncoded({ headers }: FastifyRequest): boolean {
  const encoding = headers['content-encoding']
  return encoding !== undefined && !/^(identity)?$/i.test(encoding)
}
