import { Field, InputType, Int } from 'type-graphql'

import type { OnExisting } from '../../domain/on-existing'
import { MAX_REMARK_LENGTH } from '../../domain/values/require-remark'
import { ExistingActivityEnum } from '../existing-activity.enum'
import { ID } from '../id.scalar'

@InputType({ description: 'The input of adjustPoints.' })
export class AdjustPointsInput {
  @Field(() => ID, { description: 'The account. An unknown account is ACCOUNT_NOT_FOUND.' })
  accountId!: string

  @Field(() => Int, {
    description: 'The points to give, or to take if they are negative. 0 is ARGUMENT_INVALID.',
  })
  points!: number

  @Field(() => String, {
    nullable: true,
    description:
      'The business unit of the points. If it is absent or blank, the default one of the programme is used. An unknown business unit is BUSINESS_UNIT_INVALID, a disabled one BUSINESS_UNIT_DISABLED.',
  })
  businessUnit?: string | null

  @Field(() => String, {
    description: `Why the points change, in up to ${MAX_REMARK_LENGTH} characters. A blank or longer reason is ARGUMENT_INVALID.`,
  })
  reason!: string

  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of the adjustment: 1 to 255 characters, without blanks at either end, unique among the adjustments of all accounts. If it is absent, a UUID is generated. An invalid ID is ARGUMENT_INVALID.',
  })
  adjustmentId?: string | null

  @Field(() => ExistingActivityEnum, {
    nullable: true,
    defaultValue: ExistingActivityEnum.REJECT,
    description: 'What to do if the `adjustmentId` has been used before.',
  })
  onExisting?: OnExisting | null
}
