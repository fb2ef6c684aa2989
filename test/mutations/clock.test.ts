import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  AccountActivitiesDocument,
  ContactsDocument,
  PatchContactDocument,
  SessionDocument,
  StartSessionDocument,
} from '../generated/graphql'
import { givenContact } from '../support/contacts'
import { documentedError } from '../support/errors'
import { expectRefusal } from '../support/expect-refusal'
import { givenActivities, givenMember, givenMemberOffer, type Member } from '../support/given'
import { respondToOffer, sendActivity, setOptIn } from '../support/member-calls'
import { present } from '../support/present'
import { startService, type TestService } from '../support/service'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  service.clock.set('2026-06-15T12:00:00Z')
  member = await givenMember(service)
})
afterAll(() => service.stop())

const patch = async (contactId: string, conclusionResponseValue: string, ifUnmodifiedSince?: string) => {
  const input = { contactId, contact: { conclusionResponseValue }, ifUnmodifiedSince }
  return service.execute(PatchContactDocument, { input })
}

describe('after the clock steps back by an hour', () => {
  test('the versions of a contact continue with later time stamps and new etags, and preconditions notice each change', async () => {
    const created = await givenContact(service)
    service.clock.advance(-HOUR)
    const second = present((await patch(created.id, 'back')).data?.patchContact?.contact)
    const missed = await patch(created.id, 'unseen', created.modifiedTimeStamp)
    service.clock.advance(2 * HOUR)
    const third = present((await patch(created.id, 'forward', second.modifiedTimeStamp)).data?.patchContact?.contact)

    const versions = [created, second, third]
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3])
    expect(versions.map(({ modifiedTimeStamp }) => modifiedTimeStamp)).toEqual([
      '2026-06-15T12:00:00.000Z',
      '2026-06-15T12:00:00.001Z',
      '2026-06-15T13:00:00.000Z',
    ])
    expect(new Set(versions.map(({ etag }) => etag)).size).toBe(3)
    expect(missed.errors?.[0]?.extensions.reason).toBe('CONTACT_PRECONDITION_FAILED')
  })

  test('pages of contacts neither omit nor repeat an entry, and list a new contact by its own time', async () => {
    const subjectId = `subject-${randomUUID()}`
    const ids: string[] = []
    for (let count = 0; count < 5; count++) {
      service.clock.advance(HOUR / 4)
      ids.unshift((await givenContact(service, { subjectId })).id)
    }
    const read = async (after?: string | null) =>
      present((await service.execute(ContactsDocument, { filter: { subjectId }, first: 2, after })).data?.contacts)
    let page = await read()
    const seen = page.nodes.map(({ id }) => id)
    service.clock.advance(-HOUR)
    const late = (await givenContact(service, { subjectId })).id
    while (page.pageInfo.hasNextPage) {
      page = await read(page.pageInfo.endCursor)
      seen.push(...page.nodes.map(({ id }) => id))
    }
    expect(seen.filter((id) => id !== late)).toEqual(ids)
    expect(seen.filter((id) => id === late)).toHaveLength(1)
  })

  test('activities are listed in the order in which they were recorded, each once', async () => {
    const { correlationId } = member
    const send = (activityId: string) => sendActivity(service, member, { activityId, onExisting: 'REPLAY' })
    const ids = ['before', 'back', 'forward'].map((name) => `${name} ${randomUUID()}`)
    for (const [index, step] of [0, -HOUR, 2 * HOUR].entries()) {
      service.clock.advance(step)
      for (const replayed of [false, true]) {
        expect((await send(ids[index] ?? '')).data?.sendActivity?.replayed).toBe(replayed)
      }
    }
    const { data } = await service.execute(AccountActivitiesDocument, { correlationId, first: 5 })
    expect(data?.session?.account.activities.nodes.map(({ activityId }) => activityId)).toEqual(ids.reverse())
    const { client } = service.database
    expect(await client.balance.findMany({ where: { accountId: member.accountId } })).toMatchObject([{ points: 150 }])
  })

  test('the last answer and the last opt-in of a member apply', async () => {
    const { correlationId } = member
    const offerId = await givenMemberOffer(service, member)
    expect((await respondToOffer(service, member, offerId)).errors).toBeUndefined()
    expect((await setOptIn(service, member, 'ACCEPTED')).errors).toBeUndefined()
    service.clock.advance(-HOUR)
    expect((await respondToOffer(service, member, offerId, 'UNACCEPTED')).data?.respondToOffer).toMatchObject({
      acceptanceState: 'NONE',
      version: 3,
    })
    expect((await setOptIn(service, member, 'DECLINED')).errors).toBeUndefined()
    expect((await service.execute(SessionDocument, { correlationId })).data?.session?.account.optIn).toBe('DECLINED')
  })
})

describe('a session', () => {
  const start = (correlationId: string) =>
    service.execute(StartSessionDocument, { input: { identifier: member.accountId, correlationId } })
  const read = () => service.execute(SessionDocument, { correlationId: member.correlationId })

  test('that started before the clock stepped back is the same one afterwards, and keeps its end', async () => {
    const correlationId = randomUUID()
    const { data } = await start(correlationId)
    service.clock.advance(-HOUR)
    expect((await start(correlationId)).data).toEqual(data)
    expect((await read()).errors).toBeUndefined()
  })

  test('that had expired is live again if the clock steps back before its end', async () => {
    service.clock.advance(DAY + 1)
    await expectRefusal(service, read, documentedError('SESSION_NOT_FOUND', 'session', { field: ['correlationId'] }))
    service.clock.advance(-HOUR)
    expect((await read()).data?.session?.correlationId).toBe(member.correlationId)
    service.clock.advance(HOUR)
    expect((await read()).errors).toHaveLength(1)
  })
})
