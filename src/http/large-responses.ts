import { Readable } from 'node:stream'

import type { FastifyInstance } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { addressKey } from './caller-address'
import type { HeldBytes } from './held-bytes'
import { RequestBudget } from './request-budget'
import { onResponseOver } from './response-over'

/**
 * A response up to this length is always sent, as one piece. The limit of concurrent requests bounds the memory of these
 * responses. A longer one needs room among the held bytes.
 */
const SMALL_RESPONSE_BYTES = 65_536

/**
 * Sends long responses in chunks, each when the client has taken the one before it: then one copy of a response waits,
 * and its progress can be seen. Responses for which the requests in flight leave no room are replaced by TRY_AGAIN.
 */
export function limitLargeResponses(app: FastifyInstance, held: HeldBytes): void {
  app.decorateRequest('budget', null)

  app.addHook('onSend', (request, reply, payload, done) => {
    const isLarge = (typeof payload === 'string' || Buffer.isBuffer(payload)) && payload.length > SMALL_RESPONSE_BYTES
    if (!isLarge) {
      done(null, payload)
      return
    }
    const bytes = Buffer.from(payload)
    let { budget } = request
    if (!budget) {
      // A page: it is the same for all callers, and the caller has not been identified.
      const pageBudget = new RequestBudget(held, `address ${addressKey(request.ip)}`, 0)
      onResponseOver(request, reply, () => {
        pageBudget.release()
      })
      budget = pageBudget
    }
    if (!budget.reserveResponse(bytes.length)) {
      done(domainError('TRY_AGAIN'))
      return
    }
    void reply.header('content-length', bytes.length)
    done(null, Readable.from(chunksOf(bytes), { objectMode: false }))
  })
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += SMALL_RESPONSE_BYTES) {
    yield bytes.subarray(start, start + SMALL_RESPONSE_BYTES)
  }
}
