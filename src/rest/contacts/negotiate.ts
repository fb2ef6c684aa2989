import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

import { JSON_TYPE } from '../media-types'

/**
 * Sets the media type of a response: its own or, if the client prefers it, that of JSON. A client that accepts neither gets
 * its own too: a body that it may ignore is more use than an error.
 */
export function negotiateType({ headers }: FastifyRequest, reply: FastifyReply, ownType: string): void {
  const mediaType = new Negotiator({ headers }).mediaType([ownType, JSON_TYPE]) ?? ownType
  void reply.type(mediaType)
  varyByType(reply)
  // Otherwise Fastify adds a charset, which these types do not define.
  if (mediaType === ownType) void reply.serializer(JSON.stringify)
}

/** Declares that the media type depends on the request. CORS has declared the origin before. */
export function varyByType(reply: FastifyReply): void {
  void reply.header('vary', [reply.getHeader('vary') ?? [], 'accept'].flat().join(', '))
}
