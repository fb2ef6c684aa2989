import { createAmountParser } from './amounts'

/** How numbers, money and dates are written. */
export interface Formats {
  readonly number: (value: number) => string
  /** With its sign, for example +95. */
  readonly change: (value: number) => string
  /** For example 3 days. */
  readonly duration: (count: number, unit: 'day' | 'month' | 'year') => string
  /** An amount in minor units. */
  readonly money: (minorUnits: number) => string
  /** An amount in minor units as a person writes it into a field: without the currency. */
  readonly amount: (minorUnits: number) => string
  /** What a person has written into a field, in minor units. Undefined if it is not an amount. */
  readonly parseAmount: (text: string) => number | undefined
  /** The number of minor units in one major unit, for example 100. */
  readonly minorUnits: number
  readonly day: (instant: string) => string
  readonly time: (instant: string) => string
  readonly timeZone: string
}

/** What decides about formats in a programme. */
export interface Region {
  /** An ISO 4217 code. */
  readonly currency: string
  /** An IANA name. */
  readonly timeZone: string
}

export function createFormats(locale: string, { currency, timeZone }: Region): Formats {
  const number = new Intl.NumberFormat(locale)
  const change = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' })
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const digits = money.resolvedOptions().maximumFractionDigits ?? 2
  const minorUnits = 10 ** digits
  const amount = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, useGrouping: false })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  return {
    number: (value) => number.format(value),
    change: (value) => change.format(value),
    duration: (count, unit) => count.toLocaleString(locale, { style: 'unit', unit, unitDisplay: 'long' }),
    money: (value) => money.format(value / minorUnits),
    amount: (value) => amount.format(value / minorUnits),
    parseAmount: createAmountParser(money),
    minorUnits,
    day: (instant) => day.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    timeZone,
  }
}
