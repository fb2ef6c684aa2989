import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

import { catalogue, type ErrorReason, errorReasons } from '../../domain/errors/catalogue'
import { toEnumObject } from '../enum-object'

export const ErrorReasonEnum = toEnumObject(errorReasons)

registerEnumType(ErrorReasonEnum, {
  name: 'ErrorReason',
  description: 'The precise code of a documented error: `extensions.reason`. One row of `errorReasons` each.',
  valuesConfig: Object.fromEntries(
    errorReasons.map((reason) => [reason, { description: catalogue[reason].description }]),
  ),
})

@ObjectType({ description: 'A documented error: what its extensions hold, and what it means.', simpleResolvers: true })
export class ErrorReasonInfo {
  @Field(() => ID, { description: 'The reason once more, for caches that need an id.' })
  id!: string

  @Field(() => ErrorReasonEnum, { description: 'Our precise code: `extensions.reason`.' })
  reason!: ErrorReason

  @Field(() => Int, { description: 'The HTTP status that fits the error: `extensions.statusCode`.' })
  statusCode!: number

  @Field(() => String, { description: 'The documented errorCode: `extensions.code`. Several reasons share one.' })
  code!: string

  @Field(() => String, { description: 'The documented message, with its {placeholders}.' })
  message!: string

  @Field(() => String, { description: 'When the error is given, and what to do about it.' })
  description!: string
}
