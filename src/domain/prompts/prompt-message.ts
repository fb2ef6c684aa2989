import type { NearMiss } from '../offers/count-towards-offers'
import type { MemberOffer } from '../offers/member-offer'
import type { Currency } from '../programme/programme'
import { getLanguage } from '../values/locale'

/** The texts of a prompt in one language. */
interface Wording {
  readonly locale: string
  /** For an offer that would pay its reward for this activity. */
  readonly reward: (amount: string, reward: string, offer: string) => string
  /** For an offer that needs further activities after this one. */
  readonly progress: (amount: string, offer: string) => string
  readonly points: (points: string, count: number) => string
  readonly factor: (factor: string) => string
  readonly percentage: (percentage: string) => string
}

/** By language. */
const WORDINGS = {
  en: {
    locale: 'en-CA',
    reward: (amount, reward, offer) => `Spend ${amount} more to get ${reward} with “${offer}”.`,
    progress: (amount, offer) => `Spend ${amount} more, and this counts towards “${offer}”.`,
    points: (points, count) => `${points} ${count === 1 ? 'point' : 'points'}`,
    factor: (factor) => `${factor} times the points`,
    percentage: (percentage) => `${percentage} back in points`,
  },
  fr: {
    locale: 'fr-CA',
    reward: (amount, reward, offer) => `Dépensez encore ${amount} pour obtenir ${reward} avec «\u00a0${offer}\u00a0».`,
    progress: (amount, offer) => `Dépensez encore ${amount} et cet achat comptera pour «\u00a0${offer}\u00a0».`,
    points: (points, count) => `${points} ${count < 2 ? 'point' : 'points'}`,
    factor: (factor) => `${factor} fois les points`,
    percentage: (percentage) => `${percentage} de vos achats en points`,
  },
} satisfies Record<string, Wording>
const DEFAULT_LANGUAGE = 'en'

export interface PromptWording {
  /** BCP 47 tags, the preferred one first. The first supported language counts, or else English. */
  readonly locales: readonly (string | null)[]
  readonly currency: Currency
}

/**
 * Words the message to a member about an offer that was nearly reached.
 *
 * Source: docs/reference.md#capture-near-miss-prompt-response
 */
export function formatPromptMessage(
  { offer, amountRemaining }: NearMiss,
  { locales, currency }: PromptWording,
): string {
  const wording = findWording(locales)
  const { code, decimals } = currency
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const money = new Intl.NumberFormat(wording.locale, { style: 'currency', currency: code, ...digits })
  const amount = money.format(amountRemaining / 10 ** decimals)
  const { name, frequency } = offer.definition
  if (offer.progress + 1 < frequency) return wording.progress(amount, name)
  return wording.reward(amount, formatReward(offer, wording), name)
}

function findWording(locales: readonly (string | null)[]): Wording {
  const languages = locales.map((tag) => getLanguage(tag ?? ''))
  return WORDINGS[languages.find(isSupported) ?? DEFAULT_LANGUAGE]
}

function isSupported(language: string): language is keyof typeof WORDINGS {
  return Object.hasOwn(WORDINGS, language)
}

function formatReward({ definition: { rewardType, rewardValue } }: MemberOffer, wording: Wording): string {
  const number = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(wording.locale, options)
  switch (rewardType) {
    case 'FLAT':
      return wording.points(number().format(rewardValue), rewardValue)
    case 'MULTIPLIER':
      return wording.factor(number().format(rewardValue))
    case 'PERCENTAGE':
      return wording.percentage(number({ style: 'percent' }).format(rewardValue / 100))
  }
}
