import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { ProgrammeSnapshot } from '../../src/domain/programme/programme-snapshot'
import { listPrompts } from '../../src/domain/prompts/list-prompts'
import { SendTrialActivityDocument } from '../generated/graphql'
import { givenActivities, givenMember, givenNearMissOffer, givenOffer, givenProgramme } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService

beforeEach(async () => {
  service = await startService()
})
afterEach(() => service.stop())

const createSnapshot = (maxAgeMilliseconds: number) =>
  new ProgrammeSnapshot(service.database.client, maxAgeMilliseconds)

describe('the snapshot of the programme', () => {
  test('of an empty database is an empty programme', async () => {
    expect(await createSnapshot(0).current()).toMatchObject({ version: 0, defaultChannel: null, offers: new Map() })
  })

  test('is replaced as a whole after the version has increased', async () => {
    const snapshot = createSnapshot(0)
    await givenProgramme(service, { channels: ['APP'] })
    const before = await snapshot.current()
    const { code } = await givenOffer(service, { audience: 'MASS' })
    const after = await snapshot.current()

    expect(after.version).toBeGreaterThan(before.version)
    expect([before.offers.size, after.offers.size]).toEqual([0, 1])
    expect([...after.offers.keys()]).toEqual([code])
    expect([...after.channels]).toEqual(['APP'])
  })

  test('is the same object while the version is the same, and is not checked before its maximum age', async () => {
    const checking = createSnapshot(0)
    const caching = createSnapshot(60_000)
    await givenProgramme(service, { channels: ['APP'] })
    const [checked, cached] = [await checking.current(), await caching.current()]
    expect(await checking.current()).toBe(checked)
    await givenProgramme(service, { channels: ['STORE'] })
    expect((await checking.current()).channels.size).toBe(2)
    expect(await caching.current()).toBe(cached)
  })

  test('is checked before its maximum age by latest()', async () => {
    const snapshot = createSnapshot(60_000)
    const cached = await snapshot.current()
    const { code } = await givenOffer(service)
    expect(await snapshot.current()).toBe(cached)
    expect((await snapshot.latest()).offers.has(code)).toBe(true)
    expect((await snapshot.current()).offers.has(code)).toBe(true)
  })

  test('contains the offer of a prompt even if another process has just imported it', async () => {
    const programme = createSnapshot(60_000)
    await programme.current()
    await givenActivities(service)
    const member = await givenMember(service)
    const offerCode = await givenNearMissOffer(service, member)
    const input = { correlationId: member.correlationId, action: 'PURCHASE', when: '2026-06-15', amount: 9000 }
    expect((await service.execute(SendTrialActivityDocument, { input })).errors).toBeUndefined()

    const { database, clock } = service
    const session = await database.client.session.findFirstOrThrow()
    const deps = { database, programme, clock: clock.now, sessionTtlSeconds: 60 }
    expect(await listPrompts(deps, session)).toMatchObject([{ offer: { definition: { code: offerCode } } }])
  })

  test('is checked once for concurrent calls', async () => {
    const snapshot = createSnapshot(0)
    const reads = [snapshot.current(), snapshot.current()]
    expect(reads[0]).toBe(reads[1])
    await reads[0]
  })

  test('stays usable for callers that have it while the database cannot be read, and new reads fail', async () => {
    const snapshot = createSnapshot(0)
    const held = await snapshot.current()
    await service.database.client.$executeRawUnsafe('ALTER TABLE "Programme" RENAME TO "Elsewhere"')
    await expect(async () => snapshot.current()).rejects.toThrow()
    await service.database.client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Programme"')
    expect(await snapshot.current()).toBe(held)
  })
})
