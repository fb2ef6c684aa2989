import { givenActivities, givenOffer, givenProgramme } from './given'
import type { ModelOffer, ModelProgramme } from './ledger-model'
import type { TestService } from './service'

const ACCEPTED_FIRST = { activation: 'LOAD_TO_CARD' } as const
const TARGETED = { audience: 'TARGETED' } as const

/** Combinations of frequency, limit and activation, with different audiences, business units and rewards. */
const VARIANTS: Partial<ModelOffer>[] = [
  { frequency: 1, limitPerMember: 0, action: 'PURCHASE', rewardType: 'PERCENTAGE', rewardValue: 10 },
  { frequency: 1, limitPerMember: 0, ...ACCEPTED_FIRST, ...TARGETED, businessUnit: 'PHARMACY' },
  { frequency: 1, limitPerMember: 1, ...TARGETED, action: 'SURVEY' },
  { frequency: 1, limitPerMember: 1, ...ACCEPTED_FIRST, businessUnit: 'GROCERY', minAmount: 2_000 },
  { frequency: 1, limitPerMember: 2, rewardValue: 0 },
  { frequency: 1, limitPerMember: 2, ...ACCEPTED_FIRST, ...TARGETED, rewardType: 'MULTIPLIER', rewardValue: 3 },
  { frequency: 2, limitPerMember: 0 },
  { frequency: 2, limitPerMember: 2, ...TARGETED, rewardType: 'PERCENTAGE', rewardValue: 1 },
  { frequency: 3, limitPerMember: 0 },
  { frequency: 3, limitPerMember: 0, ...ACCEPTED_FIRST, ...TARGETED, rewardValue: 0 },
  { frequency: 3, limitPerMember: 1, ...TARGETED, rewardValue: 0 },
  { frequency: 3, limitPerMember: 1, ...ACCEPTED_FIRST },
  { frequency: 3, limitPerMember: 2, ...TARGETED, businessUnit: 'GROCERY' },
  { frequency: 3, limitPerMember: 2, ...ACCEPTED_FIRST, action: 'SURVEY' },
]

/** By rank, which is the opposite of the order of their codes. */
export const MODEL_OFFERS: readonly ModelOffer[] = VARIANTS.map((variant, rank) => ({
  code: `offer-${String(VARIANTS.length - rank).padStart(2, '0')}`,
  rank,
  audience: 'MASS',
  activation: 'AUTO_LOAD',
  rewardType: 'FLAT',
  rewardValue: 10 + rank,
  businessUnit: null,
  action: null,
  minAmount: null,
  frequency: 1,
  limitPerMember: 1,
  ...variant,
}))

/** Adds the earn rules and the offers of the model to a service. */
export async function givenModelProgramme(service: TestService): Promise<ModelProgramme> {
  const earnRules = [
    { code: 'purchase', action: 'PURCHASE', businessUnit: null, points: 0, pointsPerUnit: 1 },
    { code: 'survey', action: 'SURVEY', businessUnit: null, points: 50, pointsPerUnit: 0 },
    { code: 'pharmacy', action: 'SURVEY', businessUnit: 'PHARMACY', points: 7, pointsPerUnit: 1 },
  ]
  await givenActivities(service)
  await givenProgramme(service, { earnRules })
  for (const offer of MODEL_OFFERS) await givenOffer(service, offer)
  return { defaultBusinessUnit: 'GROCERY', earnRules, offers: MODEL_OFFERS }
}
