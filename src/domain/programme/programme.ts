import {
  Activation,
  Audience,
  type EarnRule as EarnRuleRow,
  type Offer as OfferRow,
  PromoStatus,
  RewardType,
} from '../../database/models'
import type { Translated } from '../wording/translations'

export { Activation, Audience, PromoStatus, RewardType }

/** The texts of an offer that can be translated. */
export const offerTexts = ['name', 'shortDescription', 'longDescription', 'terms'] as const satisfies (keyof OfferRow)[]
export type OfferText = (typeof offerTexts)[number]

/** An offer as the programme defines it, without the state of any member. */
export interface OfferDefinition extends Omit<OfferRow, 'translations'>, Translated<OfferText> {}

/** The base points that an action earns without any offer. */
export interface EarnRule extends Omit<EarnRuleRow, 'translations'>, Translated<'name'> {}

/** Amounts are in minor units of the currency. Earn rules and percentages are about major units. */
export interface Currency {
  /** By ISO 4217. */
  readonly code: string
  /** The number of decimals: a major unit has 10 to the power of it minor units. */
  readonly decimals: number
}

/**
 * The configuration of the programme at one version: channels, business units, actions, earn rules and offers. It is
 * immutable: an import leads to a new one.
 */
export interface Programme {
  readonly version: number
  readonly defaultChannel: string | null
  readonly defaultBusinessUnit: string | null
  /** An IANA name. A day without a time begins at midnight there. */
  readonly timeZone: string
  readonly currency: Currency
  readonly channels: ReadonlySet<string>
  readonly businessUnits: ReadonlyMap<string, { enabled: boolean }>
  readonly actions: ReadonlyMap<string, { enabled: boolean }>
  readonly earnRules: readonly EarnRule[]
  readonly offers: ReadonlyMap<string, OfferDefinition>
}
