import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { type OpenDatabase, openDatabase } from '../../src/database/client'
import { runCommand, ServiceProcess } from '../support/service-process'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { givenAccountWithSession, givenVisitProgramme } from '../support/visit-load'

const CALLERS = 16
const OFFERS = 200
const REWARD = 'reward'
const SEND = `mutation ($input: SendActivityInput!) { sendActivity(input: $input) { activityId } }`
const REVERSE = `mutation ($input: ReverseActivityInput!) { reverseActivity(input: $input) { replayed } }`
const ADJUST = `mutation ($input: AdjustPointsInput!) { adjustPoints(input: $input) { replayed } }`
const RESPOND = `mutation ($input: RespondToOfferInput!) { respondToOffer(input: $input) { offerCode acceptanceState version } }`

let testDatabase: TestDatabase
let service: ServiceProcess

beforeEach(async () => {
  testDatabase = await createTestDatabase()
  await withDatabase(givenOffersForAll)
  await withDatabase(givenReward)
  service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
})
afterEach(async () => {
  await service.end('SIGKILL')
  await testDatabase.drop()
})

async function withDatabase<Result>(work: (database: OpenDatabase) => Promise<Result>): Promise<Result> {
  const database = openDatabase(testDatabase.url)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

async function givenOffersForAll(database: OpenDatabase): Promise<void> {
  const now = new Date()
  const codes = Array.from({ length: OFFERS }, (_, index) => `offer-${index}`)
  await givenVisitProgramme(database)
  await database.client.offer.createMany({
    data: codes.map((code) => ({
      code,
      name: code,
      promoStatus: 'ACTIVE',
      audience: 'TARGETED',
      activation: 'LOAD_TO_CARD',
      rewardType: 'FLAT',
      rewardValue: 1,
      displayDate: now,
      effectiveDate: now,
    })),
  })
  for (let caller = 0; caller < CALLERS; caller++) {
    const accountId = `account-${caller}`
    await givenAccountWithSession(database, accountId)
    await database.client.memberOffer.createMany({ data: codes.map((offerCode) => ({ accountId, offerCode })) })
  }
}

/** Rewards every activity. */
async function givenReward({ client }: OpenDatabase): Promise<void> {
  const start = new Date('2026-01-01')
  await client.offer.create({
    data: {
      code: REWARD,
      name: REWARD,
      promoStatus: 'ACTIVE',
      audience: 'MASS',
      activation: 'AUTO_LOAD',
      rewardType: 'FLAT',
      rewardValue: 3,
      limitPerMember: 0,
      displayDate: start,
      effectiveDate: start,
    },
  })
}

interface Acknowledged {
  accountId: string
  offerCode: string
  acceptanceState: string
  version: number
}

/** Every caller sends one call after the other until the service does not respond any more. */
async function callUntilTheEnd(call: (accountId: string, index: number) => Promise<void>): Promise<void> {
  const callAll = async (accountId: string): Promise<void> => {
    for (let index = 0; index < OFFERS; index++) await call(accountId, index)
  }
  await Promise.allSettled(Array.from({ length: CALLERS }, (_, caller) => callAll(`account-${caller}`)))
}

async function post(document: string, input: object): Promise<Record<string, unknown>> {
  const { data = {}, errors } = await service.post(document, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

const answerOffers = (acknowledged: Acknowledged[]) =>
  callUntilTheEnd(async (accountId, index) => {
    const acceptanceState = index % 3 ? 'ACCEPTED' : 'DECLINED'
    const data = await post(RESPOND, { correlationId: accountId, offerId: `offer-${index}`, acceptanceState })
    acknowledged.push({ accountId, ...(data.respondToOffer as Omit<Acknowledged, 'accountId'>) })
  })

async function expectAllStored(acknowledged: Acknowledged[]): Promise<void> {
  const rows = await withDatabase(({ client }) => client.memberOffer.findMany())
  const stored = new Map(
    rows.map((row) => [`${row.accountId} ${row.offerCode}`, `${row.acceptanceState} ${row.version}`]),
  )
  const lost = acknowledged.filter(
    ({ accountId, offerCode, acceptanceState, version }) =>
      stored.get(`${accountId} ${offerCode}`) !== `${acceptanceState} ${version}`,
  )
  expect(lost).toEqual([])
}

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await sleep(5)
}

describe('answers that were acknowledged under load', () => {
  test('are all stored after SIGKILL, and the service starts again', async () => {
    const acknowledged: Acknowledged[] = []
    const load = answerOffers(acknowledged)
    await until(() => acknowledged.length >= 300)
    expect(await service.end('SIGKILL')).toBe('SIGKILL')
    await load

    expect(acknowledged.length).toBeLessThan(CALLERS * OFFERS)
    await expectAllStored(acknowledged)
    service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
    const input = { correlationId: 'account-0', offerId: `offer-${OFFERS - 1}`, acceptanceState: 'ACCEPTED' }
    expect(await service.post(RESPOND, { input })).toMatchObject({ data: { respondToOffer: { version: 2 } } })
  })

  test('are all stored after SIGTERM, which finishes the requests in flight and ends with status 0', async () => {
    const acknowledged: Acknowledged[] = []
    const load = answerOffers(acknowledged)
    await until(() => acknowledged.length >= 300)
    expect(await service.end('SIGTERM')).toBe(0)
    // It ended without closing a connection by force.
    expect(service.log()).toBe('')
    await load

    await expectAllStored(acknowledged)
    // Nothing was written without a response: every request was finished or not accepted.
    const changed = await withDatabase(({ client }) => client.memberOffer.count({ where: { version: { gt: 1 } } }))
    expect(changed).toBe(acknowledged.length)
  })
})

describe('activities, reversals and adjustments that were acknowledged under load', () => {
  test('are all stored as a whole after SIGKILL, and every balance is the sum of its ledger entries', async () => {
    const acknowledged = { activities: [] as string[], reversals: [] as string[], adjustments: [] as string[] }
    const load = callUntilTheEnd(async (caller, index) => {
      // Two callers send activities of each account concurrently.
      const accountId = `account-${Number(caller.slice('account-'.length)) % (CALLERS / 2)}`
      const id = `${caller} ${index}`
      await post(SEND, { correlationId: accountId, activityId: id, action: 'VISIT', when: '2026-06-15' })
      acknowledged.activities.push(id)
      if (index % 2 > 0) return
      await post(REVERSE, { activityId: id })
      acknowledged.reversals.push(id)
      await post(ADJUST, { accountId, adjustmentId: id, points: 1, reason: 'a gift' })
      acknowledged.adjustments.push(id)
    })
    await until(() => acknowledged.activities.length >= 200)
    await service.end('SIGKILL')
    await load

    expect(acknowledged.activities.length).toBeLessThan(CALLERS * OFFERS)
    const { entries, reversals, offers } = await withDatabase(async ({ client }) => ({
      entries: await client.ledgerEntry.findMany(),
      reversals: await client.activityReversal.findMany(),
      offers: await client.memberOffer.findMany({ where: { offerCode: REWARD } }),
    }))
    const pointsOf = new Map<string, number[]>()
    for (const { type, cause, activityId, points } of entries) {
      const key = `${type} ${activityId ?? cause}`
      pointsOf.set(key, [...(pointsOf.get(key) ?? []), points].sort())
    }
    const lacks = (type: string, ids: string[], points: number[]) =>
      ids.filter((id) => String(pointsOf.get(`${type} ${id}`)) !== String(points))
    expect(lacks('EARN', acknowledged.activities, [3, 5])).toEqual([])
    expect(lacks('REVERSAL', acknowledged.reversals, [-3, -5])).toEqual([])
    expect(lacks('ADJUSTMENT', acknowledged.adjustments, [1])).toEqual([])

    // What was written without an acknowledgement was written as a whole too.
    const reversed = reversals.map(({ activityId }) => activityId)
    expect(lacks('REVERSAL', reversed, [-3, -5])).toEqual([])
    expect(entries.filter(({ type }) => type === 'REVERSAL')).toHaveLength(2 * reversed.length)
    const rewards = (accountId: string, type: string) =>
      entries.filter((entry) => entry.accountId === accountId && entry.type === type && entry.cause === REWARD).length
    expect(offers.map(({ timesRewarded }) => timesRewarded)).toEqual(
      offers.map(({ accountId }) => rewards(accountId, 'EARN') - rewards(accountId, 'REVERSAL')),
    )
    expect(await runCommand(['verify'], { DATABASE_URL: testDatabase.url })).toMatchObject({ status: 0, err: '' })
  })
})
