/** Rows as both stores return them. Dates are ISO 8601 text in UTC, so they can be compared and printed as they are. */
export interface Offer {
  code: string
  name: string
  shortDescription: string | null
  promoStatus: string
  audience: 'MASS' | 'TARGETED'
  activation: 'AUTO_LOAD' | 'LOAD_TO_CARD'
  rewardType: 'FLAT' | 'MULTIPLIER' | 'PERCENTAGE'
  rewardValue: number
  businessUnit: string | null
  action: string | null
  minAmount: number | null
  frequency: number
  limitPerMember: number
  rank: number
  displayDate: string
  effectiveDate: string
  expiryDate: string | null
}

export interface EarnRule {
  code: string
  action: string
  businessUnit: string | null
  points: number
  pointsPerUnit: number
}

export interface ProgrammeRows {
  head: { defaultChannel: string | null; defaultBusinessUnit: string | null } | undefined
  channels: { name: string }[]
  businessUnits: { name: string; enabled: boolean | number }[]
  actions: { code: string; enabled: boolean | number }[]
  earnRules: EarnRule[]
  offers: Offer[]
}

/** The baseline reads the programme once, at the start, and keeps it in memory. */
export interface Programme {
  defaultChannel: string | null
  defaultBusinessUnit: string | null
  channels: Set<string>
  businessUnits: Map<string, boolean>
  actions: Map<string, boolean>
  earnRules: EarnRule[]
  offers: Map<string, Offer>
  massOffers: Offer[]
}

export function indexProgramme({
  head,
  channels,
  businessUnits,
  actions,
  earnRules,
  offers,
}: ProgrammeRows): Programme {
  return {
    defaultChannel: head?.defaultChannel ?? null,
    defaultBusinessUnit: head?.defaultBusinessUnit ?? null,
    channels: new Set(channels.map(({ name }) => name)),
    businessUnits: new Map(businessUnits.map(({ name, enabled }) => [name, Boolean(enabled)])),
    actions: new Map(actions.map(({ code, enabled }) => [code, Boolean(enabled)])),
    earnRules,
    offers: new Map(offers.map((offer) => [offer.code, offer])),
    massOffers: offers.filter(({ audience }) => audience === 'MASS'),
  }
}
