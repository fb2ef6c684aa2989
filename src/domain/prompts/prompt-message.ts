import type { NearMiss } from '../offers/count-towards-offers'
import type { MemberOffer } from '../offers/member-offer'

interface Wording {
  readonly locale: string
  readonly reward: (amount: string, reward: string, offer: string) => string
  /** For an offer that needs further activities after this one. */
  readonly step: (amount: string, offer: string) => string
  readonly points: (points: string, count: number) => string
  readonly factor: (factor: string) => string
  readonly percentage: (percentage: string) => string
}

/** Every text of a prompt, by language. */
const WORDINGS = {
  en: {
    locale: 'en-CA',
    reward: (amount, reward, offer) => `Spend ${amount} more to get ${reward} with “${offer}”.`,
    step: (amount, offer) => `Spend ${amount} more, and this counts towards “${offer}”.`,
    points: (points, count) => `${points} ${count === 1 ? 'point' : 'points'}`,
    factor: (factor) => `${factor} times the points`,
    percentage: (percentage) => `${percentage} back in points`,
  },
  fr: {
    locale: 'fr-CA',
    reward: (amount, reward, offer) => `Dépensez encore ${amount} pour obtenir ${reward} avec «\u00a0${offer}\u00a0».`,
    step: (amount, offer) => `Dépensez encore ${amount} et cet achat comptera pour «\u00a0${offer}\u00a0».`,
    points: (points, count) => `${points} ${count < 2 ? 'point' : 'points'}`,
    factor: (factor) => `${factor} fois les points`,
    percentage: (percentage) => `${percentage} de vos achats en points`,
  },
} satisfies Record<string, Wording>
const DEFAULT_LANGUAGE = 'en'

/** Of the programmes that the source pages are about. Its minor unit is a hundredth. */
const CURRENCY = 'CAD'

/**
 * What to tell the member about an offer that they nearly reached, in the first language of theirs that there are words
 * for (`locales` holds BCP 47 tags, the most wanted first), else in English. Source page: capture-near-miss-prompt-response.
 */
export function promptMessage({ offer, amountRemaining }: NearMiss, locales: readonly (string | null)[]): string {
  const wording = wordingFor(locales)
  const money = new Intl.NumberFormat(wording.locale, { style: 'currency', currency: CURRENCY })
  const amount = money.format(amountRemaining / 100)
  const { name, frequency } = offer.definition
  if (offer.progress + 1 < frequency) return wording.step(amount, name)
  return wording.reward(amount, rewardText(offer, wording), name)
}

function wordingFor(locales: readonly (string | null)[]): Wording {
  const languages = locales.map((tag) => (tag === null ? '' : new Intl.Locale(tag).language))
  return WORDINGS[languages.find(hasWords) ?? DEFAULT_LANGUAGE]
}

function hasWords(language: string): language is keyof typeof WORDINGS {
  return Object.hasOwn(WORDINGS, language)
}

function rewardText({ definition: { rewardType, rewardValue } }: MemberOffer, wording: Wording): string {
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
