import type { ApolloServerPlugin } from '@apollo/server'

import { whyNotKnown } from './authorization'
import type { Context } from './context'
import { fieldsIn, fragmentsOf, isIntrospection } from './selections'
import { refusal } from './refusal'

/** The schema is told to nobody without a valid token, where callers need one. A field's rules cannot say that of it. */
export const introspectionAccess: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ document, operation, contextValue: { caller } }) {
        const error = whyNotKnown(caller)
        if (error && operation && fieldsIn(operation.selectionSet, fragmentsOf(document)).some(isIntrospection)) {
          throw refusal(error, operation)
        }
        return Promise.resolve()
      },
    }),
}
