import { expect } from '@jest/globals'

import { type ObservedEntry, type ObservedMember, toModelEntry } from './ledger-member'
import type { LedgerModel, ModelEntry } from './ledger-model'

/** What a member has, in a form in which the model and the service can be compared. */
export function describeModel(model: LedgerModel) {
  return {
    balances: model.balances(),
    postings: toPostings(model.ledger),
    offers: Object.fromEntries(model.offers),
  }
}

export function describeMember({ balances, ledger, offers }: ObservedMember) {
  return {
    balances,
    postings: toPostings(ledger.map(toModelEntry)),
    offers: Object.fromEntries(offers.map((offer) => [offer.offerCode, offer])),
  }
}

/** The entries of each posting. Those of one posting are in no order. */
function toPostings(ledger: readonly ModelEntry[]): ModelEntry[][] {
  const postings: ModelEntry[][] = []
  let last: string | undefined
  for (const entry of ledger) {
    const posting = postingOf(entry)
    if (posting === last) postings.at(-1)?.push(entry)
    else postings.push([entry])
    last = posting
  }
  return postings.map(sortEntries)
}

function postingOf({ type, activityId, cause, reason, createdAt }: ModelEntry): string {
  const id = { EARN: activityId, REVERSAL: null, ADJUSTMENT: cause }[type]
  return JSON.stringify([createdAt, type, reason, id])
}

export function sortEntries(entries: readonly ModelEntry[]): ModelEntry[] {
  const keyOf = ({ activityId, category, cause }: ModelEntry) => JSON.stringify([activityId, category, cause])
  return [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Expects what has to hold in every state, whatever led to it. */
export function expectInvariants({ balances, ledger, offers }: ObservedMember, model: LedgerModel): void {
  for (const { businessUnit, points } of balances) {
    expect([businessUnit, points]).toEqual([
      businessUnit,
      sumOf(ledger, (entry) => entry.businessUnit === businessUnit),
    ])
  }
  expectReversals(ledger)
  for (const { code, audience, frequency, limitPerMember, rewardType, rewardValue } of model.programme.offers) {
    const { timesRewarded } = offers.find(({ offerCode }) => offerCode === code) ?? { timesRewarded: NaN }
    expect(timesRewarded).toBeLessThanOrEqual(Math.floor(model.countSteps(code) / frequency))
    if (limitPerMember > 0) expect(timesRewarded).toBeLessThanOrEqual(limitPerMember)
    const category = audience === 'MASS' ? 'BONUS' : 'TARGETED'
    const entries = ledger.filter((entry) => entry.category === category && entry.cause === code)
    const paid = entries.filter(({ type }) => type === 'EARN').length
    const taken = entries.filter(({ type }) => type === 'REVERSAL').length
    // Other rewards can be 0 points, and then have no entry.
    if (rewardType === 'FLAT' && rewardValue > 0) expect(paid - taken).toBe(timesRewarded)
    else expect(paid - taken).toBeLessThanOrEqual(timesRewarded)
  }
}

function sumOf(ledger: readonly ObservedEntry[], condition: (entry: ObservedEntry) => boolean): number {
  return ledger.filter(condition).reduce((sum, { points }) => sum + points, 0)
}

/** Each REVERSAL takes back one EARN that came before it, and no two take back the same. */
function expectReversals(ledger: readonly ObservedEntry[]): void {
  const standing = new Map<string, ObservedEntry>()
  for (const entry of ledger) {
    const { id, type, reversedEntryId } = entry
    expect(entry.points).not.toBe(0)
    if (type === 'EARN') standing.set(id, entry)
    if (type !== 'REVERSAL') {
      expect(reversedEntryId).toBeNull()
      continue
    }
    const reversed = standing.get(reversedEntryId ?? '')
    expect(entry).toMatchObject({
      points: -(reversed?.points ?? NaN),
      businessUnit: reversed?.businessUnit,
      category: reversed?.category,
      cause: reversed?.cause,
      activityId: reversed?.activityId,
    })
    standing.delete(reversedEntryId ?? '')
  }
}
