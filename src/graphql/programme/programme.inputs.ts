import { ArgsType, Field, InputType, Int } from 'type-graphql'

import { MAX_RECORDS } from '../../programme-files/apply-programme'
import { ID } from '../id.scalar'
import { Activation, Audience, PromoStatus, RewardType } from '../offers/offers.enums'
import { PageArguments } from '../page.inputs'

const REQUIRED = 'Required: without it, the record is PROGRAMME_INVALID.'
const KEEPS = 'Absent: an existing record keeps its value.'
const DATE =
  'An ISO 8601 date, or date-time with offset. A date without a time means the start of that day in the time zone of the programme.'

@InputType({ description: 'A business unit, by its name.' })
export class BusinessUnitInput {
  @Field(() => ID, { nullable: true, description: `The name, which identifies it. ${REQUIRED}` })
  name?: string | null

  @Field(() => Boolean, { nullable: true, description: `Whether activities may name it. Default: true. ${KEEPS}` })
  enabled?: boolean | null
}

@InputType({ description: 'An action, by its code.' })
export class ActionInput {
  @Field(() => ID, { nullable: true, description: `The code, which identifies it. ${REQUIRED}` })
  code?: string | null

  @Field(() => Boolean, { nullable: true, description: `Whether activities may have it. Default: true. ${KEEPS}` })
  enabled?: boolean | null
}

@InputType({ description: 'The name of an earn rule in one language, by its locale.' })
export class EarnRuleTranslationInput {
  @Field(() => String, { nullable: true, description: `A BCP 47 tag, which identifies it. ${REQUIRED}` })
  locale?: string | null

  @Field(() => String, { nullable: true, description: `The name. Null: that of the rule. ${KEEPS}` })
  name?: string | null
}

@InputType({ description: 'The texts of an offer in one language, by its locale.' })
export class OfferTranslationInput extends EarnRuleTranslationInput {
  @Field(() => String, {
    nullable: true,
    description: `The description of one line. Null: that of the offer. ${KEEPS}`,
  })
  shortDescription?: string | null

  @Field(() => String, { nullable: true, description: `The full description. Null: that of the offer. ${KEEPS}` })
  longDescription?: string | null

  @Field(() => String, { nullable: true, description: `The terms. Null: those of the offer. ${KEEPS}` })
  terms?: string | null
}

@InputType({ description: 'An earn rule, by its code.' })
export class EarnRuleInput {
  @Field(() => ID, { nullable: true, description: `The code, which identifies it. ${REQUIRED}` })
  code?: string | null

  @Field(() => String, { nullable: true, description: `The code of the action that earns. ${REQUIRED}` })
  action?: string | null

  @Field(() => String, {
    nullable: true,
    description: `The name, for display. Null: none. ${KEEPS}`,
  })
  name?: string | null

  @Field(() => [EarnRuleTranslationInput], {
    nullable: true,
    description: `The name in other languages, to add or update. ${KEEPS}`,
  })
  translations?: EarnRuleTranslationInput[] | null

  @Field(() => String, {
    nullable: true,
    description: `The business unit in which the action earns. Null: in all of them. ${KEEPS}`,
  })
  businessUnit?: string | null

  @Field(() => Int, { nullable: true, description: `The points of each activity. Default: 0. ${KEEPS}` })
  points?: number | null

  @Field(() => Int, {
    nullable: true,
    description: `The points for each major unit of the amount, rounded down. Default: 0. ${KEEPS}`,
  })
  pointsPerUnit?: number | null
}

@InputType({ description: 'An offer, by its code.' })
export class OfferInput {
  @Field(() => ID, { nullable: true, description: `The code, which identifies it. ${REQUIRED}` })
  code?: string | null

  @Field(() => String, { nullable: true, description: `The name, for display, up to 255 characters. ${REQUIRED}` })
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description: `A description of one line, up to 1,000 characters. Null: none. ${KEEPS}`,
  })
  shortDescription?: string | null

  @Field(() => String, {
    nullable: true,
    description: `The full description, up to 10,000 characters. Null: none. ${KEEPS}`,
  })
  longDescription?: string | null

  @Field(() => String, { nullable: true, description: `The terms and conditions. Null: none. ${KEEPS}` })
  terms?: string | null

  @Field(() => [OfferTranslationInput], {
    nullable: true,
    description: `The texts in other languages, to add or update. ${KEEPS}`,
  })
  translations?: OfferTranslationInput[] | null

  @Field(() => String, { nullable: true, description: `The category. Null: none. ${KEEPS}` })
  category?: string | null

  @Field(() => String, { nullable: true, description: `The https address of a picture. Null: none. ${KEEPS}` })
  imageUrl?: string | null

  @Field(() => PromoStatus, { nullable: true, description: `The status of the offer. ${REQUIRED}` })
  promoStatus?: PromoStatus | null

  @Field(() => Audience, { nullable: true, description: `The accounts that the offer is for. ${REQUIRED}` })
  audience?: Audience | null

  @Field(() => Activation, {
    nullable: true,
    description: `Whether activities count before the member has accepted the offer. ${REQUIRED}`,
  })
  activation?: Activation | null

  @Field(() => RewardType, { nullable: true, description: `How the points of the reward are computed. ${REQUIRED}` })
  rewardType?: RewardType | null

  @Field(() => Int, { nullable: true, description: `The number of points, the factor or the percentage. ${REQUIRED}` })
  rewardValue?: number | null

  @Field(() => String, {
    nullable: true,
    description: `The business unit of the offer. Null: all of them. ${KEEPS}`,
  })
  businessUnit?: string | null

  @Field(() => String, { nullable: true, description: `The action that counts. Null: every action. ${KEEPS}` })
  action?: string | null

  @Field(() => Int, {
    nullable: true,
    description: `The minimum amount of an activity that counts, in minor units. Null: none. ${KEEPS}`,
  })
  minAmount?: number | null

  @Field(() => Int, {
    nullable: true,
    description: `The number of qualifying activities that make one reward, at least 1. Default: 1. ${KEEPS}`,
  })
  frequency?: number | null

  @Field(() => Int, {
    nullable: true,
    description: `The maximum number of rewards for one member; 0: no limit. Default: 1. ${KEEPS}`,
  })
  limitPerMember?: number | null

  @Field(() => Int, {
    nullable: true,
    description: `How far below \`minAmount\` a trial activity still leads to a prompt, in minor units. Null: no prompts. ${KEEPS}`,
  })
  nearMissWindow?: number | null

  @Field(() => Int, { nullable: true, description: `The order in lists. Default: 0. ${KEEPS}` })
  rank?: number | null

  @Field(() => String, { nullable: true, description: `When the offer can first be displayed. ${DATE} ${REQUIRED}` })
  displayDate?: string | null

  @Field(() => String, { nullable: true, description: `When the offer becomes effective. ${DATE} ${REQUIRED}` })
  effectiveDate?: string | null

  @Field(() => String, {
    nullable: true,
    description: `The last instant at which the offer is valid: an ISO 8601 date, or date-time with offset. A date without a time means the end of that day. Null: it does not expire. ${KEEPS}`,
  })
  expiryDate?: string | null
}

@InputType({
  description: `The lists and fields of a programme file, without accounts and contacts, with the same meaning: records are added and updated by natural key, and what is not named stays. The lists have at most ${MAX_RECORDS} entries together.`,
})
export class ProgrammeInput {
  @Field(() => String, {
    nullable: true,
    description: `The channel of activities that name none. Null: none. ${KEEPS}`,
  })
  defaultChannel?: string | null

  @Field(() => String, {
    nullable: true,
    description: `The business unit that is credited with points of no other one. Null: none. ${KEEPS}`,
  })
  defaultBusinessUnit?: string | null

  @Field(() => String, {
    nullable: true,
    description: `An IANA name. It also decides what the days without a time in the same call mean. Null: UTC. ${KEEPS}`,
  })
  timeZone?: string | null

  @Field(() => String, { nullable: true, description: `An ISO 4217 code. Null: CAD. ${KEEPS}` })
  currency?: string | null

  @Field(() => [String], { nullable: true, description: 'The names of channels to add.' })
  channels?: string[] | null

  @Field(() => [BusinessUnitInput], { nullable: true, description: 'Business units to add or update.' })
  businessUnits?: BusinessUnitInput[] | null

  @Field(() => [ActionInput], { nullable: true, description: 'Actions to add or update.' })
  actions?: ActionInput[] | null

  @Field(() => [EarnRuleInput], { nullable: true, description: 'Earn rules to add or update.' })
  earnRules?: EarnRuleInput[] | null

  @Field(() => [OfferInput], { nullable: true, description: 'Offers to add or update.' })
  offers?: OfferInput[] | null
}

@InputType({ description: 'The input of applyProgramme.' })
export class ApplyProgrammeInput {
  @Field(() => ProgrammeInput, { description: 'What to add and update.' })
  programme!: ProgrammeInput

  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` of the programme as it was read. If it is another one by now, the call is PROGRAMME_VERSION_CONFLICT. Absent: any.',
  })
  ifVersion?: number | null

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Checks everything and returns the changes, and writes nothing.',
  })
  dryRun?: boolean | null
}

@ArgsType()
export class ProgrammeOffersArguments extends PageArguments {
  @Field(() => PromoStatus, { nullable: true, description: 'Returns only the offers with this status.' })
  promoStatus?: PromoStatus | null

  @Field(() => Audience, { nullable: true, description: 'Returns only the offers for this audience.' })
  audience?: Audience | null

  @Field(() => String, {
    nullable: true,
    description:
      'Returns only the offers of this business unit, enabled or not, and the offers without a business unit. If it is absent or blank, the offers of all business units are returned.',
  })
  businessUnit?: string | null
}
