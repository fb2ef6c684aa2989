import type { MemberOffer } from '../../src/domain/offers/member-offer'
import type { OfferDefinition } from '../../src/domain/programme/programme'

export type OfferFields = Partial<OfferDefinition> & Partial<Omit<MemberOffer, 'definition'>>

/** An automatic targeted offer of 100 points, once, for every action, of no business unit and without an expiry date. */
export function anOffer({
  accountId = 'acc-1',
  acceptanceState = 'NONE',
  acceptanceDate = null,
  progress = 0,
  timesRewarded = 0,
  version = 1,
  rewardedBy = null,
  earnedPoints = 0,
  isStored = true,
  ...definition
}: OfferFields = {}): MemberOffer {
  return {
    ...{
      accountId,
      acceptanceState,
      acceptanceDate,
      progress,
      timesRewarded,
      version,
      rewardedBy,
      earnedPoints,
      isStored,
    },
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
