import { isUtf8 } from 'node:buffer'

import type { FastifyInstance, FastifyRequest } from 'fastify'

import { domainError } from '../domain/errors/domain-error'

/**
 * Accepts bodies of JSON in UTF-8, and no others. Fastify would replace each invalid byte by the same character, so that
 * two different IDs become one, ignore a declared charset, and read plain text, which a page of any site can send.
 */
export function acceptJsonBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8Declared(request) || isEncoded(request)) done(domainError('UNSUPPORTED_MEDIA_TYPE'))
    else if (!isUtf8(body)) done(Object.assign(new Error('The body is not UTF-8'), { statusCode: 400 }))
    // The parser returns nothing: it calls `done`.
    else void parseJson(request, body.toString(), done)
  })
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
