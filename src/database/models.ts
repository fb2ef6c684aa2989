/** The row types and enums of the model, for all layers above. Only this folder imports what Prisma generates. */
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
