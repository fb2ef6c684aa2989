import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

import { catalogue, type ErrorReason, errorReasons } from '../../domain/errors/catalogue'
import { toEnumObject } from '../enum-object'

export const ErrorReasonEnum = toEnumObject(errorReasons)

registerEnumType(ErrorReasonEnum, {
  name: 'ErrorReason',
  description:
    'The reason of a documented error, as in `extensions.reason`. The query errorReasons returns one entry for each value.',
  valuesConfig: Object.fromEntries(
    errorReasons.map((reason) => [reason, { description: catalogue[reason].description }]),
  ),
})

@ObjectType({
  description: 'A documented error: its code, status and message, and what it means.',
  simpleResolvers: true,
})
export class ErrorReasonInfo {
  @Field(() => ErrorReasonEnum, {
    description:
      'The precise code of the error, unique in the catalogue, and so a key for client caches: `extensions.reason`.',
  })
  reason!: ErrorReason

  @Field(() => Int, { description: 'The HTTP status that corresponds to the error: `extensions.statusCode`.' })
  statusCode!: number

  @Field(() => String, {
    description: 'The documented error code: `extensions.code`. Several reasons can share a code.',
  })
  code!: string

  @Field(() => String, { description: 'The message, with {placeholders} for values of the request.' })
  message!: string

  @Field(() => String, { description: 'When the error is returned, and what to do about it.' })
  description!: string
}
