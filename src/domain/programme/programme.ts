import {
  type Action,
  Activation,
  Audience,
  type EarnRule,
  type Offer,
  PromoStatus,
  RewardType,
} from '../../database/models'

export { Activation, Audience, PromoStatus, RewardType }
export type { Action, EarnRule }

/** An offer as the programme defines it, before any member has seen it. */
export type OfferDefinition = Offer

/**
 * The programme's configuration at one version: channels, business units, actions, earn rules and offers. Immutable;
 * an import replaces it as a whole.
 */
export interface Programme {
  readonly version: number
  readonly defaultChannel: string | null
  readonly defaultBusinessUnit: string | null
  readonly channels: ReadonlySet<string>
  readonly businessUnits: ReadonlyMap<string, { enabled: boolean }>
  readonly actions: ReadonlyMap<string, { enabled: boolean }>
  readonly earnRules: readonly EarnRule[]
  readonly offers: ReadonlyMap<string, OfferDefinition>
  /** The offers that are open to every account. */
  readonly massOffers: readonly OfferDefinition[]
}
