import type { EvaluatedActivity } from '../../src/domain/activities/evaluate-activity'
import type { MemberOffer } from '../../src/domain/offers/member-offer'
import type { EarnRule, OfferDefinition, Programme } from '../../src/domain/programme/programme'

export const NOW = new Date('2026-06-15T12:00:00Z')

type OfferMembers = Partial<OfferDefinition> & Partial<Omit<MemberOffer, 'definition'>>

/** An automatic targeted offer of 100 points once, on every action, of no business unit and without an end. */
export function anOffer({
  accountId = 'acc-1',
  acceptanceState = 'NONE',
  acceptanceDate = null,
  progress = 0,
  timesRewarded = 0,
  version = 1,
  isStored = true,
  ...definition
}: OfferMembers = {}): MemberOffer {
  return {
    ...{ accountId, acceptanceState, acceptanceDate, progress, timesRewarded, version, isStored },
    definition: {
      code: 'OFFER',
      name: 'An offer',
      shortDescription: null,
      longDescription: null,
      promoStatus: 'ACTIVE',
      audience: 'TARGETED',
      activation: 'AUTO_LOAD',
      rewardType: 'FLAT',
      rewardValue: 100,
      businessUnit: null,
      action: null,
      minAmount: null,
      frequency: 1,
      limitPerMember: 1,
      nearMissWindow: null,
      rank: 0,
      displayDate: new Date('2026-01-01T00:00:00Z'),
      effectiveDate: new Date('2026-01-01T00:00:00Z'),
      expiryDate: null,
      ...definition,
    },
  }
}

/** A rule for purchases in every business unit that gives nothing yet. */
export function aRule(members: Partial<EarnRule> = {}): EarnRule {
  return { code: 'RULE', action: 'PURCHASE', businessUnit: null, points: 0, pointsPerUnit: 0, ...members }
}

/** A programme with two business units and no earn rules, whose points go to DEFAULT where nothing else is said. */
export function aProgramme(members: Partial<Programme> = {}): Programme {
  return {
    version: 1,
    defaultChannel: 'APP',
    defaultBusinessUnit: 'DEFAULT',
    channels: new Set(['APP']),
    businessUnits: new Map(['DEFAULT', 'GROCERY', 'FUEL'].map((name) => [name, { enabled: true }])),
    actions: new Map(['PURCHASE', 'SURVEY'].map((code) => [code, { enabled: true }])),
    earnRules: [],
    offers: new Map(),
    massOffers: [],
    ...members,
  }
}

/** A purchase of 100.00 right now, in no business unit. */
export function anActivity(members: Partial<EvaluatedActivity> = {}): EvaluatedActivity {
  return { action: 'PURCHASE', businessUnit: null, amount: 10_000, occurredAt: NOW, ...members }
}
