const DAY = 24 * 60 * 60 * 1_000

/** The whole days until an offer ends. */
export function daysLeft(expiryDate: string, now: Date): number {
  return Math.max(0, Math.floor((new Date(expiryDate).getTime() - now.getTime()) / DAY))
}
