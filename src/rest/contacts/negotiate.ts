import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

import { JSON_TYPE } from '../media-types'

/**
 * Sets the media type of a response: its own or, if the client prefers it, that of JSON. A client that accepts neither gets
 * its own too, which is clearer than an error.
 */
export function negotiateType({ headers }: FastifyRequest, reply: FastifyReply, ownType: string): void {
  const mediaType = new Negotiator({ headers }).mediaType([ownType, JSON_TYPE]) ?? ownType
  void reply.type(mediaType).header('vary', [reply.getHeader('vary') ?? [], 'accept'].flat().join(', '))
  // Otherwise Fastify adds a charset, which only some types of JSON define.
  if (mediaType === ownType) void reply.serializer(JSON.stringify)
}
