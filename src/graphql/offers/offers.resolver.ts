import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import { readOfferLocales } from '../../domain/offers/read-offer-locales'
import { respondToAllOffers } from '../../domain/offers/respond-to-all-offers'
import { respondToOffer } from '../../domain/offers/respond-to-offer'
import type { Context } from '../context'
import { RespondToAllOffersInput, RespondToOfferInput } from './offers.inputs'
import {
  RespondToAllOffersPayload,
  RespondToOfferPayload,
  toMemberOffer,
  toRespondToOfferPayload,
} from './offers.types'

@Resolver()
export class OffersResolver {
  @Authorized(MEMBER_SCOPES)
  @Mutation(() => RespondToOfferPayload, {
    nullable: true,
    description:
      'Records the answer of a member to an offer. No answer changes a declined or a completed offer. An answer that repeats the current state succeeds and changes nothing, so a retry is safe. Only DECLINED cannot be repeated: it is OFFER_DECLINED.\n\n' +
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
      accountId: session.accountId,
      sessionLocale: session.locale,
      changed: changed.map((offer) => toMemberOffer(offer, locales)),
      refused: refused.map(({ offer, error: { reason, message } }) => {
        return { offerCode: offer.definition.code, reason, message }
      }),
    }
  }
}
