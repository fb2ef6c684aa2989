const DAY = 24 * 60 * 60 * 1_000
const MAX_DAYS = 60
const MAX_MONTHS = 24
const DAYS_OF_MONTH = 30.44
const MONTHS = 12

export interface TimeLeft {
  readonly days: number
  /** The same as a person says it: months or years if it is long. */
  readonly count: number
  readonly unit: 'day' | 'month' | 'year'
}

/** The calendar days until the last one of an offer, which is day 0. Undefined after the end. */
export function timeLeft(expiryDate: string, now: Date, timeZone: string): TimeLeft | undefined {
  const end = new Date(expiryDate)
  if (end < now) return undefined
  const days = dayNumber(end, timeZone) - dayNumber(now, timeZone)
  if (days <= MAX_DAYS) return { days, count: days, unit: 'day' }
  const months = Math.floor(days / DAYS_OF_MONTH)
  if (months <= MAX_MONTHS) return { days, count: months, unit: 'month' }
  return { days, count: Math.floor(months / MONTHS), unit: 'year' }
}

function dayNumber(instant: Date, timeZone: string): number {
  // In Sweden, a date is written as in ISO 8601.
  return Date.parse(instant.toLocaleDateString('sv-SE', { timeZone })) / DAY
}
