import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { openDatabase } from '../../src/database/client'
import { FIRST_OPERATION } from '../../src/graphql/first-operation'
import { runCommand, ServiceProcess } from '../support/service-process'
import { createEmptyDatabase, type TestDatabase } from '../support/test-database'

let testDatabase: TestDatabase

beforeEach(async () => {
  testDatabase = await createEmptyDatabase()
})
afterEach(() => testDatabase.drop())

const demo = (...options: string[]) => runCommand(['demo', ...options], { DATABASE_URL: testDatabase.url })

const startService = () => ServiceProcess.start({ DATABASE_URL: testDatabase.url })

/** Calls that leave a row in every table of an account, and that decline the offer of the first operation. */
const TOUR = `mutation {
  startSession(input: { identifier: "acc-1", correlationId: "my-first-session" }) { session { id } }
  sendTrialActivity(input: { correlationId: "my-first-session", action: "PURCHASE", when: "2026-11-20", amount: 2200 }) {
    prompts { promptMessageId }
  }
  sendActivity(input: { correlationId: "my-first-session", action: "PURCHASE", when: "2026-11-20", amount: 20000 }) {
    earned { businessUnit }
  }
  setOptIn(input: { correlationId: "my-first-session", loyaltyOptIn: ACCEPTED }) { message }
  respondToOffer(input: { correlationId: "my-first-session", offerId: "SURVEY_500", acceptanceState: DECLINED }) {
    version
  }
  deleteContact(input: { contactId: "5195ceb6-228e-439d-b3df-307197f1e7a7" }) { deletedContactId }
}`

test('demo --reset makes the first operation work again after the tour', async () => {
  expect(await demo()).toEqual({ status: 0, out: 'The demo programme is loaded.\n', err: '' })
  const service = await startService()
  const { data, errors } = await service.post(TOUR)
  expect(errors).toBeUndefined()
  const [prompt] = (data?.sendTrialActivity as { prompts: { promptMessageId: string }[] }).prompts
  const answer = `mutation { capturePromptResponse(input: { correlationId: "my-first-session", promptMessageId: "${prompt?.promptMessageId}", response: ACCEPTED }) { message } }`
  expect((await service.post(answer)).errors).toBeUndefined()
  expect((await service.post(FIRST_OPERATION)).errors).toHaveLength(1)
  await service.end('SIGTERM')

  expect(await demo('--reset')).toEqual({
    status: 0,
    out: 'The demo programme is as new: its members have no answers, activities and sessions.\n',
    err: '',
  })
  const again = await startService()
  expect(await again.post(FIRST_OPERATION)).toMatchObject({ data: { respondToOffer: { version: 2 } } })
  const read = `{
    session(correlationId: "my-first-session") {
      prompts { promptMessageId }
      account { optIn balances { points } activities { nodes { id } } consents { nodes { newValue } } }
    }
    contacts { nodes { id } }
  }`
  expect(await again.post(read)).toEqual({
    data: {
      session: {
        prompts: [],
        account: { optIn: null, balances: [], activities: { nodes: [] }, consents: { nodes: [] } },
      },
      contacts: { nodes: [{ id: '5195ceb6-228e-439d-b3df-307197f1e7a7' }] },
    },
  })
  await again.end('SIGTERM')
})

test('demo without --reset changes nothing in a database with data', async () => {
  await demo()
  expect(await demo()).toEqual({
    status: 1,
    out: '',
    err: 'The database is not empty, so nothing was changed. To start the demo over, add --reset.\n',
  })
})

test('demo --reset needs --force beside other accounts, and leaves them as they are', async () => {
  await demo()
  const database = openDatabase(testDatabase.url)
  await database.client.account.create({ data: { id: 'other', optIn: 'DECLINED', createdAt: new Date() } })
  await database.client.account.update({ where: { id: 'acc-1' }, data: { optIn: 'DECLINED' } })
  const optIns = () =>
    database.client.account.findMany({
      select: { id: true, optIn: true },
      where: { id: { in: ['acc-1', 'other'] } },
      orderBy: { id: 'asc' },
    })
  const before = await optIns()

  expect(await demo('--reset')).toMatchObject({ status: 1, err: expect.stringContaining('add --force') })
  expect(await optIns()).toEqual(before)
  expect(await demo('--reset', '--force')).toMatchObject({ status: 0 })
  expect(await optIns()).toEqual([
    { id: 'acc-1', optIn: null },
    { id: 'other', optIn: 'DECLINED' },
  ])
  await database.close()
})

test('demo --reset is refused in one line while a service serves the SQLite file', async () => {
  await demo()
  const service = await startService()
  const result = await demo('--reset')
  expect(result).toMatchObject(
    testDatabase.kind === 'sqlite'
      ? {
          status: 1,
          out: '',
          err: expect.stringMatching(/^Another engagement-graphql process .* Stop the other process.*\n$/),
        }
      : { status: 0 },
  )
  await service.end('SIGTERM')
})
