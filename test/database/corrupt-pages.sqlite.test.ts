import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { sqliteFile } from '../../src/database/database-url'
import { RespondToOfferDocument, SendActivityDocument } from '../generated/graphql'
import { corruptTable } from '../support/corrupt-table'
import { givenActivities, givenMember, givenMemberOffer, type Member } from '../support/given'
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

const masked = (field: string) => ({
  data: { [field]: null },
  errors: [
    {
      message: 'Something went wrong on our side. Quote the requestId when you report it.',
      path: [field],
      locations: expect.any(Array),
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
    },
  ],
})

// Guards: to send it again would not help, so it is not TRY_AGAIN; and what SQLite says names tables and files.
test('pages of the file that are damaged while it is served fail the calls that need them, masked, and no others', async () => {
  const { correlationId } = member
  await corruptTable(sqliteFile(service.databaseUrl), 'LedgerEntry')

  const input = { correlationId, action: 'SURVEY', when: '2026-06-15' }
  expect(await service.execute(SendActivityDocument, { input })).toEqual(masked('sendActivity'))
  expect(await service.execute(SendActivityDocument, { input })).toEqual(masked('sendActivity'))
  expect(service.log).toContainEqual(
    expect.objectContaining({
      msg: 'unexpected error',
      err: expect.objectContaining({ stack: expect.stringContaining('database disk image is malformed') }),
    }),
  )
  // Nothing of the activity is there without its entries.
  const { client } = service.database
  expect(await client.activity.count()).toBe(0)
  expect(await client.account.findUnique({ where: { id: member.accountId } })).toMatchObject({ activityCount: 0 })

  const answer = { input: { correlationId, offerId, acceptanceState: 'ACCEPTED' as const } }
  expect((await service.execute(RespondToOfferDocument, answer)).data?.respondToOffer?.version).toBe(2)
  expect((await service.app.inject('/healthz')).statusCode).toBe(200)
})
