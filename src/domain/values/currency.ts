import { code as findCurrency } from 'currency-codes'

/** The currency of a programme that names none: that of the source pages. */
export const DEFAULT_CURRENCY = 'CAD'

/**
 * The number of decimals of a currency: 2 for CAD, 0 for JPY. Undefined if the text is not an ISO 4217 code. Intl has
 * other numbers for some currencies: those that are usual in print.
 */
export function findDecimals(code: string): number | undefined {
  const currency = findCurrency(code)
  return currency?.code === code ? currency.digits : undefined
}

/** 100 for CAD, 1 for JPY. */
export function minorUnitsPerMajorUnit({ decimals }: { readonly decimals: number }): number {
  return 10 ** decimals
}
