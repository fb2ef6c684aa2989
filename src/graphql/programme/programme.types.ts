import { Field, Int, ObjectType } from 'type-graphql'

import type { Programme } from '../../domain/programme/programme'
import { ID } from '../id.scalar'

@ObjectType({ description: 'A part of the retailer that earns points, for example a chain.', simpleResolvers: true })
export class BusinessUnit {
  @Field(() => ID, { description: 'The name, which identifies the business unit.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether activities may name it.' })
  enabled!: boolean
}

@ObjectType({ description: 'A type of activity, for example a purchase.', simpleResolvers: true })
export class Action {
  @Field(() => ID, { description: 'The code, which identifies the action.' })
  code!: string

  @Field(() => Boolean, { description: 'Whether activities may have it.' })
  enabled!: boolean
}

@ObjectType({ description: 'The name of an earn rule in one language.', simpleResolvers: true })
export class EarnRuleTranslation {
  @Field(() => String, { description: 'The language: a BCP 47 tag.' })
  locale!: string

  @Field(() => String, { nullable: true, description: 'The name. Null: that of the earn rule.' })
  name!: string | null
}

@ObjectType({ description: 'The base points that an action earns without any offer.', simpleResolvers: true })
export class EarnRule {
  @Field(() => ID, { description: 'The code, which identifies the earn rule.' })
  code!: string

  @Field(() => String, { nullable: true, description: 'The name, for display. Null: the code is displayed.' })
  name!: string | null

  @Field(() => [EarnRuleTranslation], { description: 'The name in other languages.' })
  translations!: EarnRuleTranslation[]

  @Field(() => String, { description: 'The code of the action that earns.' })
  action!: string

  @Field(() => String, {
    nullable: true,
    description: 'The business unit in which the action earns. Null: in all of them.',
  })
  businessUnit!: string | null

  @Field(() => Int, { description: 'The points of each activity.' })
  points!: number

  @Field(() => Int, { description: 'The points for each major unit of the amount, rounded down.' })
  pointsPerUnit!: number
}

@ObjectType('Programme', {
  description: 'The configuration of the loyalty programme at one version.',
})
export class ProgrammeType {
  @Field(() => Int, {
    description: 'Increases by 1 with each change of the programme. 0 before the first one. Send it as `ifVersion`.',
  })
  version!: number

  @Field(() => String, { description: 'An IANA name. A day without a time begins at midnight there.' })
  timeZone!: string

  @Field(() => String, { description: 'The ISO 4217 code of the currency of all amounts.' })
  currency!: string

  @Field(() => String, {
    nullable: true,
    description: 'The channel of activities that name none. Null: there is none.',
  })
  defaultChannel!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The business unit that is credited with points of no other one. Null: there is none.',
  })
  defaultBusinessUnit!: string | null

  @Field(() => [String], { description: 'The names of the channels, sorted as text.' })
  channels!: string[]

  @Field(() => [BusinessUnit], { description: 'The business units, by name.' })
  businessUnits!: BusinessUnit[]

  @Field(() => [Action], { description: 'The actions, by code.' })
  actions!: Action[]

  @Field(() => [EarnRule], { description: 'The earn rules, by code.' })
  earnRules!: EarnRule[]

  /** What the resolvers of its lists read. */
  programme!: Programme
}

export function toProgramme(programme: Programme): ProgrammeType {
  const { version, timeZone, currency, defaultChannel, defaultBusinessUnit } = programme
  return {
    version,
    timeZone,
    currency: currency.code,
    defaultChannel,
    defaultBusinessUnit,
    channels: [...programme.channels].sort(),
    businessUnits: sortEntries(programme.businessUnits).map(([name, { enabled }]) => ({ name, enabled })),
    actions: sortEntries(programme.actions).map(([code, { enabled }]) => ({ code, enabled })),
    earnRules: programme.earnRules.map(({ translations, ...rule }) => ({
      ...rule,
      translations: translations.map(({ locale, texts }) => ({ locale: locale.tag, name: texts.name ?? null })),
    })),
    programme,
  }
}

function sortEntries<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
