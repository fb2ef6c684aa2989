import { performance } from 'node:perf_hooks'

import type { ApolloServerPlugin } from '@apollo/server'

import type { Context } from './context'
import { findDomainError, isUnforeseen } from './error-mapping'

const LONGEST_NAME = 100

/**
 * Logs one line for each operation: its name, kind, duration and the reasons of its errors, and never a variable. What
 * nobody foresaw is logged once more, with its stack, where the requestId of the answer leads to it. Also puts that
 * requestId into every error of the answer.
 */
export const operationLog: ApolloServerPlugin<Context> = {
  requestDidStart() {
    const startedAt = performance.now()
    return Promise.resolve({
      didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) {
          const isDefect = !findDomainError(error) && isUnforeseen(error)
          if (isDefect)
            contextValue.log.error({ err: error.originalError ?? error, path: error.path }, 'unforeseen error')
        }
        return Promise.resolve()
      },
      willSendResponse({ operation, operationName, contextValue, response }) {
        const { body } = response
        if (body.kind !== 'single') return Promise.resolve()
        const { errors } = body.singleResult
        contextValue.log.info(
          {
            operation: operation?.operation,
            operationName: operationName?.slice(0, LONGEST_NAME),
            milliseconds: Math.round((performance.now() - startedAt) * 100) / 100,
            errors: errors?.map(({ extensions }) => extensions?.reason ?? extensions?.code),
          },
          'operation',
        )
        if (errors) {
          const { requestId } = contextValue
          body.singleResult.errors = errors.map((error) => ({
            ...error,
            extensions: { ...error.extensions, requestId },
          }))
        }
        return Promise.resolve()
      },
    })
  },
}
