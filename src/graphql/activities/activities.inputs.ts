import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'

import {
  MAX_EXTENDED_DATA_BYTES,
  MAX_EXTENDED_DATA_ENTRIES,
  MAX_NOTE_LENGTH,
} from '../../domain/activities/activity-content'
import { type ExistingActivity, existingActivityModes } from '../../domain/activities/send-activity'
import { toEnumObject } from '../enum-object'

export const ExistingActivityEnum = toEnumObject(existingActivityModes)
registerEnumType(ExistingActivityEnum, {
  name: 'ExistingActivity',
  description: 'What to do with an activityId that is used already.',
  valuesConfig: {
    REJECT: { description: 'The call fails with ACTIVITY_ALREADY_EXISTS.' },
    REPLAY: {
      description:
        'The first result is returned again where the account and the content are the same, so that a retry is safe; else the call fails.',
    },
  },
})

@InputType({ description: 'Something more about an activity. Its content is kept as it is.' })
export class ExtendedDataInput {
  @Field(() => String, { description: 'What it is.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Its value.' })
  value?: string | null
}

@InputType({ description: 'An activity of a member, to try out.' })
export class SendTrialActivityInput {
  @Field(() => ID, { description: 'The session of the member.' })
  correlationId!: string

  @Field(() => String, {
    nullable: true,
    description:
      'What the member did: an action of the programme. Missing, unknown or switched off is ACTION_NOT_FOUND.',
  })
  action?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      "Where the member did it: a channel of the programme. Absent is the session's, else the programme's default. Null, blank or unknown is CHANNEL_NOT_FOUND.",
  })
  channel?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The business unit: only its offers and earn rules count, and those of none. Absent or blank counts all. Unknown is BUSINESS_UNIT_INVALID, switched off BUSINESS_UNIT_DISABLED.',
  })
  businessUnit?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The loyalty card that was used. One that is not of the account is LOYALTY_ID_NOT_ASSOCIATED.',
  })
  loyaltyId?: string | null

  @Field(() => String, {
    nullable: true,
    description: `A remark, up to ${MAX_NOTE_LENGTH} characters; a longer one is ARGUMENT_INVALID.`,
  })
  note?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'When the member did it: an ISO 8601 date (its midnight in UTC) or date-time with its offset. Missing or anything else is WHEN_NOT_FOUND. Offers are evaluated as of then, and as of now where it lies in the future.',
  })
  when?: string | null

  @Field(() => [ExtendedDataInput], {
    nullable: true,
    description: `More about the activity, for reports: up to ${MAX_EXTENDED_DATA_ENTRIES} entries with ${MAX_EXTENDED_DATA_BYTES} bytes of names and values in UTF-8. More is EXTENDED_DATA_INVALID.`,
  })
  extendedData?: ExtendedDataInput[] | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The eligible spend of a purchase, in minor units of the currency (cents). Absent counts as 0, a negative one is AMOUNT_INVALID.',
  })
  amount?: number | null
}

@InputType({ description: 'An activity of a member, to record.' })
export class SendActivityInput extends SendTrialActivityInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The name of the activity, 1 to 255 characters, used once by whichever account; a UUID is generated where it is absent. Out of these limits is ARGUMENT_INVALID.',
  })
  activityId?: string | null

  @Field(() => ExistingActivityEnum, {
    nullable: true,
    defaultValue: ExistingActivityEnum.REJECT,
    description: 'What to do when the activityId is used already.',
  })
  onExisting?: ExistingActivity | null
}
