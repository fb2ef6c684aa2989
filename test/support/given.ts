import { randomUUID } from 'node:crypto'

import type { MemberOffer, Offer, Prisma } from '../../src/generated/sqlite/client'
import type { TestService } from './service'

/** A member with a live session. */
export interface Member {
  accountId: string
  correlationId: string
}

/** Live at noon of 15 June 2026, when the clock of a test starts. */
const A_LIVE_OFFER = {
  name: 'An offer',
  promoStatus: 'ACTIVE',
  audience: 'TARGETED',
  activation: 'LOAD_TO_CARD',
  rewardType: 'FLAT',
  rewardValue: 500,
  displayDate: new Date('2026-06-01T00:00:00Z'),
  effectiveDate: new Date('2026-06-02T00:00:00Z'),
  expiryDate: new Date('2026-07-01T00:00:00Z'),
} as const

interface Configuration {
  channels?: string[]
  businessUnits?: { name: string; enabled: boolean }[]
  actions?: { code: string; enabled: boolean }[]
  earnRules?: Prisma.EarnRuleUncheckedCreateInput[]
  defaultChannel?: string | null
  defaultBusinessUnit?: string | null
  timeZone?: string
}

/** Adds to the programme as an import does: with a new version, so that the service reads it again. */
export async function givenProgramme(
  { database: { client }, clock }: TestService,
  { channels = [], businessUnits = [], actions = [], earnRules = [], ...defaults }: Configuration,
): Promise<void> {
  for (const name of channels) await client.channel.upsert({ where: { name }, create: { name }, update: {} })
  for (const unit of businessUnits) {
    await client.businessUnit.upsert({ where: { name: unit.name }, create: unit, update: unit })
  }
  for (const action of actions) {
    await client.action.upsert({ where: { code: action.code }, create: action, update: action })
  }
  for (const rule of earnRules) {
    await client.earnRule.upsert({ where: { code: rule.code }, create: rule, update: rule })
  }
  await client.programme.upsert({
    where: { id: 1 },
    create: { version: 1, updatedAt: clock.now(), ...defaults },
    update: { version: { increment: 1 }, ...defaults },
  })
}

/** Channels, business units, actions and earn rules for activities. A purchase earns a point for each major unit. */
export async function givenActivities(service: TestService): Promise<void> {
  await givenProgramme(service, {
    defaultChannel: 'APP',
    defaultBusinessUnit: 'GROCERY',
    channels: ['APP', 'STORE'],
    businessUnits: [
      { name: 'GROCERY', enabled: true },
      { name: 'PHARMACY', enabled: true },
      { name: 'FUEL', enabled: false },
    ],
    actions: [
      { code: 'PURCHASE', enabled: true },
      { code: 'SURVEY', enabled: true },
      { code: 'SELF_SCAN', enabled: false },
    ],
    earnRules: [
      { code: 'purchase', action: 'PURCHASE', businessUnit: null, points: 0, pointsPerUnit: 1 },
      { code: 'survey', action: 'SURVEY', businessUnit: null, points: 50, pointsPerUnit: 0 },
    ],
  })
}

export async function givenOffer(service: TestService, offer: Partial<Offer> = {}): Promise<Offer> {
  const data = { ...A_LIVE_OFFER, code: `offer-${randomUUID()}`, ...offer }
  await givenProgramme(service, {
    businessUnits: data.businessUnit == null ? [] : [{ name: data.businessUnit, enabled: true }],
    actions: data.action == null ? [] : [{ code: data.action, enabled: true }],
  })
  const created = await service.database.client.offer.create({ data })
  await givenProgramme(service, {})
  return created
}

/** A new member, or an existing one, with a new live session. */
export async function givenMember(
  { database: { client }, clock }: TestService,
  accountId = `account-${randomUUID()}`,
): Promise<Member> {
  const correlationId = `session-${randomUUID()}`
  const createdAt = clock.now()
  const expiresAt = new Date(createdAt.getTime() + 24 * 60 * 60 * 1000)
  await client.account.upsert({ where: { id: accountId }, create: { id: accountId, createdAt }, update: {} })
  await client.session.create({ data: { accountId, correlationId, createdAt, expiresAt } })
  return { accountId, correlationId }
}

/** Targets a new offer to a member, in the state of `memberOffer`: rewarded up to its limit if completed. Returns its code. */
export async function givenMemberOffer(
  service: TestService,
  { accountId }: Member,
  offer: Partial<Offer> = {},
  memberOffer: Partial<MemberOffer> = {},
): Promise<string> {
  const { code, limitPerMember } = await givenOffer(service, offer)
  const timesRewarded = memberOffer.acceptanceState === 'COMPLETED' ? limitPerMember : 0
  const data = { accountId, offerCode: code, timesRewarded, ...memberOffer }
  await service.database.client.memberOffer.create({ data })
  return code
}

/** Targets an offer for purchases of 100.00 to a member; purchases from 80.00 nearly reach it. Returns its code. */
export function givenNearMissOffer(
  service: TestService,
  member: Member,
  offer: Partial<Offer> = {},
  memberOffer: Partial<MemberOffer> = {},
): Promise<string> {
  const nearMiss = { action: 'PURCHASE', activation: 'AUTO_LOAD', minAmount: 10_000, nearMissWindow: 2_000 } as const
  return givenMemberOffer(service, member, { ...nearMiss, ...offer }, memberOffer)
}

/** Gives an account a loyalty ID. */
export async function givenLoyaltyId(
  { database: { client } }: TestService,
  { accountId }: Member,
  id: string,
): Promise<void> {
  await client.loyaltyId.create({ data: { id, accountId } })
}

/** Every row of the database, so that a test can compare the rows before and after a call. */
export async function everythingIn({ database: { client } }: TestService) {
  return {
    programme: await client.programme.findMany(),
    programmeChanges: await client.programmeChange.findMany({ orderBy: { version: 'asc' } }),
    configuration: await Promise.all([
      client.channel.findMany({ orderBy: { name: 'asc' } }),
      client.businessUnit.findMany({ orderBy: { name: 'asc' } }),
      client.action.findMany({ orderBy: { code: 'asc' } }),
      client.earnRule.findMany({ orderBy: { code: 'asc' } }),
    ]),
    offers: await client.offer.findMany({ orderBy: { code: 'asc' } }),
    accounts: await client.account.findMany({ orderBy: { id: 'asc' }, include: { loyaltyIds: true } }),
    sessions: await client.session.findMany({ orderBy: { correlationId: 'asc' } }),
    memberOffers: await client.memberOffer.findMany({ orderBy: [{ accountId: 'asc' }, { offerCode: 'asc' }] }),
    consents: await client.consent.findMany({ orderBy: [{ accountId: 'asc' }, { number: 'asc' }] }),
    activities: await client.activity.findMany({ orderBy: { id: 'asc' } }),
    reversals: await client.activityReversal.findMany({ orderBy: { activityId: 'asc' } }),
    adjustments: await client.adjustment.findMany({ orderBy: { id: 'asc' } }),
    ledger: await client.ledgerEntry.findMany({
      orderBy: [{ accountId: 'asc' }, { postingNumber: 'asc' }, { position: 'asc' }],
    }),
    balances: await client.balance.findMany({ orderBy: [{ accountId: 'asc' }, { businessUnit: 'asc' }] }),
    contacts: await client.contact.findMany({ orderBy: { id: 'asc' } }),
    treatments: await client.contactTreatment.findMany({ orderBy: [{ contactId: 'asc' }, { position: 'asc' }] }),
    prompts: await client.prompt.findMany({ orderBy: { id: 'asc' } }),
    promptAnswers: await client.promptAnswer.findMany({ orderBy: [{ promptId: 'asc' }, { number: 'asc' }] }),
  }
}
