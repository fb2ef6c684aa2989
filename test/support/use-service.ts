import { expect } from '@jest/globals'

import { ContactsDocument, CreateContactDocument, SessionDocument, StartSessionDocument } from '../generated/graphql'
import { contactRecord } from './contact-record'
import { givenActivities, givenMember, givenMemberOffer } from './given'
import { respondToOffer, sendActivity, setOptIn } from './member-calls'
import type { TestService } from './service'

/** Expects that calls of every kind succeed: reads and writes by the row layer, by Prisma, and in SQL. */
export async function useService(service: TestService): Promise<void> {
  await givenActivities(service)
  const { accountId } = await givenMember(service)
  const offerId = await givenMemberOffer(service, { accountId, correlationId: '' })
  const started = await service.execute(StartSessionDocument, { input: { identifier: accountId } })
  expect(started.errors).toBeUndefined()
  const correlationId = started.data?.startSession?.session.correlationId ?? ''
  const contact = contactRecord({ objectVariables: [{ name: 'amount', value: 'NULL' }] })
  const calls = [
    () => service.execute(SessionDocument, { correlationId }),
    () => respondToOffer(service, { correlationId }, offerId),
    () => sendActivity(service, { correlationId }),
    () => setOptIn(service, { correlationId }, 'ACCEPTED'),
    () => service.execute(CreateContactDocument, { input: { contact } }),
    () => service.execute(ContactsDocument, { filter: { objectUri: contact.objectUri } }),
  ]
  for (const call of calls) expect((await call()).errors).toBeUndefined()
  // Concurrently, because statements that wait together are sent as one with another text.
  const members = await Promise.all(Array.from({ length: 5 }, () => givenMember(service)))
  const responses = await Promise.all(members.map((member) => sendActivity(service, member)))
  expect(responses.flatMap(({ errors }) => errors ?? [])).toEqual([])
  const sessions = await Promise.all(members.map((member) => service.execute(SessionDocument, member)))
  expect(sessions.flatMap(({ errors }) => errors ?? [])).toEqual([])
  expect((await service.app.inject('/readyz')).statusCode).toBe(200)
}
