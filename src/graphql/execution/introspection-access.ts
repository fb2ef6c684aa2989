import { checkAuthentication } from '../../access/scopes'
import { toOperationError } from '../errors/operation-error'
import type { OperationHooks } from './operation-hooks'
import { collectFields, getFragments, isIntrospection } from './selections'

/** If tokens are required, introspection requires one too. Its fields are not ours, so `@Authorized` cannot express it. */
export const introspectionAccess: OperationHooks = {
  didResolveOperation({ document, operation, contextValue: { caller } }) {
    const error = checkAuthentication(caller)
    if (error && operation && collectFields(operation.selectionSet, getFragments(document)).some(isIntrospection)) {
      throw toOperationError(error, operation)
    }
  },
}
