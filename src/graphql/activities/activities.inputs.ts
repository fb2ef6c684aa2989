import { Field, InputType, Int } from 'type-graphql'

import { MAX_EXTENDED_DATA_BYTES, MAX_EXTENDED_DATA_ENTRIES } from '../../domain/activities/activity-content'
import type { OnExisting } from '../../domain/on-existing'
import { MAX_REMARK_LENGTH } from '../../domain/values/require-remark'
import { ExistingActivityEnum } from '../existing-activity.enum'
import { ID } from '../id.scalar'

@InputType({ description: 'One entry of further data about an activity. It is stored as it was sent.' })
export class ExtendedDataInput {
  @Field(() => String, { description: 'The name of the entry.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'The value of the entry.' })
  value?: string | null
}

@InputType()
abstract class ActivityContentInput {
  @Field(() => ID, { description: 'The session of the member. An unknown or expired session is SESSION_NOT_FOUND.' })
  correlationId!: string

  @Field(() => String, {
    nullable: true,
    description:
      'The type of the activity: an action of the programme. A missing, blank, unknown or disabled action is ACTION_NOT_FOUND.',
  })
  action?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Where the activity took place: a channel of the programme. If it is absent, the channel of the session is used, or else the default channel of the programme. A null, blank or unknown channel is CHANNEL_NOT_FOUND.',
  })
  channel?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The business unit of the activity. Only its offers and earn rules count, and those without a business unit. If it is absent or blank, all offers and earn rules count. An unknown business unit is BUSINESS_UNIT_INVALID, a disabled one BUSINESS_UNIT_DISABLED.',
  })
  businessUnit?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The number of the loyalty card that was used. A number that does not belong to the account is LOYALTY_ID_NOT_ASSOCIATED.',
  })
  loyaltyId?: string | null

  @Field(() => String, {
    nullable: true,
    description: `A remark of up to ${MAX_REMARK_LENGTH} characters. A longer remark is ARGUMENT_INVALID.`,
  })
  note?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'When the activity took place: an ISO 8601 date, which means its start in the time zone of the programme, or an ISO 8601 date-time with offset. A missing or other value is WHEN_NOT_FOUND. Offers are evaluated as of this time, or as of now if it is in the future.',
  })
  when?: string | null

  @Field(() => [ExtendedDataInput], {
    nullable: true,
    description: `Further data about the activity, for reports. The maximum is ${MAX_EXTENDED_DATA_ENTRIES} entries, with ${MAX_EXTENDED_DATA_BYTES} bytes in UTF-8 for all names and values together. More is EXTENDED_DATA_INVALID.`,
  })
  extendedData?: ExtendedDataInput[] | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The eligible spend of a purchase, in minor units of the currency, for example cents. An absent amount counts as 0. A negative amount is AMOUNT_INVALID.',
  })
  amount?: number | null
}

@InputType({ description: 'The input of sendTrialActivity.' })
export class SendTrialActivityInput extends ActivityContentInput {
  @Field(() => Date, {
    nullable: true,
    description:
      'Evaluates the activity as if the current time were this one, to see what an offer did in the past or will do: the offers are evaluated as of the earlier of `when` and `asOf`, with the present programme and the present answers and progress of the member. Nothing is stored, and `prompts` is empty. A date without a time means its start in UTC, unlike in `when`: send a date-time. If the service requires tokens, a caller without the scope `loyalty` gets FORBIDDEN.',
  })
  asOf?: Date | null
}

@InputType({ description: 'The input of sendActivity.' })
export class SendActivityInput extends ActivityContentInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of the activity: 1 to 255 characters, without blanks at either end, unique among the activities of all accounts. If it is absent, a UUID is generated. An invalid ID is ARGUMENT_INVALID.',
  })
  activityId?: string | null

  @Field(() => ExistingActivityEnum, {
    nullable: true,
    defaultValue: ExistingActivityEnum.REJECT,
    description: 'What to do if the `activityId` has been used before.',
  })
  onExisting?: OnExisting | null
}

@InputType({ description: 'The input of reverseActivity.' })
export class ReverseActivityInput {
  @Field(() => ID, { description: 'The activity to take back. An unknown activity is ACTIVITY_NOT_FOUND.' })
  activityId!: string

  @Field(() => String, {
    nullable: true,
    description: `Why it is taken back, in up to ${MAX_REMARK_LENGTH} characters. A longer reason is ARGUMENT_INVALID.`,
  })
  reason?: string | null
}
