import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

import type { Balance } from '../../domain/ledger/credit-balances'
import { RewardCategory } from '../../domain/ledger/earnings'
import type { LedgerEntry } from '../../domain/ledger/ledger.store'
import { createConnectionType } from '../connection'

registerEnumType(RewardCategory, {
  name: 'RewardCategory',
  description: 'What points were given for.',
  valuesConfig: {
    BASE: { description: "A standing earn rule of the programme's." },
    BONUS: { description: 'A mass offer.' },
    TARGETED: { description: 'A targeted offer.' },
  },
})

@ObjectType('Balance', {
  description: 'The points of an account in one business unit: always the sum of its ledger entries.',
  simpleResolvers: true,
})
export class BalanceType {
  @Field(() => ID, { description: "Unique among all members' balances, for caches." })
  id!: string

  @Field(() => String, { description: 'The business unit in which the points were earned.' })
  businessUnit!: string

  @Field(() => String, { description: 'The type of reward: `loyalty`, that is points of the programme.' })
  rewardType!: string

  @Field(() => Int, { description: 'Whole points, 0 to 2 147 483 647.' })
  points!: number
}

@ObjectType('LedgerEntry', {
  description: 'Points that an activity earned, and for what; never altered afterwards.',
  simpleResolvers: true,
})
export class LedgerEntryType {
  @Field(() => ID, { description: "Unique among all members' entries, for caches." })
  id!: string

  @Field(() => ID, { description: 'The activity that earned them.' })
  activityId!: string

  @Field(() => String, { description: 'The business unit whose balance they went to.' })
  businessUnit!: string

  @Field(() => String, { description: 'The type of reward: `loyalty`, that is points of the programme.' })
  rewardType!: string

  @Field(() => RewardCategory, { description: 'What the points were given for.' })
  category!: RewardCategory

  @Field(() => Int, { description: 'Whole points, 1 or more.' })
  points!: number

  @Field(() => String, { description: 'The code of the earn rule or offer that gave them.' })
  cause!: string

  @Field(() => Date, { description: 'When the activity was recorded.' })
  createdAt!: Date
}

export const LedgerEntryConnection = createConnectionType(LedgerEntryType, 'LedgerEntry')

export function toBalance(balance: Balance): BalanceType {
  const { accountId, businessUnit, rewardType, points } = balance
  return {
    id: [accountId, businessUnit, rewardType].map(encodeURIComponent).join(':'),
    businessUnit,
    rewardType,
    points,
  }
}

export function toLedgerEntry(entry: LedgerEntry): LedgerEntryType {
  return { ...entry, id: `${encodeURIComponent(entry.activityId)}:${entry.position}` }
}
