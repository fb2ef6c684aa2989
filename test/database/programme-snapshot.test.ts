import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { ProgrammeSnapshot } from '../../src/domain/programme/programme-snapshot'
import { listPrompts } from '../../src/domain/prompts/list-prompts'
import { SendTrialActivityDocument } from '../generated/graphql'
import { givenActivities, givenMember, givenMemberOffer, givenOffer, givenProgramme } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService

beforeEach(async () => {
  service = await startService()
})
afterEach(() => service.stop())

const snapshotTrusted = (milliseconds: number) => new ProgrammeSnapshot(service.database.client, milliseconds)

describe('the snapshot of the programme', () => {
  test('of an empty database is an empty programme', async () => {
    expect(await snapshotTrusted(0).current()).toMatchObject({ version: 0, defaultChannel: null, massOffers: [] })
  })

  test('is replaced as a whole once the version has grown', async () => {
    const snapshot = snapshotTrusted(0)
    await givenProgramme(service, { channels: ['APP'] })
    const before = await snapshot.current()
    const { code } = await givenOffer(service, { audience: 'MASS' })
    const after = await snapshot.current()

    expect(after.version).toBeGreaterThan(before.version)
    expect([before.offers.size, after.offers.size]).toEqual([0, 1])
    expect(after.massOffers.map((offer) => offer.code)).toEqual([code])
    expect([...after.channels]).toEqual(['APP'])
  })

  test('is the same object while the version stands, and is not looked at while it is trusted', async () => {
    const looking = snapshotTrusted(0)
    const trusting = snapshotTrusted(60_000)
    await givenProgramme(service, { channels: ['APP'] })
    const [looked, trusted] = [await looking.current(), await trusting.current()]
    expect(await looking.current()).toBe(looked)
    await givenProgramme(service, { channels: ['STORE'] })
    expect((await looking.current()).channels.size).toBe(2)
    expect(await trusting.current()).toBe(trusted)
  })

  test('is looked at again, trusted or not, for what must be in it', async () => {
    const snapshot = snapshotTrusted(60_000)
    const trusted = await snapshot.current()
    const { code } = await givenOffer(service)
    expect(await snapshot.current()).toBe(trusted)
    expect((await snapshot.latest()).offers.has(code)).toBe(true)
    expect((await snapshot.current()).offers.has(code)).toBe(true)
  })

  test('shows a prompt about an offer that another process has just imported', async () => {
    const programme = snapshotTrusted(60_000)
    await programme.current()
    await givenActivities(service)
    const member = await givenMember(service)
    const near = { action: 'PURCHASE', activation: 'AUTO_LOAD', minAmount: 10000, nearMissWindow: 2000 } as const
    const offerCode = await givenMemberOffer(service, member, near)
    const input = { correlationId: member.correlationId, action: 'PURCHASE', when: '2026-06-15', amount: 9000 }
    expect((await service.execute(SendTrialActivityDocument, { input })).errors).toBeUndefined()

    const { database, clock } = service
    const session = await database.client.session.findFirstOrThrow()
    const deps = { database, programme, clock: clock.now, sessionTtlSeconds: 60 }
    expect(await listPrompts(deps, session)).toMatchObject([{ offer: { definition: { code: offerCode } } }])
  })

  test('is looked at once for all who ask at the same moment', async () => {
    const snapshot = snapshotTrusted(0)
    const looks = [snapshot.current(), snapshot.current()]
    expect(looks[0]).toBe(looks[1])
    await looks[0]
  })

  test('keeps the old programme for those who hold it while the database cannot be read, and fails the new look', async () => {
    const snapshot = snapshotTrusted(0)
    const held = await snapshot.current()
    await service.database.client.$executeRawUnsafe('ALTER TABLE "Programme" RENAME TO "Elsewhere"')
    await expect(async () => snapshot.current()).rejects.toThrow()
    await service.database.client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Programme"')
    expect(await snapshot.current()).toBe(held)
  })
})
