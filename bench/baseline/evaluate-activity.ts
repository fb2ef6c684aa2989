import { ApiError } from './errors'
import { byRank, type MemberOffer } from './members'
import type { Offer, Programme } from './programme'
import type { ActivityContent } from './validate-activity'

export interface Award {
  businessUnit: string
  category: 'BASE' | 'BONUS' | 'TARGETED'
  points: number
  cause: string
}

export interface Step {
  before: MemberOffer
  after: MemberOffer
  isCompleted: boolean
}

const MAX_INT = 2 ** 31 - 1

/** Calculates what an activity earns, and how it advances each of the member's offers that it counts towards. */
export function evaluateActivity(programme: Programme, activity: ActivityContent, offers: MemberOffer[], now: string) {
  const amount = activity.amount ?? 0
  const at = activity.occurredAt < now ? activity.occurredAt : now
  const matchesUnit = (unit: string | null) =>
    activity.businessUnit === null || unit === null || unit === activity.businessUnit
  const { awards, award } = collectAwards()
  let base = 0
  for (const { code, action, businessUnit, points, pointsPerUnit } of programme.earnRules) {
    if (action !== activity.action || !matchesUnit(businessUnit)) continue
    const earned = points + Math.floor((amount * pointsPerUnit) / 100)
    award('BASE', code, activity.businessUnit ?? businessUnit ?? programme.defaultBusinessUnit, earned)
    base += earned
  }
  const steps = offers
    .filter((member) => isEligible(member, at) && matchesAction(member.offer) && matchesUnit(member.offer.businessUnit))
    .filter(({ offer }) => amount >= (offer.minAmount ?? 0))
    .sort(byRank)
    .map(advance)
  for (const { before, after } of steps) {
    if (after.timesRewarded === before.timesRewarded) continue
    const { offer } = before
    const unit = offer.businessUnit ?? activity.businessUnit ?? programme.defaultBusinessUnit
    award(offer.audience === 'MASS' ? 'BONUS' : 'TARGETED', offer.code, unit, calculateReward(offer, amount, base))
  }
  requireStorable(awards)
  return { awards, steps }

  function matchesAction({ action }: Offer): boolean {
    return action === null || action === activity.action
  }
}

function isEligible({ offer, acceptanceState, timesRewarded }: MemberOffer, at: string): boolean {
  if (offer.promoStatus !== 'ACTIVE' || offer.effectiveDate > at) return false
  if (offer.expiryDate !== null && offer.expiryDate < at) return false
  if (acceptanceState === 'COMPLETED' || (offer.limitPerMember > 0 && timesRewarded >= offer.limitPerMember))
    return false
  return offer.activation === 'LOAD_TO_CARD' ? acceptanceState === 'ACCEPTED' : acceptanceState !== 'DECLINED'
}

function advance(before: MemberOffer): Step {
  const { offer, progress, timesRewarded, version } = before
  if (progress + 1 < offer.frequency) {
    return { before, after: { ...before, progress: progress + 1 }, isCompleted: false }
  }
  const isCompleted = offer.limitPerMember > 0 && timesRewarded + 1 >= offer.limitPerMember
  const after = { ...before, progress: 0, timesRewarded: timesRewarded + 1, version: version + 1 }
  return { before, after: isCompleted ? { ...after, acceptanceState: 'COMPLETED' } : after, isCompleted }
}

/** Points that belong to no business unit cannot be credited. */
export function collectAwards() {
  const awards: Award[] = []
  const award = (category: Award['category'], cause: string, unit: string | null, points: number) => {
    if (points === 0) return
    if (unit === null) throw new ApiError('ARGUMENT_INVALID')
    awards.push({ businessUnit: unit, category, points, cause })
  }
  return { awards, award }
}

export function requireStorable(awards: readonly Award[]): void {
  if (awards.reduce((sum, { points }) => sum + points, 0) > MAX_INT) throw new ApiError('POINTS_OUT_OF_RANGE')
}

type Reward = Pick<Offer, 'rewardType' | 'rewardValue'>

export function calculateReward({ rewardType, rewardValue }: Reward, amount: number, base: number): number {
  if (rewardType === 'FLAT') return rewardValue
  return rewardType === 'MULTIPLIER' ? (rewardValue - 1) * base : Math.floor((amount * rewardValue) / 10_000)
}

/** The points by business unit, sorted by name. */
export function sumAwards(awards: Award[]) {
  const units = new Map<string, { rewardType: string; base: number; bonus: number; targeted: number; total: number }>()
  for (const { businessUnit, category, points } of awards) {
    const unit = units.get(businessUnit) ?? { rewardType: 'loyalty', base: 0, bonus: 0, targeted: 0, total: 0 }
    unit[category === 'BASE' ? 'base' : category === 'BONUS' ? 'bonus' : 'targeted'] += points
    unit.total += points
    units.set(businessUnit, unit)
  }
  return [...units]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([businessUnit, rewards]) => ({ businessUnit, rewards: [rewards] }))
}
