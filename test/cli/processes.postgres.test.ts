import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { concurrently } from '../support/concurrently'
import { documentedError, documentedHttpError } from '../support/errors'
import { offerRecord } from '../support/offer-record'
import { runCommand, ServiceProcess } from '../support/service-process'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { createTestFolder } from '../support/test-folder'
import { tokenFor, WITH_TOKENS } from '../support/tokens'
import { givenVisitors, sendVisit, storedChanges, storedVisits, VisitLoad } from '../support/visit-load'

const START = `mutation ($input: StartSessionInput!) {
  startSession(input: $input) { session { correlationId createdAt account { id } } } }`
const OPT_IN = `mutation ($id: ID!) { setOptIn(input: { correlationId: $id, loyaltyOptIn: ACCEPTED }) { message } }`
const READ = `query ($id: ID!) { session(correlationId: $id) {
  account { id optIn balances { points } } offers(kind: MASS, first: 100) { nodes { offerCode name } } } }`
const RESPOND = `mutation ($input: RespondToOfferInput!) { respondToOffer(input: $input) { acceptanceState version } }`
const SEND = `mutation ($input: SendActivityInput!) { sendActivity(input: $input) { activityId replayed } }`
const REVERSE = `mutation ($input: ReverseActivityInput!) { reverseActivity(input: $input) { entries { id points } replayed } }`
const ADJUST = `mutation ($input: AdjustPointsInput!) { adjustPoints(input: $input) { replayed } }`

/** The processes behind a load balancer. The first two run during all tests. */
let testDatabase: TestDatabase
let services: ServiceProcess[]
let first: ServiceProcess
let second: ServiceProcess
let authorization: string

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  await givenVisitors(testDatabase.url)
  authorization = await tokenFor('loyalty')
  services = []
  ;[first, second] = await startTwo(WITH_TOKENS)
})
afterEach(async () => {
  for (const service of services.splice(2)) await service.end('SIGKILL')
})
afterAll(async () => {
  for (const service of services) await service.end('SIGKILL')
  await testDatabase.drop()
})

async function startTwo(environment: Record<string, string>): Promise<[ServiceProcess, ServiceProcess]> {
  const startOne = async () => {
    const service = await ServiceProcess.start({ ...environment, DATABASE_URL: testDatabase.url })
    services.push(service)
    return service
  }
  return Promise.all([startOne(), startOne()])
}

interface ProcessResponse {
  data: Record<string, Record<string, unknown> | null>
  errors?: unknown[]
}

const post = (service: ServiceProcess, document: string, variables: object) =>
  service.post(document, variables, { authorization }) as Promise<ProcessResponse>

/** Sends concurrent calls alternately to all processes. */
const postToAll = (count: number, document: string, variablesOf: (call: number) => object) =>
  concurrently(count, (call) => post(services[call % services.length] ?? first, document, variablesOf(call)))

async function importFile(content: object): Promise<void> {
  const file = path.join(createTestFolder(), 'programme.json')
  writeFileSync(file, JSON.stringify(content))
  expect(await runCommand(['import', file], { DATABASE_URL: testDatabase.url })).toMatchObject({ status: 0, err: '' })
}

async function expectConsistentBalances(): Promise<void> {
  expect(await runCommand(['verify'], { DATABASE_URL: testDatabase.url })).toMatchObject({ status: 0, err: '' })
}

test('a session of one process can be used in the other, with the same token', async () => {
  const correlationId = 'started in the first'
  const input = { identifier: 'visitor-0', correlationId }
  expect(await post(first, START, { input })).toMatchObject({ data: { startSession: { session: { correlationId } } } })
  expect(await post(second, OPT_IN, { id: correlationId })).toEqual({
    data: { setOptIn: { message: 'Opt-in updated.' } },
  })
  expect(await post(first, READ, { id: correlationId })).toMatchObject({
    data: { session: { account: { id: 'visitor-0', optIn: 'ACCEPTED' } } },
  })
})

test('both processes read each version of an imported programme as a whole', async () => {
  const NAMES = ['version 1', 'version 2', 'version 3']
  let isImporting = true
  const namesReadBy = async (service: ServiceProcess) => {
    const seen: string[] = []
    while (isImporting || seen.at(-1) !== NAMES.at(-1)) {
      const { data } = await post(service, READ, { id: 'visitor-0' })
      const { nodes } = data.session?.offers as { nodes: { name: string }[] }
      const [name] = nodes.map((offer) => offer.name)
      expect(nodes.map((offer) => offer.name)).toEqual(name === undefined ? [] : [name, name, name])
      if (name !== undefined && name !== seen.at(-1)) seen.push(name)
      await sleep(5)
    }
    return seen
  }
  const reads = Promise.all([namesReadBy(first), namesReadBy(second)])
  for (const name of NAMES) {
    await importFile({ offers: ['A', 'B', 'C'].map((code) => offerRecord(code, { name, audience: 'MASS' })) })
  }
  isImporting = false
  // The versions are read in their order. One that was replaced within a second may be left out.
  for (const seen of await reads) expect(seen).toEqual(NAMES.filter((name) => seen.includes(name)))
})

describe('the same concurrent calls to both processes', () => {
  test('start one session with one correlation ID', async () => {
    const input = { identifier: 'visitor-1', correlationId: 'started in both' }
    const responses = await postToAll(20, START, () => ({ input }))
    expect(responses.flatMap(({ errors }) => errors ?? [])).toEqual([])
    expect(new Set(responses.map(({ data }) => JSON.stringify(data))).size).toBe(1)
  })

  test('change an offer once', async () => {
    await importFile({ offers: [offerRecord('ANSWERED', { audience: 'MASS' })] })
    const accept = { correlationId: 'visitor-1', offerId: 'ANSWERED', acceptanceState: 'ACCEPTED' }
    // They read the programme once a second.
    for (const each of [first, second]) while ((await post(each, RESPOND, { input: accept })).errors) await sleep(20)
    const responses = await postToAll(20, RESPOND, () => ({ input: { ...accept, acceptanceState: 'UNACCEPTED' } }))
    const answered = { data: { respondToOffer: { acceptanceState: 'NONE', version: 3 } } }
    expect(responses).toEqual(responses.map(() => answered))
  })

  test.each([
    ['REPLAY', (activityId: string) => ({ data: { sendActivity: { activityId, replayed: true } } })],
    [
      'REJECT',
      () => ({
        data: { sendActivity: null },
        errors: [documentedError('ACTIVITY_ALREADY_EXISTS', 'sendActivity', { field: ['input', 'activityId'] })],
      }),
    ],
  ])('record one activity with one ID and %s', async (onExisting, repeated) => {
    const activityId = `sent to both, ${onExisting}`
    const input = { correlationId: 'visitor-2', activityId, action: 'VISIT', when: '2026-06-15', onExisting }
    const responses = await postToAll(20, SEND, () => ({ input }))
    const recorded = responses.findIndex(({ data }) => data.sendActivity?.replayed === false)
    expect(responses.splice(recorded, 1)).toEqual([{ data: { sendActivity: { activityId, replayed: false } } }])
    expect(responses).toEqual(responses.map(() => repeated(activityId)))
    expect((await storedVisits(testDatabase.url)).filter((id) => id === activityId)).toHaveLength(1)
  })

  test('reverse an activity once, beside activities and adjustments of the member', async () => {
    const [correlationId, activityId] = ['visitor-1', 'reversed in both']
    const visit = { correlationId, action: 'VISIT', when: '2026-06-15' }
    const gift = { accountId: 'visitor-1', points: 5, reason: 'a gift', adjustmentId: 'made in both' }
    await post(first, SEND, { input: { ...visit, activityId } })
    const [reversals, others] = await Promise.all([
      postToAll(20, REVERSE, () => ({ input: { activityId } })),
      postToAll(9, SEND, (call) => ({ input: { ...visit, activityId: `beside the reversal ${call}` } })),
      postToAll(20, ADJUST, () => ({ input: { ...gift, onExisting: 'REPLAY' } })),
    ])
    expect([...reversals, ...others].flatMap(({ errors }) => errors ?? [])).toEqual([])
    expect(reversals.filter(({ data }) => data.reverseActivity?.replayed === false)).toHaveLength(1)
    expect(new Set(reversals.map(({ data }) => JSON.stringify(data.reverseActivity?.entries))).size).toBe(1)
    expect(await post(second, READ, { id: correlationId })).toMatchObject({
      data: { session: { account: { balances: [{ points: 9 * 5 + 5 }] } } },
    })
  })

  test('take no more points than the balance has', async () => {
    const adjust = { accountId: 'visitor-0', reason: 'a correction' }
    await post(first, ADJUST, { input: { ...adjust, points: 100 } })
    const responses = await postToAll(50, ADJUST, () => ({ input: { ...adjust, points: -10 } }))
    expect(responses.filter(({ errors }) => !errors)).toHaveLength(10)
    const details = { balance: expect.any(String), field: ['input', 'points'] }
    const refused = documentedError('INSUFFICIENT_POINTS', 'adjustPoints', details)
    expect(responses.flatMap(({ errors }) => errors ?? [])).toEqual(Array(40).fill(refused))
    expect(await post(second, READ, { id: 'visitor-0' })).toMatchObject({
      data: { session: { account: { balances: [{ points: 0 }] } } },
    })
    await expectConsistentBalances()
  })
})

// Guards: writes of one member are optimistic between processes, which could prevent each other from writing at all.
test('200 concurrent activities of one member in four processes are all recorded', async () => {
  await startTwo(WITH_TOKENS)
  const visit = { correlationId: 'visitor-3', action: 'VISIT', when: '2026-06-15' }
  let left = Array.from({ length: 200 }, (_, call) => `concurrent ${call}`)
  // On a busy machine some can be refused with TRY_AGAIN.
  while (left.length > 0) {
    const ids = left
    const responses = await postToAll(ids.length, SEND, (call) => ({
      input: { ...visit, activityId: ids[call], onExisting: 'REPLAY' },
    }))
    const refused = responses.flatMap(({ errors }) => errors ?? [])
    expect(refused).toEqual(refused.map(() => documentedError('TRY_AGAIN', 'sendActivity', { retryable: true })))
    left = ids.filter((_id, call) => responses[call]?.errors)
  }
  expect(await post(first, READ, { id: 'visitor-3' })).toMatchObject({
    data: { session: { account: { balances: [{ points: 200 * 5 }] } } },
  })
  await expectConsistentBalances()
})

test('the rate limit of a member applies to both processes together', async () => {
  const PER_MINUTE = 400
  const [one, other] = await startTwo({ ...WITH_TOKENS, RATE_LIMIT_CALLER: String(PER_MINUTE) })
  const takenBy = async (service: ServiceProcess, member: string) => {
    for (let taken = 0; ; taken++) {
      const { errors } = await service.post('{ __typename }', {}, { authorization: member })
      if (errors) expect(errors).toEqual([documentedHttpError('TOO_MANY_REQUESTS')])
      if (errors) return taken
      // The process exchanges counts above a tenth of the limit, once a second. Without a pause, it could reach the limit before.
      if (service === other && taken > PER_MINUTE / 10) await sleep(50)
    }
  }
  const minute = () => Math.floor(Date.now() / 60_000)
  let [startedIn, here, there] = [NaN, 0, 0]
  // If a new minute has begun meanwhile, both counts began again.
  for (let attempt = 0; startedIn !== minute(); attempt++) {
    startedIn = minute()
    const member = await tokenFor('member', `member ${attempt}`)
    here = await takenBy(one, member)
    there = await takenBy(other, member)
  }
  expect(here).toBe(PER_MINUTE)
  expect(there).toBeLessThan(PER_MINUTE)
})

test('a process that is killed under load loses nothing that it acknowledged, and the other continues', async () => {
  const [killed, left] = await startTwo({})
  // Both loads send visits with the same IDs, so each is a retry of the other.
  const [interrupted, visits] = [new VisitLoad(killed), new VisitLoad(left)]
  await Promise.all([interrupted.waitForAcknowledged(100), visits.waitForAcknowledged(100)])
  expect(await killed.end('SIGKILL')).toBe('SIGKILL')
  await expect(interrupted.stop()).rejects.toThrow()
  await visits.waitForAcknowledged(100)
  await visits.stop()
  expect([...interrupted.errors, ...visits.errors]).toEqual([])

  for (const id of interrupted.acknowledged) expect((await sendVisit(left, id)).errors).toBeUndefined()
  const acknowledged = new Set([...interrupted.acknowledged, ...visits.acknowledged])
  const stored = (await storedVisits(testDatabase.url)).filter((id) => id.startsWith('visit '))
  expect(stored).toHaveLength(new Set(stored).size)
  expect([...acknowledged].filter((id) => !stored.includes(id))).toEqual([])
  const { reversed, adjusted } = await storedChanges(testDatabase.url)
  expect(reversed).toEqual(expect.arrayContaining([...interrupted.reversed, ...visits.reversed]))
  expect(adjusted).toEqual(expect.arrayContaining([...interrupted.adjusted, ...visits.adjusted]))
  expect(adjusted).toHaveLength(new Set(adjusted).size)
  await expectConsistentBalances()
})
