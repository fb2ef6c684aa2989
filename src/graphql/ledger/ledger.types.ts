import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

import { formatNodeId } from '../../domain/values/node-id'
import type { Adjustment } from '../../domain/ledger/adjust-points'
import type { Balance } from '../../domain/ledger/change-balances'
import type { DescribedEntry } from '../../domain/ledger/describe-entries'
import { RewardCategory } from '../../domain/ledger/earnings'
import { LedgerEntryType as LedgerEntryTypeEnum } from '../../domain/ledger/entries'
import { createConnectionType } from '../connection'
import { ID } from '../id.scalar'
import { Node } from '../node/node.types'

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
  implements: Node,
  description:
    'The points of an account for one business unit and reward type. The balance always equals the sum of the ledger entries.',
  simpleResolvers: true,
})
export class BalanceType {
  @Field(() => ID, { description: 'The global ID: `Balance:`, the account ID, the business unit and the reward type.' })
  id!: string

  @Field(() => String, { description: 'The business unit of the points.' })
  businessUnit!: string

  @Field(() => String, { description: 'The type of reward. It is `loyalty`: points of the programme.' })
  rewardType!: string

  @Field(() => Int, {
    description: 'The number of points, up to 2147483647. It can be negative after a reversal.',
  })
  points!: number
}

@ObjectType('PointTotals', {
  description:
    'The points of an account in its lifetime, in all business units. The three numbers together are the sum of the balances.',
  simpleResolvers: true,
})
export class PointTotalsType {
  @Field(() => Int, { description: 'What activities earned, reversed ones included.' })
  earned!: number

  @Field(() => Int, { description: 'What reversals took back: zero or negative.' })
  reversed!: number

  @Field(() => Int, { description: 'What staff gave, less what they took. It can be negative.' })
  adjusted!: number
}

registerEnumType(LedgerEntryTypeEnum, {
  name: 'LedgerEntryType',
  description: 'Why points changed. Further types may follow: clients must accept values that they do not know.',
  valuesConfig: {
    EARN: { description: 'An activity earned the points by an earn rule or an offer.' },
    REVERSAL: { description: 'A reversal took an entry back.' },
    ADJUSTMENT: { description: 'Staff gave points or took them.' },
  },
})

@ObjectType('LedgerEntry', {
  implements: Node,
  description: 'Points that an account got or lost, and why. An entry is never modified.',
  simpleResolvers: true,
})
export class LedgerEntryType {
  @Field(() => ID, {
    description: 'The global ID: `LedgerEntry:`, the account ID, the number of the posting and the position in it.',
  })
  id!: string

  @Field(() => LedgerEntryTypeEnum, { description: 'Why the points changed.' })
  type!: LedgerEntryTypeEnum

  @Field(() => Int, { description: 'The number of points. Negative if the account lost them, and never 0.' })
  points!: number

  @Field(() => String, { description: 'The business unit of the points.' })
  businessUnit!: string

  @Field(() => String, { description: 'The type of reward. It is `loyalty`: points of the programme.' })
  rewardType!: string

  @Field(() => RewardCategory, {
    nullable: true,
    description:
      'The source of the points: an earn rule, a mass offer or a targeted offer. That of the reversed entry in a REVERSAL, and null in an ADJUSTMENT.',
  })
  category!: RewardCategory | null

  @Field(() => String, {
    description:
      'The code of the earn rule or offer that earned the points. That of the reversed entry in a REVERSAL, and the `adjustmentId` in an ADJUSTMENT.',
  })
  cause!: string

  @Field(() => ID, {
    nullable: true,
    description:
      'The activity that earned the points. That of the reversed entry in a REVERSAL, and null in an ADJUSTMENT.',
  })
  activityId!: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The `id` of the entry that a REVERSAL takes back. Null in every other entry.',
  })
  reversedEntryId!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The reason of the reversal or adjustment. Null in an EARN, and if a reversal has none.',
  })
  reason!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Who made the reversal or adjustment: the `sub` of the token, or else the header `x-actor`, or else `anonymous`. Null in an EARN.',
  })
  actor!: string | null

  @Field(() => Date, { description: 'When the points changed.' })
  createdAt!: Date

  @Field(() => String, {
    description:
      'What the points are for, for display: the name of the offer or earn rule, in the language of the session, or else of the account, or else as it is written in the programme. The code of an earn rule without a name; the reason of an adjustment. A REVERSAL has the description of the entry that it takes back.',
  })
  description!: string

  /** The resolvers of `offer` and `activity` read it, if a caller selects them. */
  described!: DescribedEntry
}

@ObjectType({ description: 'The payload of adjustPoints.', simpleResolvers: true })
export class AdjustPointsPayload {
  @Field(() => LedgerEntryType, { description: 'The entry of the adjustment. Its `cause` is the `adjustmentId`.' })
  entry!: LedgerEntryType

  @Field(() => BalanceType, { description: 'The balance of the business unit, as it is now.' })
  balance!: BalanceType

  @Field(() => Boolean, {
    description:
      'Whether this is the result of an earlier call with the same `adjustmentId`. If it is, nothing was written.',
  })
  replayed!: boolean

  accountId!: string
}

export const LedgerEntryConnection = createConnectionType(LedgerEntryType, 'LedgerEntry')

export function toBalance(balance: Balance): BalanceType {
  const { accountId, businessUnit, rewardType, points } = balance
  return {
    id: formatNodeId('Balance', accountId, businessUnit, rewardType),
    businessUnit,
    rewardType,
    points,
  }
}

export function toLedgerEntry(described: DescribedEntry): LedgerEntryType {
  const { entry, description } = described
  const { accountId, postingNumber, position, activityNumber, reversedPosition } = entry
  const isReversal = activityNumber !== null && reversedPosition !== null
  return {
    ...entry,
    id: formatEntryId(accountId, postingNumber, position),
    // An activity is the posting of the entries that it earned.
    reversedEntryId: isReversal ? formatEntryId(accountId, activityNumber, reversedPosition) : null,
    description,
    described,
  }
}

function formatEntryId(accountId: string, postingNumber: number, position: number): string {
  return formatNodeId('LedgerEntry', accountId, postingNumber, position)
}

export function toAdjustPointsPayload(
  { balance, replayed }: Omit<Adjustment, 'entry'>,
  entry: DescribedEntry,
): AdjustPointsPayload {
  return { accountId: balance.accountId, entry: toLedgerEntry(entry), balance: toBalance(balance), replayed }
}
