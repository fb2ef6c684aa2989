import { Query, Resolver } from 'type-graphql'

import { catalogue, errorReasons as allReasons } from '../../domain/errors/catalogue'
import { ErrorReasonInfo } from './errors.types'

const rows: ErrorReasonInfo[] = allReasons.map((reason) => ({ id: reason, reason, ...catalogue[reason] }))

@Resolver()
export class ErrorsResolver {
  @Query(() => [ErrorReasonInfo], {
    description: 'Every documented error of the service, so that clients can generate from the table.',
  })
  errorReasons(): ErrorReasonInfo[] {
    return rows
  }
}
