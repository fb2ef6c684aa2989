/** The rows of the model and its enums, for everybody above: only this folder knows where Prisma generates them. */
export type {
  Account,
  Action,
  BusinessUnit,
  Channel,
  Consent,
  EarnRule,
  LoyaltyId,
  MemberOffer,
  Offer,
  Programme,
  Session,
} from '../generated/sqlite/client'
export { Prisma } from '../generated/sqlite/client'
export { AcceptanceState, Activation, Audience, OptInStatus, PromoStatus, RewardType } from '../generated/sqlite/enums'
