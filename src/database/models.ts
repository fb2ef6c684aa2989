/** The rows of the model and its enums, for everybody above: only this folder knows where Prisma generates them. */
export type {
  Account,
  Action,
  Activity,
  Balance,
  BusinessUnit,
  Channel,
  Consent,
  Contact,
  ContactTreatment,
  EarnRule,
  LedgerEntry,
  LoyaltyId,
  MemberOffer,
  Offer,
  Programme,
  Prompt,
  PromptAnswer,
  Session,
} from '../generated/sqlite/client'
export { Prisma } from '../generated/sqlite/client'
export {
  AcceptanceState,
  Activation,
  Audience,
  OptInStatus,
  PromoStatus,
  PromptResponse,
  RewardCategory,
  RewardType,
} from '../generated/sqlite/enums'
