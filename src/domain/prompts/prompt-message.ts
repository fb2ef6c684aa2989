import type { NearMiss } from '../offers/count-towards-offers'
import type { MemberOffer } from '../offers/member-offer'
import type { Currency } from '../programme/programme'
import { formatMoney, formatNumber, formatPercentage } from '../wording/formats'
import type { Language, MessageLanguage } from '../wording/language'
import { selectText } from '../wording/translations'

/** The texts of a prompt in one language. */
interface PromptTexts {
  /** For an offer that would pay its reward for this activity. */
  readonly reward: (amount: string, reward: string, offer: string) => string
  /** For an offer that needs further activities after this one. */
  readonly progress: (amount: string, offer: string) => string
  readonly points: (points: string, count: number) => string
  readonly factor: (factor: string) => string
  readonly percentage: (percentage: string) => string
}

const TEXTS: Readonly<Record<Language, PromptTexts>> = {
  en: {
    reward: (amount, reward, offer) => `Spend ${amount} more to get ${reward} with “${offer}”.`,
    progress: (amount, offer) => `Spend ${amount} more, and this counts towards “${offer}”.`,
    points: (points, count) => `${points} ${count === 1 ? 'point' : 'points'}`,
    factor: (factor) => `${factor} times the points`,
    percentage: (percentage) => `${percentage} back in points`,
  },
  fr: {
    reward: (amount, reward, offer) => `Dépensez encore ${amount} pour obtenir ${reward} avec «\u00a0${offer}\u00a0».`,
    progress: (amount, offer) => `Dépensez encore ${amount} et cet achat comptera pour «\u00a0${offer}\u00a0».`,
    points: (points, count) => `${points} ${count < 2 ? 'point' : 'points'}`,
    factor: (factor) => `${factor} fois les points`,
    percentage: (percentage) => `${percentage} de vos achats en points`,
  },
}

export interface PromptWording extends MessageLanguage {
  readonly currency: Currency
}

/**
 * Words the message to a member about an offer that was nearly reached.
 *
 * Source: docs/reference.md#capture-near-miss-prompt-response
 */
export function formatPromptMessage(
  { offer, amountRemaining }: NearMiss,
  { language, locale, currency }: PromptWording,
): string {
  const texts = TEXTS[language]
  const amount = formatMoney(amountRemaining, currency, language)
  const name = selectText(offer.definition, 'name', [locale])
  if (offer.progress + 1 < offer.definition.frequency) return texts.progress(amount, name)
  return texts.reward(amount, formatReward(offer, language), name)
}

function formatReward({ definition: { rewardType, rewardValue } }: MemberOffer, language: Language): string {
  const texts = TEXTS[language]
  switch (rewardType) {
    case 'FLAT':
      return texts.points(formatNumber(rewardValue, language), rewardValue)
    case 'MULTIPLIER':
      return texts.factor(formatNumber(rewardValue, language))
    case 'PERCENTAGE':
      return texts.percentage(formatPercentage(rewardValue, language))
  }
}
