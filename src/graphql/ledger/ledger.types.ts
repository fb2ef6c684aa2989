import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

import type { Balance } from '../../domain/ledger/credit-balances'
import { RewardCategory } from '../../domain/ledger/earnings'
import type { LedgerEntry } from '../../domain/ledger/ledger.store'
import { createConnectionType } from '../connection'
import { ID } from '../id.scalar'

registerEnumType(RewardCategory, {
  name: 'RewardCategory',
  description: 'The source of points.',
  valuesConfig: {
    BASE: { description: 'An earn rule of the programme.' },
    BONUS: { description: 'A mass offer.' },
    TARGETED: { description: 'A targeted offer.' },
  },
})

@ObjectType('Balance', {
  description:
    'The points of an account for one business unit and reward type. The balance always equals the sum of the ledger entries.',
  simpleResolvers: true,
})
export class BalanceType {
  @Field(() => ID, { description: 'Unique among the balances of all accounts: a key for client caches.' })
  id!: string

  @Field(() => String, { description: 'The business unit of the points.' })
  businessUnit!: string

  @Field(() => String, { description: 'The type of reward. It is `loyalty`: points of the programme.' })
  rewardType!: string

  @Field(() => Int, { description: 'The number of points, from 0 to 2147483647.' })
  points!: number
}

@ObjectType('LedgerEntry', {
  description: 'Points that an activity earned from one earn rule or offer. An entry is never modified.',
  simpleResolvers: true,
})
export class LedgerEntryType {
  @Field(() => ID, { description: 'Unique among the entries of all accounts: a key for client caches.' })
  id!: string

  @Field(() => ID, { description: 'The activity that earned the points.' })
  activityId!: string

  @Field(() => String, { description: 'The business unit to which the points were credited.' })
  businessUnit!: string

  @Field(() => String, { description: 'The type of reward. It is `loyalty`: points of the programme.' })
  rewardType!: string

  @Field(() => RewardCategory, {
    description: 'The source of the points: an earn rule, a mass offer or a targeted offer.',
  })
  category!: RewardCategory

  @Field(() => Int, { description: 'The number of points, 1 or more.' })
  points!: number

  @Field(() => String, { description: 'The code of the earn rule or offer that earned the points.' })
  cause!: string

  @Field(() => Date, { description: 'When the activity was recorded and the points were credited.' })
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
