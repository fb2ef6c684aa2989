import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

import type { TrialExplanation } from '../../domain/activities/explain-trial'
import { type Award, LOYALTY, RewardCategory } from '../../domain/ledger/earnings'
import {
  type OutcomeKind,
  outcomeKinds,
  type OutcomeReason,
  type OutcomeReasonCode,
  outcomeReasonCodes,
} from '../../domain/offers/explain-outcome'
import { formatReasonMessage, type ReasonWording } from '../../domain/offers/reason-message'
import { toEnumObject } from '../enum-object'
import { MemberOfferType, toMemberOffer } from '../offers/offers.types'

export const OutcomeKindEnum = toEnumObject(outcomeKinds)
registerEnumType(OutcomeKindEnum, {
  name: 'OutcomeKind',
  description: 'What an activity does for an offer of the member.',
  valuesConfig: {
    REWARDED: { description: 'The offer pays its reward, which can be 0 points. There are no reasons.' },
    PROGRESSED: {
      description:
        'The activity counts, and the offer needs more of them before it pays. The only reason is MORE_ACTIVITIES_NEEDED.',
    },
    NEAR_MISS: {
      description:
        'The activity would count with a slightly higher amount: what is missing is within the `nearMissWindow` of the offer. The only reason is AMOUNT_TOO_LOW. Without `asOf`, there is a prompt for the offer, unless the member has accepted or declined it in this session.',
    },
    NOT_APPLIED: { description: 'The activity does nothing for the offer. There is a reason for each obstacle.' },
  },
})

export const OutcomeReasonCodeEnum = toEnumObject(outcomeReasonCodes)
registerEnumType(OutcomeReasonCodeEnum, {
  name: 'OutcomeReasonCode',
  description:
    'Why an offer does not pay its reward for an activity. An outcome lists first what is about the activity, then what the member has done with the offer, and then what is about the offer in the programme.',
  valuesConfig: {
    ACTION_DIFFERS: { description: 'The offer requires another action.' },
    BUSINESS_UNIT_DIFFERS: { description: 'The offer belongs to another business unit than the activity.' },
    AMOUNT_TOO_LOW: {
      description:
        'The amount is below the minimum amount of the offer. `required` is the minimum amount, `actual` the amount of the activity and `missing` the difference, in minor units of the currency.',
    },
    NOT_ACCEPTED: {
      description:
        'The offer counts only after it has been accepted (LOAD_TO_CARD), and the member has not accepted it.',
    },
    DECLINED: { description: 'The member has declined the offer.' },
    COMPLETED: { description: 'The member has completed the offer. It stands without LIMIT_REACHED.' },
    LIMIT_REACHED: {
      description:
        'The member has received the maximum number of rewards, and the offer is not COMPLETED: the programme has lowered the limit since.',
    },
    NOT_ACTIVE: { description: 'The status of the offer in the programme is not ACTIVE.' },
    NOT_YET_EFFECTIVE: {
      description: 'The time as of which the offer is evaluated is before its effective date, which is `from`.',
    },
    EXPIRED: { description: 'The time as of which the offer is evaluated is after its expiry date, which is `until`.' },
    MORE_ACTIVITIES_NEEDED: {
      description:
        'The activity counts, and more are needed for the reward. `required` is the `frequency` of the offer, `actual` the progress after the activity and `missing` the number of further activities.',
    },
  },
})

@ObjectType('Award', {
  description: 'The points that one earn rule or offer contributes to an activity. Their sums equal `earned`.',
  simpleResolvers: true,
})
export class AwardType {
  @Field(() => String, { description: 'The business unit to which the points are credited.' })
  businessUnit!: string

  @Field(() => String, { description: 'The type of reward. It is `loyalty`: points of the programme.' })
  rewardType!: string

  @Field(() => RewardCategory, {
    description: 'The source of the points: an earn rule, a mass offer or a targeted offer.',
  })
  category!: RewardCategory

  @Field(() => Int, { description: 'The number of points, 1 or more. A contribution of 0 points is not listed.' })
  points!: number

  @Field(() => String, { description: 'The code of the earn rule or offer that contributes the points.' })
  cause!: string
}

@ObjectType('OutcomeReason', {
  description: 'Why an offer does not pay its reward for an activity.',
  simpleResolvers: true,
})
export class OutcomeReasonType {
  @Field(() => OutcomeReasonCodeEnum, { description: 'The precise reason. Decide by it, and show `message`.' })
  code!: OutcomeReasonCode

  @Field(() => String, {
    description:
      'A sentence for the member, in English (`en-CA`) or French (`fr-CA`): in the language of the session, or else of the account, or else in English. Dates are days in the time zone of the programme. The wording can change.',
  })
  message!: string

  @Field(() => Int, {
    nullable: true,
    description:
      'What the offer requires: for AMOUNT_TOO_LOW an amount in minor units of the currency, for MORE_ACTIVITIES_NEEDED a number of activities. Null for any other reason.',
  })
  required!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'What is there, in the unit of `required`. Null if `required` is null.',
  })
  actual!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The difference between `required` and `actual`, 1 or more. Null if `required` is null.',
  })
  missing!: number | null

  @Field(() => Date, {
    nullable: true,
    description: 'When the offer becomes effective. Null if the reason is not NOT_YET_EFFECTIVE.',
  })
  from!: Date | null

  @Field(() => Date, {
    nullable: true,
    description: 'The last instant at which the offer was valid. Null if the reason is not EXPIRED.',
  })
  until!: Date | null
}

@ObjectType('OfferOutcome', {
  description: 'What an activity does for one offer of the member, and why it does not do more.',
  simpleResolvers: true,
})
export class OfferOutcomeType {
  @Field(() => MemberOfferType, { description: 'The offer as the member has it before the activity.' })
  offer!: MemberOfferType

  @Field(() => OutcomeKindEnum, { description: 'What the activity does for the offer.' })
  outcome!: OutcomeKind

  @Field(() => Int, {
    description: 'The points that the offer pays for the activity. It is 0 if `outcome` is not REWARDED.',
  })
  points!: number

  @Field(() => Int, {
    description:
      'The number of qualifying activities towards the next reward after the activity. It is 0 after a reward, and the present progress if the activity does not count.',
  })
  progress!: number

  @Field(() => Boolean, {
    description: 'Whether the activity completes the offer: it pays the last reward that the limit per member allows.',
  })
  completes!: boolean

  @Field(() => [OutcomeReasonType], {
    description:
      'Every reason why the offer does not pay, not only the first. Empty if `outcome` is REWARDED, and only then.',
  })
  reasons!: OutcomeReasonType[]
}

export function toAward({ businessUnit, category, points, cause }: Award): AwardType {
  return { businessUnit, rewardType: LOYALTY, category, points, cause }
}

export function toOfferOutcomes({ outcomes, wording, locales }: TrialExplanation): OfferOutcomeType[] {
  return outcomes.map(({ offer, reasons, ...outcome }) => ({
    ...outcome,
    offer: toMemberOffer(offer, locales),
    reasons: reasons.map((reason) => toOutcomeReason(reason, wording)),
  }))
}

const NO_FACTS = { required: null, actual: null, missing: null, from: null, until: null }

/** The message is a getter: it is worded only if a caller selects it. */
function toOutcomeReason(reason: OutcomeReason, wording: ReasonWording): OutcomeReasonType {
  return {
    ...NO_FACTS,
    ...reason,
    get message() {
      return formatReasonMessage(reason, wording)
    },
  }
}
