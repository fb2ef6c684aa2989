import { checkAuthentication } from '../../access/scopes'
import { toOperationError } from '../errors/operation-error'
import type { OperationHooks } from './operation-hooks'
import { collectFields, getFragments, isIntrospection } from './selections'

/** The schema is told to nobody without a valid token, where callers need one. A field's rules cannot say that of it. */
export const introspectionAccess: OperationHooks = {
  didResolveOperation({ document, operation, contextValue: { caller } }) {
    const error = checkAuthentication(caller)
    if (error && operation && collectFields(operation.selectionSet, getFragments(document)).some(isIntrospection)) {
      throw toOperationError(error, operation)
    }
  },
}
