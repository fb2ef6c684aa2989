/** What the member is about to do: the content of an activity, without its time. */
export interface Basket {
  readonly action: string
  readonly businessUnit: string
  /** In minor units. Only a purchase has one. */
  readonly amount: number | undefined
}

export const PURCHASE = 'PURCHASE'

/** An amount as a person writes it, in minor units. Undefined if it is not one. */
export function parseAmount(text: string, minorUnits: number): number | undefined {
  const number = Number(
    text
      .trim()
      .replace(/[\s\u00a0$]/g, '')
      .replace(',', '.'),
  )
  if (text.trim() === '' || !Number.isFinite(number) || number < 0) return undefined
  return Math.round(number * minorUnits)
}
