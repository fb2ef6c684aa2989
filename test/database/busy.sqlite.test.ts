import { expect, test } from '@jest/globals'

import { sqliteFile } from '../../src/database/database-url'
import { RespondToAllOffersDocument, SessionDocument } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { everythingIn, givenMember, givenMemberOffer } from '../support/given'
import { respondToOffer } from '../support/member-calls'
import { startService } from '../support/service'
import { openSqliteFile } from '../support/sqlite-file'

test('while another process holds the write lock, queries succeed, writes are TRY_AGAIN, and afterwards they succeed', async () => {
  const service = await startService()
  const member = await givenMember(service)
  const bystander = await givenMember(service)
  const { correlationId } = member
  const offerId = await givenMemberOffer(service, member)
  const respond = () => respondToOffer(service, member, offerId)
  const before = await everythingIn(service)

  const other = openSqliteFile(sqliteFile(service.databaseUrl))
  other.exec('BEGIN IMMEDIATE')
  const response = respond()
  expect((await service.execute(SessionDocument, { correlationId })).data?.session?.correlationId).toBe(correlationId)
  // A call that changes nothing waits only for calls of the same member.
  const unchanged = { input: { correlationId: bystander.correlationId, acceptanceState: 'UNACCEPTED' as const } }
  expect((await service.execute(RespondToAllOffersDocument, unchanged)).data?.respondToAllOffers?.changed).toEqual([])
  expect(await response).toEqual({
    data: { respondToOffer: null },
    errors: [documentedError('TRY_AGAIN', 'respondToOffer', { retryable: true })],
  })
  other.exec('ROLLBACK')
  other.close()

  expect(await everythingIn(service)).toEqual(before)
  expect((await respond()).data?.respondToOffer?.version).toBe(2)
  await service.stop()
})
