import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import { findBestOffer } from '../../domain/offers/find-best-offer'
import { listOffers } from '../../domain/offers/list-offers'
import { readOfferLocales } from '../../domain/offers/read-offer-locales'
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
      'Records the answer of a member to an offer. The states DECLINED and COMPLETED are final. An answer that repeats the current state succeeds and changes nothing, so a retry is safe. Only DECLINED cannot be repeated: it is OFFER_DECLINED.\n\n' +
      'Errors, in this order: ACCEPTANCE_STATE_INVALID (a wrong value, before execution), SESSION_NOT_FOUND, ACCEPTANCE_STATE_INVALID (a missing value), OFFER_NOT_TARGETED, OFFER_DECLINED, OFFER_COMPLETED, OFFER_NOT_ACTIVE (only for ACCEPTED), OFFER_EXPIRED, OFFER_NOT_DISPLAYED.\n\n' +
      'Source: docs/reference.md#respond-to-offer',
  })
  async respondToOffer(
    @Arg('input', () => RespondToOfferInput, { description: 'The answer to one offer.' }) input: RespondToOfferInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<RespondToOfferPayload> {
    const { session, offer } = await respondToOffer(deps, caller, input)
    return toRespondToOfferPayload(offer, await readOfferLocales(deps, session, [offer]))
  }

  @Authorized(MEMBER_SCOPES)
  @Mutation(() => RespondToAllOffersPayload, {
    nullable: true,
    description:
      'Gives the same answer to every offer of the account that can be displayed now and has no answer yet. DRAFT and PUBLISHED offers are left out. All changes are written together. An offer that cannot take the answer does not fail the call: it is listed with the reason.\n\n' +
      'Errors, in this order: ACCEPTANCE_STATE_INVALID (a wrong value, before execution), SESSION_NOT_FOUND, ACCEPTANCE_STATE_INVALID (a missing value), BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED.\n\n' +
      'Source: docs/reference.md#respond-to-offer',
  })
  async respondToAllOffers(
    @Arg('input', () => RespondToAllOffersInput, { description: 'The answer to all offers.' })
    input: RespondToAllOffersInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<RespondToAllOffersPayload> {
    const { session, changed, refused } = await respondToAllOffers(deps, caller, input)
    const locales = await readOfferLocales(deps, session, changed)
    return {
      changed: changed.map((offer) => toMemberOffer(offer, locales)),
      refused: refused.map(({ offer, error: { reason, message } }) => {
        return { offerCode: offer.definition.code, reason, message }
      }),
    }
  }

  @FieldResolver(() => MemberOfferConnection, {
    description:
      'The offers of the member of one kind, by rank and then by code. Completed offers are last. PAST offers are by their end, newest first, and then by code.\n\n' +
      'Errors, in this order: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, ARGUMENT_INVALID (`first`, `after`).',
  })
  async offers(
    @Root() session: SessionType,
    @Args(() => OffersArguments) input: OffersArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof MemberOfferConnection>> {
    const page = await listOffers(deps, session, input)
    const offers = page.edges.map(({ node }) => node)
    const locales = await readOfferLocales(deps, session, offers)
    return toConnection(page, (offer) => toMemberOffer(offer, locales))
  }

  @FieldResolver(() => MemberOfferType, {
    nullable: true,
    description:
      'The offer to show first: of the targeted offers that are neither declined nor completed, the one with the lowest rank, then the earliest expiry date, then the first code. Null if there is none.\n\n' +
      'Errors, in this order: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED.',
  })
  async bestOffer(
    @Root() session: SessionType,
    @Arg('businessUnit', () => String, {
      nullable: true,
      description:
        'Considers only the offers of this business unit and the offers without a business unit. If it is absent or blank, the offers of all business units are considered.',
    })
    businessUnit: string | null,
    @Ctx() { deps }: Context,
  ): Promise<MemberOfferType | null> {
    const offer = await findBestOffer(deps, session, businessUnit)
    return offer && toMemberOffer(offer, await readOfferLocales(deps, session, [offer]))
  }
}
