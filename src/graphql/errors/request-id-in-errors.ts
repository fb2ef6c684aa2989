import type { OperationHooks } from '../execution/operation-hooks'

/** Puts the id of the request into every error of its answer. The formatter of errors cannot: it does not know it. */
export const requestIdInErrors: OperationHooks = {
  willSendResponse({ contextValue: { requestId }, response: { body } }) {
    if (body.kind === 'single' && body.singleResult.errors) {
      body.singleResult.errors = body.singleResult.errors.map((error) => ({
        ...error,
        extensions: { ...error.extensions, requestId },
      }))
    }
  },
}
