import { isUtf8 } from 'node:buffer'

import type { FastifyInstance, FastifyRequest } from 'fastify'

import { JSON_TYPE } from '../rest/media-types'

/**
 * Accepts bodies of JSON in UTF-8, and no others. Fastify would replace each invalid byte by the same character, so that
 * two different IDs become one, ignore a declared charset, and read plain text, which a page of any site can send.
 */
export function acceptJsonBodies(app: FastifyInstance): void {
  // No DELETE of this service has a body, but some clients send a content type with it.
  app.addHttpMethod('DELETE', { hasBody: false, overrideExisting: true })
  app.removeContentTypeParser('text/plain')
  addJsonParser(app, JSON_TYPE)
}

/**
 * Parses bodies of a media type as JSON. Leniently, for calls that ignore fields which they do not define: an empty body is
 * undefined, and `__proto__` is left out. Otherwise, both are errors.
 */
export function addJsonParser(
  app: FastifyInstance,
  mediaType: string,
  { isLenient }: { isLenient: boolean } = { isLenient: false },
): void {
  const onPrototype = isLenient ? 'remove' : 'error'
  const parseJson = app.getDefaultJsonParser(onPrototype, onPrototype)
  app.removeContentTypeParser(mediaType)
  app.addContentTypeParser<Buffer>(mediaType, { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8Declared(request) || isEncoded(request)) done(createHttpError(415, 'The media type is not supported'))
    else if (!isUtf8(body)) done(createHttpError(400, 'The body is not UTF-8'))
    else if (body.length === 0) done(isLenient ? null : createHttpError(400, 'The body is empty'))
    else {
      // The parser returns nothing: it calls back. Its own message names a media type.
      void parseJson(request, body.toString(), (error, value) => {
        done(error && createHttpError(400, 'The body is not valid JSON'), value)
      })
    }
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
