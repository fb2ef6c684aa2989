import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { sqliteFile } from '../../src/database/database-url'
import { corruptTable } from '../support/corrupt-table'
import { maskedError } from '../support/errors'
import { givenActivities, givenMember, givenMemberOffer, type Member } from '../support/given'
import { respondToOffer, sendActivity } from '../support/member-calls'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let offerId: string

beforeEach(async () => {
  service = await startService()
  await givenActivities(service)
  member = await givenMember(service)
  offerId = await givenMemberOffer(service, member)
})
afterEach(() => service.stop())

// Guards: a retry would not help, so it is not TRY_AGAIN; and messages of SQLite contain tables and files.
test('corrupt pages cause a masked error in the calls that need them, and in no others', async () => {
  await corruptTable(sqliteFile(service.databaseUrl), 'LedgerEntry')

  const masked = { data: { sendActivity: null }, errors: [maskedError('sendActivity')] }
  expect(await sendActivity(service, member)).toEqual(masked)
  expect(await sendActivity(service, member)).toEqual(masked)
  expect(service.log).toContainEqual(
    expect.objectContaining({
      msg: 'unexpected error',
      err: expect.objectContaining({ stack: expect.stringContaining('database disk image is malformed') }),
    }),
  )
  // The activity is not stored without its entries.
  const { client } = service.database
  expect(await client.activity.count()).toBe(0)
  expect(await client.account.findUnique({ where: { id: member.accountId } })).toMatchObject({ postingCount: 0 })

  expect((await respondToOffer(service, member, offerId)).data?.respondToOffer?.version).toBe(2)
  expect((await service.app.inject('/healthz')).statusCode).toBe(200)
})
