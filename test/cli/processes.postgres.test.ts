import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { documentedError } from '../support/errors'
import { documentedHttpError } from '../support/every-error'
import { tokenFor, WITH_TOKENS } from '../support/guarded-service'
import { offerRecord } from '../support/offer-record'
import { runCommand, ServiceProcess } from '../support/service-process'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { createTestFolder } from '../support/test-folder'
import { givenVisitors, sendVisit, VisitLoad, storedVisits } from '../support/visit-load'

const START = `mutation ($input: StartSessionInput!) {
  startSession(input: $input) { session { correlationId createdAt account { id } } } }`
const OPT_IN = `mutation ($id: ID!) { setOptIn(input: { correlationId: $id, loyaltyOptIn: ACCEPTED }) { message } }`
const READ = `query ($id: ID!) { session(correlationId: $id) {
  account { id optIn balances { points } } offers(kind: MASS, first: 100) { nodes { offerCode name } } } }`
const RESPOND = `mutation ($input: RespondToOfferInput!) { respondToOffer(input: $input) { acceptanceState version } }`
const SEND = `mutation ($input: SendActivityInput!) { sendActivity(input: $input) { activityId replayed } }`

/** As a balancer in front of several machines has it. The first two of them stay. */
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

interface Answer {
  data: Record<string, Record<string, unknown> | null>
  errors?: unknown[]
}

const post = (service: ServiceProcess, document: string, variables: object) =>
  service.post(document, variables, { authorization }) as Promise<Answer>

/** So many calls at once, to all processes by turns. */
const all = (count: number, document: string, variablesOf: (call: number) => object) =>
  Promise.all(
    Array.from({ length: count }, (_, call) => {
      return post(services[call % services.length] ?? first, document, variablesOf(call))
    }),
  )

async function importFile(content: object): Promise<void> {
  const file = path.join(createTestFolder(), 'programme.json')
  writeFileSync(file, JSON.stringify(content))
  expect(await runCommand(['import', file], { DATABASE_URL: testDatabase.url })).toMatchObject({ status: 0, err: '' })
}

async function expectSoundBooks(): Promise<void> {
  expect(await runCommand(['verify'], { DATABASE_URL: testDatabase.url })).toMatchObject({ status: 0, err: '' })
}

test('a session that one process starts is used in the other, with the same token', async () => {
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

test('a programme that is imported is seen by both processes, as a whole or not at all', async () => {
  const NAMES = ['version 1', 'version 2', 'version 3']
  let goOn = true
  const namesSeenIn = async (service: ServiceProcess) => {
    const seen: string[] = []
    while (goOn || seen.at(-1) !== NAMES.at(-1)) {
      const { data } = await post(service, READ, { id: 'visitor-0' })
      const { nodes } = data.session?.offers as { nodes: { name: string }[] }
      const [name] = nodes.map((offer) => offer.name)
      expect(nodes.map((offer) => offer.name)).toEqual(name === undefined ? [] : [name, name, name])
      if (name !== undefined && name !== seen.at(-1)) seen.push(name)
      await sleep(5)
    }
    return seen
  }
  const looks = Promise.all([namesSeenIn(first), namesSeenIn(second)])
  for (const name of NAMES) {
    await importFile({ offers: ['A', 'B', 'C'].map((code) => offerRecord(code, { name, audience: 'MASS' })) })
  }
  goOn = false
  // Nothing older comes after something newer. What was replaced within a second may not have been seen.
  for (const seen of await looks) expect(seen).toEqual(NAMES.filter((name) => seen.includes(name)))
})

describe('the same call to both processes at once', () => {
  test('starts one session under one correlation id', async () => {
    const input = { identifier: 'visitor-1', correlationId: 'started in both' }
    const answers = await all(20, START, () => ({ input }))
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1)
  })

  test('answers an offer once: its version grows by one', async () => {
    await importFile({ offers: [offerRecord('ANSWERED', { audience: 'MASS' })] })
    const accept = { correlationId: 'visitor-1', offerId: 'ANSWERED', acceptanceState: 'ACCEPTED' }
    // They look at the programme once a second.
    for (const each of [first, second]) while ((await post(each, RESPOND, { input: accept })).errors) await sleep(20)
    const answers = await all(20, RESPOND, () => ({ input: { ...accept, acceptanceState: 'UNACCEPTED' } }))
    const answered = { data: { respondToOffer: { acceptanceState: 'NONE', version: 3 } } }
    expect(answers).toEqual(answers.map(() => answered))
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
  ])('records one activity under one id, with %s', async (onExisting, repeated) => {
    const activityId = `sent to both, ${onExisting}`
    const input = { correlationId: 'visitor-2', activityId, action: 'VISIT', when: '2026-06-15', onExisting }
    const answers = await all(20, SEND, () => ({ input }))
    const recorded = answers.findIndex(({ data }) => data.sendActivity?.replayed === false)
    expect(answers.splice(recorded, 1)).toEqual([{ data: { sendActivity: { activityId, replayed: false } } }])
    expect(answers).toEqual(answers.map(() => repeated(activityId)))
    expect((await storedVisits(testDatabase.url)).filter((id) => id === activityId)).toHaveLength(1)
  })
})

// Guards: activities of one member are optimistic between processes, which could keep each other from ever writing one.
test('200 activities of one member at once through four processes are all recorded', async () => {
  await startTwo(WITH_TOKENS)
  const visit = { correlationId: 'visitor-3', action: 'VISIT', when: '2026-06-15' }
  let left = Array.from({ length: 200 }, (_, call) => `one of many ${call}`)
  // On a busy machine some may be told to try again.
  while (left.length > 0) {
    const ids = left
    const answers = await all(ids.length, SEND, (call) => ({
      input: { ...visit, activityId: ids[call], onExisting: 'REPLAY' },
    }))
    const refused = answers.flatMap(({ errors }) => errors ?? [])
    expect(refused).toEqual(refused.map(() => documentedError('TRY_AGAIN', 'sendActivity', { retryable: true })))
    left = ids.filter((_id, call) => answers[call]?.errors)
  }
  expect(await post(first, READ, { id: 'visitor-3' })).toMatchObject({
    data: { session: { account: { balances: [{ points: 200 * 5 }] } } },
  })
  await expectSoundBooks()
})

test('a member is held to one number of requests in both processes together', async () => {
  const PER_MINUTE = 400
  const [one, other] = await startTwo({ ...WITH_TOKENS, RATE_LIMIT_CALLER: String(PER_MINUTE) })
  const takenBy = async (service: ServiceProcess, member: string) => {
    for (let taken = 0; ; taken++) {
      const { errors } = await service.post('{ __typename }', {}, { authorization: member })
      if (errors) expect(errors).toEqual([documentedHttpError('TOO_MANY_REQUESTS')])
      if (errors) return taken
      // From a tenth of the limit on it asks the other, but once a second: else all could be taken until then.
      if (service === other && taken > PER_MINUTE / 10) await sleep(50)
    }
  }
  const minute = () => Math.floor(Date.now() / 60_000)
  let [startedIn, here, there] = [NaN, 0, 0]
  // Where the minute has turned meanwhile, both have begun anew.
  for (let attempt = 0; startedIn !== minute(); attempt++) {
    startedIn = minute()
    const member = await tokenFor('member', `member ${attempt}`)
    here = await takenBy(one, member)
    there = await takenBy(other, member)
  }
  expect(here).toBe(PER_MINUTE)
  expect(there).toBeLessThan(PER_MINUTE)
})

test('a process that is killed under load loses nothing that it acknowledged, and the other goes on', async () => {
  const [killed, left] = await startTwo({})
  // Both send visits of the same ids, so each is a retry of the other's.
  const [interrupted, visits] = [new VisitLoad(killed), new VisitLoad(left)]
  await Promise.all([interrupted.more(100), visits.more(100)])
  expect(await killed.end('SIGKILL')).toBe('SIGKILL')
  await expect(interrupted.end()).rejects.toThrow()
  await visits.more(100)
  await visits.end()
  expect([...interrupted.refusals, ...visits.refusals]).toEqual([])

  for (const id of interrupted.acknowledged) expect((await sendVisit(left, id)).errors).toBeUndefined()
  const acknowledged = new Set([...interrupted.acknowledged, ...visits.acknowledged])
  const stored = (await storedVisits(testDatabase.url)).filter((id) => id.startsWith('visit '))
  expect(stored).toHaveLength(new Set(stored).size)
  expect([...acknowledged].filter((id) => !stored.includes(id))).toEqual([])
  await expectSoundBooks()
})
