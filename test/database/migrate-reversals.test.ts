import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { migrate } from '../../src/database/migrate'
import { verifyLedger } from '../../src/domain/ledger/verify-ledger'
import { givenMigrationsBefore } from '../support/migrations'
import { query } from '../support/query'
import { startService, type TestService } from '../support/service'
import { createEmptyDatabase, type TestDatabase } from '../support/test-database'

const REVERSALS = '20261127191930_reversals'
const AT = '2026-06-10T00:00:00.000Z'
const UNTIL = '2026-12-31T00:00:00.000Z'

/**
 * What releases before reversals have written: two members, of whom the first sent four surveys for 50 points each.
 * CARD was rewarded by two of them, EMPTY with 0 points, and GIVEN was imported as completed.
 */
const OLD_ROWS = [
  `INSERT INTO "Programme" ("id", "version", "defaultChannel", "defaultBusinessUnit", "updatedAt")
   VALUES (1, 1, 'APP', 'GROCERY', '${AT}')`,
  `INSERT INTO "Channel" ("name") VALUES ('APP')`,
  `INSERT INTO "BusinessUnit" ("name", "enabled") VALUES ('GROCERY', true)`,
  `INSERT INTO "Action" ("code", "enabled") VALUES ('SURVEY', true)`,
  `INSERT INTO "EarnRule" ("code", "action", "points", "pointsPerUnit") VALUES ('survey', 'SURVEY', 50, 0)`,
  `INSERT INTO "Offer" ("code", "rank", "audience", "activation", "rewardValue", "frequency", "limitPerMember",
     "name", "promoStatus", "rewardType", "displayDate", "effectiveDate")
   VALUES ('WELCOME', 1, 'MASS', 'AUTO_LOAD', 100, 1, 1, 'An offer', 'ACTIVE', 'FLAT', '${AT}', '${AT}'),
          ('CARD', 2, 'TARGETED', 'LOAD_TO_CARD', 30, 1, 2, 'An offer', 'ACTIVE', 'FLAT', '${AT}', '${AT}'),
          ('EMPTY', 3, 'TARGETED', 'AUTO_LOAD', 0, 1, 1, 'An offer', 'ACTIVE', 'FLAT', '${AT}', '${AT}'),
          ('THIRD', 4, 'MASS', 'AUTO_LOAD', 20, 3, 0, 'An offer', 'ACTIVE', 'FLAT', '${AT}', '${AT}'),
          ('GIVEN', 5, 'TARGETED', 'AUTO_LOAD', 10, 1, 1, 'An offer', 'ACTIVE', 'FLAT', '${AT}', '${AT}')`,
  `INSERT INTO "Account" ("id", "createdAt", "activityCount")
   VALUES ('one', '${AT}', 4), ('other', '${AT}', 1), ('new', '${AT}', 0)`,
  `INSERT INTO "Session" ("correlationId", "accountId", "createdAt", "expiresAt")
   VALUES ('session', 'one', '${AT}', '${UNTIL}')`,
  `INSERT INTO "MemberOffer" ("accountId", "offerCode", "acceptanceState", "acceptanceDate", "progress",
     "timesRewarded", "version", "completedBy")
   VALUES ('one', 'WELCOME', 'COMPLETED', NULL, 0, 1, 2, 'first'),
          ('one', 'CARD', 'COMPLETED', '${AT}', 0, 2, 4, 'third'),
          ('one', 'EMPTY', 'COMPLETED', NULL, 0, 1, 2, 'second'),
          ('one', 'THIRD', 'NONE', NULL, 1, 1, 2, NULL),
          ('one', 'GIVEN', 'COMPLETED', NULL, 0, 1, 1, NULL),
          ('other', 'WELCOME', 'COMPLETED', NULL, 0, 1, 2, 'of the other'),
          ('other', 'THIRD', 'NONE', NULL, 1, 0, 1, NULL)`,
  `INSERT INTO "Activity" ("id", "accountId", "number", "correlationId", "action", "channel", "occurredAt",
     "extendedData", "createdAt")
   VALUES ('first', 'one', 1, 'session', 'SURVEY', 'APP', '${AT}', '[]', '${AT}'),
          ('second', 'one', 2, 'session', 'SURVEY', 'APP', '${AT}', '[]', '${AT}'),
          ('third', 'one', 3, 'session', 'SURVEY', 'APP', '${AT}', '[]', '${AT}'),
          ('fourth', 'one', 4, 'session', 'SURVEY', 'APP', '${AT}', '[]', '${AT}'),
          ('of the other', 'other', 1, 'a removed session', 'SURVEY', 'APP', '${AT}', '[]', '${AT}')`,
  `INSERT INTO "LedgerEntry" ("accountId", "activityNumber", "position", "activityId", "category", "points", "cause",
     "businessUnit", "rewardType", "createdAt")
   VALUES ('one', 1, 1, 'first', 'BASE', 50, 'survey', 'GROCERY', 'loyalty', '${AT}'),
          ('one', 1, 2, 'first', 'BONUS', 100, 'WELCOME', 'GROCERY', 'loyalty', '${AT}'),
          ('one', 1, 3, 'first', 'TARGETED', 30, 'CARD', 'GROCERY', 'loyalty', '${AT}'),
          ('one', 2, 1, 'second', 'BASE', 50, 'survey', 'GROCERY', 'loyalty', '${AT}'),
          ('one', 3, 1, 'third', 'BASE', 50, 'survey', 'GROCERY', 'loyalty', '${AT}'),
          ('one', 3, 2, 'third', 'TARGETED', 30, 'CARD', 'GROCERY', 'loyalty', '${AT}'),
          ('one', 3, 3, 'third', 'BONUS', 20, 'THIRD', 'GROCERY', 'loyalty', '${AT}'),
          ('one', 4, 1, 'fourth', 'BASE', 50, 'survey', 'GROCERY', 'loyalty', '${AT}'),
          ('other', 1, 1, 'of the other', 'BASE', 50, 'survey', 'GROCERY', 'loyalty', '${AT}'),
          ('other', 1, 2, 'of the other', 'BONUS', 100, 'WELCOME', 'GROCERY', 'loyalty', '${AT}')`,
  `INSERT INTO "Balance" ("accountId", "businessUnit", "rewardType", "points")
   VALUES ('one', 'GROCERY', 'loyalty', 380), ('other', 'GROCERY', 'loyalty', 150)`,
]

const REVERSE = `mutation ($activityId: ID!) { reverseActivity(input: { activityId: $activityId }) {
  entries { cause points } reopenedOffers { offerCode acceptanceState progress timesRewarded version }
  balances { businessUnit points } replayed } }`
const SEND = `mutation ($activityId: ID!) { sendActivity(input: { correlationId: "session", activityId: $activityId,
  action: "SURVEY", when: "${AT}", onExisting: REPLAY }) {
  earned { rewards { base bonus targeted } } completedOffers { offerCode } replayed } }`

let testDatabase: TestDatabase
let service: TestService | undefined

beforeEach(async () => {
  testDatabase = await createEmptyDatabase()
  service = undefined
  await migrate(testDatabase.url, givenMigrationsBefore(REVERSALS))
  for (const statement of OLD_ROWS) await run(statement)
})
afterEach(() => (service ? service.stop() : testDatabase.drop()))

const run = (sql: string) => query<Record<string, unknown>>(testDatabase.url, sql)
const readOffers = () =>
  run(`SELECT "accountId", "offerCode", "acceptanceState", "acceptanceDate", "progress", "timesRewarded", "version"
    FROM "MemberOffer" ORDER BY "accountId", "offerCode"`)

test('the migration keeps every entry, balance and offer, and finds the reward of each activity', async () => {
  const entries = await run(`SELECT * FROM "LedgerEntry" ORDER BY "accountId", "activityNumber", "position"`)
  const [balances, offers] = [await run(`SELECT * FROM "Balance"`), await readOffers()]

  expect(await migrate(testDatabase.url)).toContain(REVERSALS)
  expect(await run(`SELECT * FROM "LedgerEntry" ORDER BY "accountId", "postingNumber", "position"`)).toEqual(
    entries.map((entry) => ({
      ...entry,
      postingNumber: entry.activityNumber,
      type: 'EARN',
      reversedPosition: null,
      reason: null,
      actor: null,
    })),
  )
  expect(await run(`SELECT * FROM "Balance"`)).toEqual(balances)
  expect(await readOffers()).toEqual(offers)
  expect(await run(`SELECT "id", "postingCount" FROM "Account" ORDER BY "id"`)).toEqual([
    { id: 'new', postingCount: 0 },
    { id: 'one', postingCount: 4 },
    { id: 'other', postingCount: 1 },
  ])
  expect(await run(`SELECT "accountId", "offerCode", "rewardedBy" FROM "MemberOffer" ORDER BY 1, 2`)).toEqual([
    { accountId: 'one', offerCode: 'CARD', rewardedBy: 'third' },
    { accountId: 'one', offerCode: 'EMPTY', rewardedBy: 'second' },
    { accountId: 'one', offerCode: 'GIVEN', rewardedBy: null },
    { accountId: 'one', offerCode: 'THIRD', rewardedBy: 'third' },
    { accountId: 'one', offerCode: 'WELCOME', rewardedBy: 'first' },
    { accountId: 'other', offerCode: 'THIRD', rewardedBy: null },
    { accountId: 'other', offerCode: 'WELCOME', rewardedBy: 'of the other' },
  ])

  const activities = await run(`SELECT "id", "offerSteps" FROM "Activity"`)
  const steps = activities.map(({ id, offerSteps }) => [id, JSON.parse(String(offerSteps))] as const)
  const rewarded = (offerCode: string, isLast: boolean, previous: string | null) => ({
    offerCode,
    reward: { stands: true, isLast, previous },
  })
  expect(Object.fromEntries(steps)).toEqual({
    first: [rewarded('WELCOME', true, null), rewarded('CARD', false, null)],
    second: [rewarded('EMPTY', true, null)],
    third: [rewarded('CARD', true, 'first'), rewarded('THIRD', false, null)],
    fourth: [],
    'of the other': [rewarded('WELCOME', true, null)],
  })
})

test('activities from before the migration can be reversed, and repeated', async () => {
  await migrate(testDatabase.url)
  const migrated = await startService({}, { testDatabase })
  service = migrated
  const send = (activityId: string) => migrated.execute(SEND, { activityId })
  const reverse = async (activityId: string) => (await migrated.execute(REVERSE, { activityId })).data?.reverseActivity

  const sent = { earned: [{ rewards: [{ base: 50, bonus: 100, targeted: 30 }] }], replayed: true }
  expect(await send('first')).toEqual({
    data: { sendActivity: { ...sent, completedOffers: [{ offerCode: 'WELCOME' }] } },
  })
  const survey = { cause: 'survey', points: -50 }
  expect(await reverse('third')).toEqual({
    entries: [survey, { cause: 'CARD', points: -30 }, { cause: 'THIRD', points: -20 }],
    reopenedOffers: [{ offerCode: 'CARD', acceptanceState: 'ACCEPTED', progress: 0, timesRewarded: 1, version: 5 }],
    balances: [{ businessUnit: 'GROCERY', points: 280 }],
    replayed: false,
  })
  const reopened = { acceptanceState: 'NONE', progress: 0, timesRewarded: 0, version: 3 }
  expect(await reverse('second')).toEqual({
    entries: [survey],
    reopenedOffers: [{ offerCode: 'EMPTY', ...reopened }],
    balances: [{ businessUnit: 'GROCERY', points: 230 }],
    replayed: false,
  })
  expect(await reverse('first')).toEqual({
    entries: [survey, { cause: 'WELCOME', points: -100 }, { cause: 'CARD', points: -30 }],
    reopenedOffers: [{ offerCode: 'WELCOME', ...reopened }],
    balances: [{ businessUnit: 'GROCERY', points: 50 }],
    replayed: false,
  })
  expect(await readOffers()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ accountId: 'one', offerCode: 'CARD', progress: 0, timesRewarded: 0, version: 6 }),
      expect.objectContaining({ accountId: 'one', offerCode: 'THIRD', progress: 2, timesRewarded: 0, version: 3 }),
      expect.objectContaining({ accountId: 'other', offerCode: 'WELCOME', acceptanceState: 'COMPLETED' }),
    ]),
  )

  // What comes next is numbered after the old postings, and counts on what is left.
  expect(await send('fifth')).toEqual({
    data: {
      sendActivity: {
        earned: [{ rewards: [{ base: 50, bonus: 120, targeted: 30 }] }],
        completedOffers: [{ offerCode: 'WELCOME' }, { offerCode: 'EMPTY' }],
        replayed: false,
      },
    },
  })
  const faults: unknown[] = []
  expect(await verifyLedger(migrated.database, (fault) => faults.push(fault))).toBe(3)
  expect(faults).toEqual([])
})
