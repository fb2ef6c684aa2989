import type { GraphQLResolveInfo } from 'graphql'
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'

import { ActivityType, toActivity } from '../activities/activities.types'
import { toActivityReading } from '../activities/activity-reading'
import type { Context } from '../context'
import { MemberOfferType, toMemberOffer } from '../offers/offers.types'
import { LedgerEntryType } from './ledger.types'

@Resolver(() => LedgerEntryType)
export class EntryCausesResolver {
  @FieldResolver(() => MemberOfferType, {
    nullable: true,
    description:
      'The offer that earned the points, as the member has it now. That of the reversed entry in a REVERSAL. Null if the points are not from an offer.',
  })
  async offer(@Root() { described: { entry, causes } }: LedgerEntryType): Promise<MemberOfferType | null> {
    const found = await causes.findOffer(entry)
    return found ? toMemberOffer(found.offer, found.locales) : null
  }

  @FieldResolver(() => ActivityType, {
    nullable: true,
    description:
      'The activity that earned the points. That of the reversed entry in a REVERSAL, and null in an ADJUSTMENT.',
  })
  async activity(
    @Root() { described: { entry, causes } }: LedgerEntryType,
    @Ctx() { budget }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActivityType | null> {
    const activity = await causes.findActivity(entry, toActivityReading(info, [[]], budget))
    return activity ? toActivity(activity) : null
  }
}
