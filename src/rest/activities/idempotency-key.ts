import { isUtf8 } from 'node:buffer'

import type { FastifyRequest } from 'fastify'

import { domainError } from '../../domain/errors/domain-error'

const HEADER = 'idempotency-key'

/**
 * The key of a request. It is compared with IDs of bodies and paths, which are UTF-8, but Node.js reads a header byte by
 * byte.
 *
 * Errors: ARGUMENT_INVALID if there are several, for example because a proxy has repeated the header: Node.js joins them to
 * another key, under which the activity would count again.
 */
export function readIdempotencyKey({ raw }: Pick<FastifyRequest, 'raw'>): string | undefined {
  const [key, ...further] = valuesOf(raw.rawHeaders)
  if (further.length > 0) {
    throw domainError('ARGUMENT_INVALID', { problem: 'Idempotency-Key must be sent once', field: [HEADER] })
  }
  if (key === undefined) return undefined
  const bytes = Buffer.from(key, 'latin1')
  return isUtf8(bytes) ? bytes.toString() : key
}

/** `headers` has the values joined. */
function valuesOf(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === HEADER)
}
