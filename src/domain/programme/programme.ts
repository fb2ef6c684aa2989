import { Activation, Audience, type EarnRule, type Offer, PromoStatus, RewardType } from '../../database/models'

export { Activation, Audience, PromoStatus, RewardType }
export type { EarnRule }

/** An offer as the programme defines it, without the state of any member. */
export type OfferDefinition = Offer

/**
 * The configuration of the programme at one version: channels, business units, actions, earn rules and offers. It is
 * immutable: an import leads to a new one.
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
