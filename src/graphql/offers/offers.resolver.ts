import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import { findBestOffer } from '../../domain/offers/find-best-offer'
import { listOffers } from '../../domain/offers/list-offers'
import { respondToAllOffers } from '../../domain/offers/respond-to-all-offers'
import { respondToOffer } from '../../domain/offers/respond-to-offer'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { SessionType } from '../sessions/sessions.types'
import { OffersArguments, RespondToAllOffersInput, RespondToOfferInput } from './offers.inputs'
import {
  MemberOfferConnection,
  MemberOfferType,
  RespondToAllOffersPayload,
  RespondToOfferPayload,
  toMemberOffer,
  toRespondToOfferPayload,
} from './offers.types'

@Resolver(() => SessionType)
export class OffersResolver {
  @Authorized(MEMBER_SCOPES)
  @Mutation(() => RespondToOfferPayload, {
    nullable: true,
    description:
      "Records a member's answer to an offer. DECLINED and COMPLETED are final; repeating the answer that stands succeeds and changes nothing. " +
      'Errors, in this order: SESSION_NOT_FOUND, ACCEPTANCE_STATE_INVALID, OFFER_NOT_TARGETED, OFFER_DECLINED, OFFER_COMPLETED, OFFER_NOT_ACTIVE, OFFER_EXPIRED, OFFER_NOT_DISPLAYED. ' +
      'Source page: respond-to-offer.',
  })
  async respondToOffer(
    @Arg('input', () => RespondToOfferInput, { description: 'The answer.' }) input: RespondToOfferInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<RespondToOfferPayload> {
    return toRespondToOfferPayload(await respondToOffer(deps, caller, input))
  }

  @Authorized(MEMBER_SCOPES)
  @Mutation(() => RespondToAllOffersPayload, {
    nullable: true,
    description:
      'Gives the same answer to every offer of the account that can be displayed now and has no answer yet. What changes is written together; an offer that cannot take the answer is listed with its reason. ' +
      'Errors, in this order: SESSION_NOT_FOUND, ACCEPTANCE_STATE_INVALID, BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED. ' +
      'Source page: respond-to-offer.',
  })
  async respondToAllOffers(
    @Arg('input', () => RespondToAllOffersInput, { description: 'The answer.' }) input: RespondToAllOffersInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<RespondToAllOffersPayload> {
    const { changed, refused } = await respondToAllOffers(deps, caller, input)
    return {
      changed: changed.map(toMemberOffer),
      refused: refused.map(({ offer, error: { reason, message } }) => {
        return { offerCode: offer.definition.code, reason, message }
      }),
    }
  }

  @FieldResolver(() => MemberOfferConnection, {
    description:
      "The member's offers of one kind, by rank and then code, the completed ones last. Errors: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, ARGUMENT_INVALID.",
  })
  async offers(
    @Root() session: SessionType,
    @Args(() => OffersArguments) input: OffersArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof MemberOfferConnection>> {
    return toConnection(await listOffers(deps, session, input), toMemberOffer)
  }

  @FieldResolver(() => MemberOfferType, {
    nullable: true,
    description:
      'Of the targeted offers that are neither declined nor completed, the one to show first: the lowest rank, then the earliest expiry, then the code. Errors: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED.',
  })
  async bestOffer(
    @Root() session: SessionType,
    @Arg('businessUnit', () => String, {
      nullable: true,
      description: 'Looks only at the offers of this business unit and those of none; absent or blank looks at all.',
    })
    businessUnit: string | null,
    @Ctx() { deps }: Context,
  ): Promise<MemberOfferType | null> {
    const offer = await findBestOffer(deps, session, businessUnit)
    return offer && toMemberOffer(offer)
  }
}
