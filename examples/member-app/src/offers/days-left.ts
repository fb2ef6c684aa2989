const DAY = 24 * 60 * 60 * 1_000

/** Further away, a date says more than a number of days. */
const MAX_DAYS = 365

/** The whole days until an offer ends. Undefined if it has no end within a year. */
export function daysLeft(expiryDate: string | null, now: Date): number | undefined {
  if (expiryDate === null) return undefined
  const days = Math.floor((new Date(expiryDate).getTime() - now.getTime()) / DAY)
  return days > MAX_DAYS ? undefined : Math.max(0, days)
}
