import type { Currency } from '../programme/programme'
import { minorUnitsPerMajorUnit } from '../values/currency'
import { type Language, LOCALES } from './language'

/** An amount in minor units as money, for example $20.00. */
export function formatMoney(amount: number, currency: Currency, language: Language): string {
  const { code, decimals } = currency
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const format = useNumberFormat(language, `${code} ${decimals}`, { style: 'currency', currency: code, ...digits })
  return format.format(amount / minorUnitsPerMajorUnit(currency))
}

export function formatNumber(number: number, language: Language): string {
  return useNumberFormat(language, 'number', {}).format(number)
}

export function formatPercentage(percentage: number, language: Language): string {
  return useNumberFormat(language, 'percentage', { style: 'percent' }).format(percentage / 100)
}

/** The day of an instant in a time zone, for example June 20, 2026. */
export function formatDay(instant: Date, timeZone: string, language: Language): string {
  const text = useDateFormat(language, timeZone).format(instant)
  // French has an ordinal for the first day of a month, and no line break after the day.
  return language === 'fr' ? text.replace(/^(\d+) /, (_, day) => `${day === '1' ? '1er' : String(day)}\u00a0`) : text
}

/** Formatters are kept: creating one takes 20 to 200 times as long as using it. There is one for each setting of a programme. */
const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

function useNumberFormat(language: Language, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${name}`
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(LOCALES[language], options)
  numberFormats.set(key, format)
  return format
}

function useDateFormat(language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone })
  dateFormats.set(key, format)
  return format
}
