import { truncate } from '../../domain/values/text'
import { classifyError } from '../errors/error-mapping'
import { getErrors, getReason } from '../errors/response-errors'
import type { OperationHooks } from './operation-hooks'

const MAX_NAME_LENGTH = 100

/**
 * Logs one line for each operation: its caller, name, type, duration and the reasons of its errors, and never a variable.
 * An unexpected error and a documented error with a cause get a further line with the cause. The requestId, which the
 * response contains, is in every line.
 */
export const operationLog: OperationHooks = {
  didEncounterErrors({ errors, contextValue: { log } }) {
    for (const { path, ...failure } of errors.map((error) => ({ path: error.path, ...classifyError(error) }))) {
      if (failure.kind === 'unexpected') log.error({ err: failure.error, path }, 'unexpected error')
      if (failure.kind !== 'documented' || failure.error.cause === undefined) continue
      log.warn({ err: failure.error.cause, path, reason: failure.error.reason }, 'fault')
    }
  },

  willSendResponse({ operation, operationName, contextValue: { log, caller }, response }, seconds) {
    const errors = getErrors(response).map(getReason)
    log.info(
      {
        caller: caller.name,
        operation: operation?.operation,
        operationName: operationName && truncate(operationName, MAX_NAME_LENGTH),
        milliseconds: Math.round(seconds * 100_000) / 100,
        ...(errors.length > 0 ? { errors } : {}),
      },
      'operation',
    )
  },
}
