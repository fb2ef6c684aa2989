import { Readable } from 'node:stream'

import type { FastifyInstance } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { addressKey } from './caller-address'
import type { HeldBytes } from './held-bytes'
import { RequestBudget, SMALL_RESPONSE_BYTES } from './request-budget'
import { onResponseOver } from './response-over'

/**
 * Sends long responses in chunks, each when the client has taken the one before it: then one copy of a response waits,
 * and its progress can be seen. Responses for which the requests in flight leave no room are replaced by TRY_AGAIN, or by
 * OUTCOME_UNKNOWN if mutations have been executed.
 */
export function limitLargeResponses(app: FastifyInstance, held: HeldBytes): void {
  app.decorateRequest('budget', null)

  app.addHook('onSend', (request, reply, payload, done) => {
    if (!isLarge(payload)) {
      done(null, payload)
      return
    }
    const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload
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
      done(domainError(budget.hasExecutedMutations ? 'OUTCOME_UNKNOWN' : 'TRY_AGAIN'))
      return
    }
    void reply.header('content-length', bytes.length)
    done(null, Readable.from(chunksOf(bytes), { objectMode: false }))
  })
}

function isLarge(payload: unknown): payload is string | Buffer {
  return (typeof payload === 'string' || Buffer.isBuffer(payload)) && Buffer.byteLength(payload) > SMALL_RESPONSE_BYTES
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += SMALL_RESPONSE_BYTES) {
    yield bytes.subarray(start, start + SMALL_RESPONSE_BYTES)
  }
}
