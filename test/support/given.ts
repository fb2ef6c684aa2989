import { randomUUID } from 'node:crypto'

import type { MemberOffer, Offer } from '../../src/generated/sqlite/client'
import type { TestService } from './service'

/** A member with a live session. */
export interface Member {
  accountId: string
  correlationId: string
}

/** The clock of a test starts at noon of 15 June 2026; the offers here are live around it. */
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

/** Adds to the programme's configuration, as an import does: with a new version that tells the service to look. */
export async function givenProgramme(
  { database, clock }: TestService,
  { channels = [], businessUnits = [] }: { channels?: string[]; businessUnits?: { name: string; enabled: boolean }[] },
): Promise<void> {
  for (const name of channels) await database.client.channel.upsert({ where: { name }, create: { name }, update: {} })
  for (const unit of businessUnits) {
    await database.client.businessUnit.upsert({ where: { name: unit.name }, create: unit, update: unit })
  }
  await database.client.programme.upsert({
    where: { id: 1 },
    create: { version: 1, updatedAt: clock.now() },
    update: { version: { increment: 1 } },
  })
}

export async function givenOffer(service: TestService, offer: Partial<Offer> = {}): Promise<Offer> {
  const data = { ...A_LIVE_OFFER, code: `offer-${randomUUID()}`, ...offer }
  if (data.businessUnit != null) {
    await givenProgramme(service, { businessUnits: [{ name: data.businessUnit, enabled: true }] })
  }
  const created = await service.database.client.offer.create({ data })
  await givenProgramme(service, {})
  return created
}

/** A member of their own for one test, with a live session, and with the targeted offers that are named. */
export async function givenMember({ database, clock }: TestService): Promise<Member> {
  const accountId = `account-${randomUUID()}`
  const correlationId = `session-${randomUUID()}`
  const createdAt = clock.now()
  const expiresAt = new Date(createdAt.getTime() + 24 * 60 * 60 * 1000)
  await database.client.account.create({
    data: { id: accountId, createdAt, sessions: { create: { correlationId, createdAt, expiresAt } } },
  })
  return { accountId, correlationId }
}

/** Gives a member a new offer; `member` says where they stand with it. Returns its code. */
export async function givenMemberOffer(
  service: TestService,
  { accountId }: Member,
  offer: Partial<Offer> = {},
  member: Partial<MemberOffer> = {},
): Promise<string> {
  const { code } = await givenOffer(service, offer)
  await service.database.client.memberOffer.create({ data: { accountId, offerCode: code, ...member } })
  return code
}

/** Everything that the database holds, so that a test can say that nothing was written. */
export async function everythingIn({ database: { client } }: TestService): Promise<unknown> {
  const [accounts, sessions, offers, memberOffers, consents, programme] = await Promise.all([
    client.account.findMany({ orderBy: { id: 'asc' }, include: { loyaltyIds: true } }),
    client.session.findMany({ orderBy: { correlationId: 'asc' } }),
    client.offer.findMany({ orderBy: { code: 'asc' } }),
    client.memberOffer.findMany({ orderBy: [{ accountId: 'asc' }, { offerCode: 'asc' }] }),
    client.consent.findMany({ orderBy: [{ accountId: 'asc' }, { number: 'asc' }] }),
    client.programme.findMany(),
  ])
  return { accounts, sessions, offers, memberOffers, consents, programme }
}
