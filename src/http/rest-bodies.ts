import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { CONTACT_TYPE, JSON_TYPE } from '../rest/media-types'
import { addJsonParser } from './request-bodies'
import { acceptedMediaTypes } from './send-error'

/**
 * Reads the bodies of calls: JSON of the media types of each route. A call whose fields are all absent can be sent without
 * a body.
 */
export function acceptRestBodies(endpoint: FastifyInstance): void {
  endpoint.addHook('onRequest', rejectOtherMediaTypes)
  for (const mediaType of [JSON_TYPE, CONTACT_TYPE]) addJsonParser(endpoint, mediaType, { isLenient: true })
  endpoint.addHook('preValidation', replaceAbsentBody)
}

/** A hook. The parsers are those of the face, and each route takes only some of them. */
function rejectOtherMediaTypes(request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void {
  const { 'content-type': type, 'content-length': length, 'transfer-encoding': encoding } = request.headers
  const accepted = acceptedMediaTypes(request.routeOptions)
  const isAccepted = accepted.includes(type?.split(';')[0]?.trim().toLowerCase() ?? '')
  const isSent = type !== undefined || encoding !== undefined || (length !== undefined && length !== '0')
  const isRefused = takesBody(request) && isSent && !isAccepted
  done(isRefused ? domainError('UNSUPPORTED_MEDIA_TYPE', { mediaTypes: accepted.join(' or ') }) : undefined)
}

function replaceAbsentBody(request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  if (request.body === undefined && takesBody(request)) request.body = {}
  done()
}

function takesBody({ routeOptions: { schema } }: FastifyRequest): boolean {
  return schema?.body !== undefined
}
