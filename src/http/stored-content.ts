import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

/** Content that does not change while the process runs, in every encoding in which it is sent. */
export interface StoredContent {
  readonly type: string
  readonly etag: string
  readonly bodies: Readonly<Record<Encoding, Buffer>>
}

type Encoding = 'br' | 'gzip' | 'identity'

/** The smallest first. */
const ENCODINGS: Encoding[] = ['br', 'gzip', 'identity']

/** Higher values take many seconds for a page of 9 MB. */
const BROTLI_QUALITY = 5

export async function storeContent(type: string, identity: Buffer): Promise<StoredContent> {
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    promisify(gzip)(identity),
  ])
  // Weak: it names the content, and not the bytes of one encoding.
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url')}"`
  return { type, etag, bodies: { br, gzip: gzipped, identity } }
}

/** Sends the content in the smallest encoding that the client accepts, or 304 if the client has it already. */
export function sendStoredContent(request: FastifyRequest, reply: FastifyReply, content: StoredContent): FastifyReply {
  const { type, etag, bodies } = content
  void reply.type(type).header('etag', etag).header('vary', 'accept-encoding')
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send()
  const accepted = new Negotiator(request).encodings(ENCODINGS)
  const encoding = ENCODINGS.find((each) => accepted.includes(each)) ?? 'identity'
  if (encoding !== 'identity') void reply.header('content-encoding', encoding)
  return reply.send(bodies[encoding])
}
