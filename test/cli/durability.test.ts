import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { type OpenDatabase, openDatabase } from '../../src/database/client'
import { runCommand, ServiceProcess } from '../support/service-process'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { givenAccountWithSession, givenVisitProgramme } from '../support/visit-load'

const CALLERS = 16
const OFFERS = 200
const SEND = `mutation ($input: SendActivityInput!) { sendActivity(input: $input) { activityId } }`
const RESPOND = `mutation ($input: RespondToOfferInput!) { respondToOffer(input: $input) { offerCode acceptanceState version } }`

let testDatabase: TestDatabase
let service: ServiceProcess

beforeEach(async () => {
  testDatabase = await createTestDatabase()
  await withDatabase(givenOffersForAll)
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

describe('activities that were acknowledged under load', () => {
  test('are all stored after SIGKILL with their points, and every balance is the sum of its ledger entries', async () => {
    const acknowledged: { activityId: string }[] = []
    const load = callUntilTheEnd(async (accountId, index) => {
      // Two callers send activities of each account concurrently.
      const correlationId = `account-${Number(accountId.slice('account-'.length)) % (CALLERS / 2)}`
      const input = { correlationId, activityId: `${accountId} ${index}`, action: 'VISIT', when: '2026-06-15' }
      acknowledged.push((await post(SEND, input)).sendActivity as { activityId: string })
    })
    await until(() => acknowledged.length >= 300)
    await service.end('SIGKILL')
    await load

    expect(acknowledged.length).toBeLessThan(CALLERS * OFFERS)
    const entries = await withDatabase(({ client }) => client.ledgerEntry.findMany())
    const stored = new Map(entries.map(({ activityId, points }) => [activityId, points]))
    expect(acknowledged.filter(({ activityId }) => stored.get(activityId) !== 5)).toEqual([])
    expect(await runCommand(['verify'], { DATABASE_URL: testDatabase.url })).toMatchObject({ status: 0, err: '' })
  })
})
