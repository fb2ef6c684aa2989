import type { Currency } from '../programme/programme'
import { formatDay, formatMoney, formatNumber } from '../wording/formats'
import type { Language } from '../wording/language'
import type { OutcomeReason, PlainReasonCode } from './explain-outcome'

/** The texts of the reasons in one language. */
interface ReasonTexts extends Readonly<Record<PlainReasonCode, string>> {
  readonly AMOUNT_TOO_LOW: (required: string, missing: string) => string
  readonly NOT_YET_EFFECTIVE: (day: string) => string
  readonly EXPIRED: (day: string) => string
  readonly MORE_ACTIVITIES_NEEDED: (missing: string, count: number) => string
}

const TEXTS: Readonly<Record<Language, ReasonTexts>> = {
  en: {
    ACTION_DIFFERS: 'This offer is for another kind of activity.',
    BUSINESS_UNIT_DIFFERS: 'This offer is valid only in another of our stores.',
    AMOUNT_TOO_LOW: (required, missing) =>
      `This offer starts at ${required}, which is ${missing} more than this amount.`,
    NOT_ACCEPTED: 'Please accept this offer first: it counts only after you have accepted it.',
    DECLINED: 'You have declined this offer.',
    COMPLETED: 'You have already completed this offer.',
    LIMIT_REACHED: 'You have already received this offer as often as it allows.',
    NOT_ACTIVE: 'This offer is not available at the moment.',
    NOT_YET_EFFECTIVE: (day) => `This offer is valid from ${day}.`,
    EXPIRED: (day) => `This offer was valid until ${day}.`,
    MORE_ACTIVITIES_NEEDED: (missing, count) =>
      `This activity counts, and ${missing} more ${count === 1 ? 'is' : 'are'} needed for the reward.`,
  },
  fr: {
    ACTION_DIFFERS: 'Cette offre vise un autre type d’activité.',
    BUSINESS_UNIT_DIFFERS: 'Cette offre est valable seulement dans une autre de nos enseignes.',
    AMOUNT_TOO_LOW: (required, missing) =>
      `Cette offre commence à ${required}, soit ${missing} de plus que ce montant.`,
    NOT_ACCEPTED: 'Veuillez d’abord accepter cette offre\u00a0: elle compte seulement une fois acceptée.',
    DECLINED: 'Vous avez refusé cette offre.',
    COMPLETED: 'Vous avez déjà profité pleinement de cette offre.',
    LIMIT_REACHED: 'Vous avez déjà profité de cette offre aussi souvent qu’elle le permet.',
    NOT_ACTIVE: 'Cette offre n’est pas disponible pour le moment.',
    NOT_YET_EFFECTIVE: (day) => `Cette offre est valable à partir du ${day}.`,
    EXPIRED: (day) => `Cette offre était valable jusqu’au ${day}.`,
    MORE_ACTIVITIES_NEEDED: (missing) =>
      `Cette activité compte, et il en faut encore ${missing} pour obtenir la récompense.`,
  },
}

export interface ReasonWording {
  readonly language: Language
  readonly currency: Currency
  /** An IANA name: dates are days in this time zone. */
  readonly timeZone: string
}

/** Words a reason as a sentence for the member. */
export function formatReasonMessage(reason: OutcomeReason, { language, currency, timeZone }: ReasonWording): string {
  const texts = TEXTS[language]
  const money = (amount: number) => formatMoney(amount, currency, language)
  switch (reason.code) {
    case 'AMOUNT_TOO_LOW':
      return texts.AMOUNT_TOO_LOW(money(reason.required), money(reason.missing))
    case 'NOT_YET_EFFECTIVE':
      return texts.NOT_YET_EFFECTIVE(formatDay(reason.from, timeZone, language))
    case 'EXPIRED':
      return texts.EXPIRED(formatDay(reason.until, timeZone, language))
    case 'MORE_ACTIVITIES_NEEDED':
      return texts.MORE_ACTIVITIES_NEEDED(formatNumber(reason.missing, language), reason.missing)
    default:
      return texts[reason.code]
  }
}
