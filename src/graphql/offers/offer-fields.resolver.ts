import { Arg, Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import { findBestOffer } from '../../domain/offers/find-best-offer'
import { listOffers } from '../../domain/offers/list-offers'
import { readOffer } from '../../domain/offers/read-offer'
import { readOfferLocales } from '../../domain/offers/read-offer-locales'
import type { TextReader } from '../../domain/wording/read-locales'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { ID } from '../id.scalar'
import { OffersArguments } from './offers.inputs'
import { MemberOfferConnection, MemberOfferType, toMemberOffer } from './offers.types'

/** Declares the fields of a type that list the offers of one member. */
export function createOfferFieldsResolver<Owner extends object>(
  owner: ClassType<Owner>,
  toReader: (owner: Owner) => TextReader,
) {
  @Resolver(() => owner)
  class OfferFieldsResolver {
    @FieldResolver(() => MemberOfferConnection, {
      description:
        'The offers of the member of one kind, by rank and then by code. Completed offers are last. PAST offers are by their end, newest first, and then by code.\n\n' +
        'Errors, in this order: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, ARGUMENT_INVALID (`first`, `after`).',
    })
    async offers(
      @Root() root: Owner,
      @Args(() => OffersArguments) input: OffersArguments,
      @Ctx() { deps }: Context,
    ): Promise<InstanceType<typeof MemberOfferConnection>> {
      const reader = toReader(root)
      const page = await listOffers(deps, reader.accountId, input)
      const offers = page.edges.map(({ node }) => node)
      const locales = await readOfferLocales(deps, reader, offers)
      return toConnection(page, (offer) => toMemberOffer(offer, locales))
    }

    @FieldResolver(() => MemberOfferType, {
      nullable: true,
      description:
        'The offer to show first: of the targeted offers that are neither declined nor completed, the one with the lowest rank, then the earliest expiry date, then the first code. Null if there is none.\n\n' +
        'Errors, in this order: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED.',
    })
    async bestOffer(
      @Root() root: Owner,
      @Arg('businessUnit', () => String, {
        nullable: true,
        description:
          'Considers only the offers of this business unit and the offers without a business unit. If it is absent or blank, the offers of all business units are considered.',
      })
      businessUnit: string | null,
      @Ctx() { deps }: Context,
    ): Promise<MemberOfferType | null> {
      const reader = toReader(root)
      const offer = await findBestOffer(deps, reader.accountId, businessUnit)
      return offer && toMemberOffer(offer, await readOfferLocales(deps, reader, [offer]))
    }

    @FieldResolver(() => MemberOfferType, {
      nullable: true,
      description:
        'An offer that the member has or could have, whatever its state and dates. Null if there is none with this code. An offer that is DRAFT or PUBLISHED is null too, unless the member has it already.',
    })
    async offer(
      @Root() root: Owner,
      @Arg('offerCode', () => ID, { description: 'The code of the offer.' }) offerCode: string,
      @Ctx() { deps }: Context,
    ): Promise<MemberOfferType | null> {
      const reader = toReader(root)
      const offer = await readOffer(deps, reader.accountId, offerCode)
      return offer ? toMemberOffer(offer, await readOfferLocales(deps, reader, [offer])) : null
    }
  }
  return OfferFieldsResolver
}
