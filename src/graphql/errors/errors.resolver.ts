import { Query, Resolver } from 'type-graphql'

import { catalogue, errorReasons as allReasons } from '../../domain/errors/catalogue'
import { ErrorReasonInfo } from './errors.types'

const rows: ErrorReasonInfo[] = allReasons.map((reason) => ({ reason, ...catalogue[reason] }))

@Resolver()
export class ErrorsResolver {
  @Query(() => [ErrorReasonInfo], {
    description: 'The catalogue of documented errors, as a source for code generation.',
  })
  errorReasons(): ErrorReasonInfo[] {
    return rows
  }
}
