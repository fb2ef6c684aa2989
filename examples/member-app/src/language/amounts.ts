/** The largest Int of GraphQL. */
export const MAX_AMOUNT = 2 ** 31 - 1

/**
 * Reads an amount as people of a locale write it, in minor units. Anything else is undefined: a guess could be a wrong
 * payment. 1,200 is a thousand and more in English, and not an amount in dollars in French.
 */
export function createAmountParser(money: Intl.NumberFormat): (text: string) => number | undefined {
  const { maximumFractionDigits: digits = 0 } = money.resolvedOptions()
  const parts = money.formatToParts(-1_234_567.89)
  const find = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  const fraction = digits === 0 ? '' : `(?:[${find('decimal')}](\\d{1,${digits}}))?`
  const pattern = new RegExp(`^(\\d+|\\d{1,3}(?:[\\s${find('group')}]\\d{3})+)${fraction}$`)
  const symbol = find('currency')
  return (text) => {
    const [, whole, minor = ''] = pattern.exec(text.replace(symbol, '').trim()) ?? []
    return whole === undefined ? undefined : Number(whole.replace(/\D/g, '') + minor.padEnd(digits, '0'))
  }
}
