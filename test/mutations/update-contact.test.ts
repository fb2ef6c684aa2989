import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  ContactDocument,
  type ContactFragment,
  type ContactInput,
  UpdateContactDocument,
  type UpdateContactInput,
} from '../generated/graphql'
import { executeAs, expectRefusal, givenContact, present } from '../support/contacts'
import { documentedError } from '../support/errors'
import { everythingIn } from '../support/given'
import { startService, type TestService } from '../support/service'
import { withEntry } from '../support/stored-contact'

let service: TestService
let read: ContactFragment

beforeAll(async () => {
  service = await startService()
})
beforeEach(async () => {
  read = await givenContact(service)
})
afterAll(() => service.stop())

const update = (members: Partial<ContactInput> = {}, input: Partial<UpdateContactInput> = { ifMatch: read.etag }) =>
  executeAs(service, 'jane', UpdateContactDocument, {
    input: { contactId: read.id, contact: { ...read, ...members }, ...input },
  })

/** The contact after an update that succeeds, as the answer tells it; what is read afterwards must be the same. */
async function updated(...args: Parameters<typeof update>): Promise<ContactFragment> {
  const { data, errors } = await update(...args)
  expect(errors).toBeUndefined()
  const contact = present(data?.updateContact?.contact)
  expect((await service.execute(ContactDocument, { id: contact.id })).data?.contact).toEqual(contact)
  return contact
}

const refused = (call: () => ReturnType<typeof update>, reason: Parameters<typeof documentedError>[0], facts: object) =>
  expectRefusal(service, call, documentedError(reason, 'updateContact', { ...facts }))
const failed = (argument: string) => ({ field: ['input', argument] })

describe('a replacement', () => {
  test('changes presentation, responses and conclusion, and tells who changed them and when', async () => {
    const now = service.clock.advance(1000).toISOString()
    const responded = {
      presented: false,
      presentedTimeStamp: null,
      responseValue: 'clicked',
      responseType: 'crt_click',
      respondedTimeStamp: '2018-05-14T09:30:00.001Z',
      responseChannel: 'phone',
    }
    const treatmentsForConsideration = withEntry(read.treatmentsForConsideration, 1, responded)
    const conclusion = {
      excludeFromContactRule: true,
      conclusionResponseValue: 'bought',
      conclusionResponseType: 'crt_buy',
    }
    const contact = await updated({ ...conclusion, treatmentsForConsideration })
    expect(contact).toEqual({
      ...read,
      ...conclusion,
      treatmentsForConsideration,
      etag: contact.etag,
      version: 2,
      modifiedTimeStamp: now,
      modifiedBy: 'jane',
    })
    expect(contact.etag).not.toBe(read.etag)
  })

  test('clears what may change and is left out', async () => {
    const treatments = read.treatmentsForConsideration.map(({ treatmentId, ...rest }) => {
      const { treatmentRevisionId, treatmentGroupId, treatmentGroupRevisionId, objectNodeId } = rest
      return { treatmentId, treatmentRevisionId, treatmentGroupId, treatmentGroupRevisionId, objectNodeId }
    })
    const response = { responseValue: 'v', responseType: 't', respondedTimeStamp: '2026-01-01', responseChannel: 'web' }
    const full = await updated({
      excludeFromContactRule: true,
      conclusionResponseValue: 'v',
      treatmentsForConsideration: read.treatmentsForConsideration.map((treatment) => ({ ...treatment, ...response })),
    })
    const { excludeFromContactRule, conclusionResponseValue, conclusionResponseType, ...immutable } = full
    expect([excludeFromContactRule, conclusionResponseValue, conclusionResponseType]).toEqual([true, 'v', 'crt_x'])
    const cleared = { presented: false, presentedTimeStamp: null, responseValue: null, responseType: null }
    const { data, errors } = await service.execute(UpdateContactDocument, {
      input: {
        contactId: read.id,
        contact: { ...immutable, treatmentsForConsideration: treatments },
        ifMatch: full.etag,
      },
    })
    expect(errors).toBeUndefined()
    expect(data?.updateContact?.contact).toMatchObject({
      excludeFromContactRule: false,
      conclusionResponseValue: null,
      conclusionResponseType: null,
      treatmentsForConsideration: treatments.map((treatment) => {
        return { ...treatment, ...cleared, respondedTimeStamp: null, responseChannel: null }
      }),
    })
  })

  test('by what was read changes nothing: same etag, version and time, and nothing is written', async () => {
    service.clock.advance(1000)
    const before = await everythingIn(service)
    expect(await updated()).toEqual(read)
    expect(await everythingIn(service)).toEqual(before)
  })

  test('twice within one millisecond gives two new etags', async () => {
    const first = await updated({ conclusionResponseValue: 'first' })
    const second = await updated({ conclusionResponseValue: 'second' }, { ifMatch: first.etag })
    const times = [read, first, second].map(({ modifiedTimeStamp }) => modifiedTimeStamp)
    expect([...new Set(times)].sort()).toEqual(times)
    expect(new Set([read.etag, first.etag, second.etag]).size).toBe(3)
    await refused(() => update({}, { ifMatch: first.etag }), 'CONTACT_PRECONDITION_FAILED', failed('ifMatch'))
  })

  test('back to what it was is a change, too: the etag that it had then does not match', async () => {
    const { etag } = await updated({ conclusionResponseValue: 'other' })
    const back = await updated({}, { ifMatch: etag })
    const { modifiedTimeStamp } = back
    expect(back).toEqual({ ...read, etag: back.etag, version: 3, modifiedBy: 'jane', modifiedTimeStamp })
    expect(modifiedTimeStamp > read.modifiedTimeStamp).toBe(true)
    expect(back.etag).not.toBe(read.etag)
  })

  test('may leave out what the server derives, and treatments are then found by position', async () => {
    const withoutId = <Entry extends { id: string }>({ id, ...entry }: Entry) => (expect(id).toBeTruthy(), entry)
    const { id, etag, version, creationTimeStamp, modifiedTimeStamp, createdBy, modifiedBy, links, ...sent } = read
    expect([creationTimeStamp, modifiedTimeStamp, createdBy, modifiedBy, links, version]).not.toContain(undefined)
    const contact = {
      ...sent,
      objectVariables: read.objectVariables.map(withoutId),
      abTests: read.abTests.map(withoutId),
      treatmentsForConsideration: withEntry(read.treatmentsForConsideration.map(withoutId), 2, { responseValue: 'x' }),
    }
    const input = { contactId: id, contact, ifMatch: etag }
    const { data, errors } = await service.execute(UpdateContactDocument, { input })
    expect(errors).toBeUndefined()
    expect(data?.updateContact?.contact.treatmentsForConsideration).toEqual(
      withEntry(read.treatmentsForConsideration, 2, { responseValue: 'x' }),
    )
  })

  test('finds treatments by their ids, and leaves them in their order', async () => {
    const [first, second, third] = withEntry(read.treatmentsForConsideration, 0, { responseValue: 'x' })
    const moved = [present(third), present(second), present(first)]
    expect((await updated({ treatmentsForConsideration: moved })).treatmentsForConsideration).toEqual([
      first,
      second,
      third,
    ])
  })

  test.each([
    { createdBy: 'x'.repeat(256), modifiedBy: '\0' },
    { etag: '\0', version: -1, links: [{ href: 'x'.repeat(10_001) }] },
    { creationTimeStamp: '2001-01-01', modifiedTimeStamp: '2001-01-01' },
  ])('does not look at what the server derives: case %#', async (members) => {
    expect(await updated(members)).toEqual(read)
  })

  test('touches no other contact', async () => {
    const other = await givenContact(service, { treatmentsForConsideration: read.treatmentsForConsideration })
    const treatmentsForConsideration = read.treatmentsForConsideration.map((treatment) => {
      return { ...treatment, presented: false, responseValue: 'x' }
    })
    await updated({ conclusionResponseValue: 'x', treatmentsForConsideration })
    expect((await service.execute(ContactDocument, { id: other.id })).data?.contact).toEqual(other)
  })
})

describe('preconditions', () => {
  test.each(['*', ' * ', 'ETAG', '"other", ETAG', 'ETAG, W/"other"'])('ifMatch %s holds', async (ifMatch) => {
    const input = { ifMatch: ifMatch.replace('ETAG', read.etag), ifUnmodifiedSince: '1994-11-06' }
    expect(await updated({ conclusionResponseValue: 'x' }, input)).toMatchObject({ version: 2 })
  })

  test.each(['"other"', 'W/ETAG', '"other", W/ETAG', 'nothing'])('ifMatch %s fails', async (ifMatch) => {
    const input = { ifMatch: ifMatch.replace('ETAG', read.etag), ifUnmodifiedSince: '2100-01-01' }
    await refused(() => update({}, input), 'CONTACT_PRECONDITION_FAILED', failed('ifMatch'))
  })

  test('ifUnmodifiedSince takes the modifiedTimeStamp that was read, to the millisecond', async () => {
    service.clock.advance(1)
    const since = { ifMatch: null, ifUnmodifiedSince: read.modifiedTimeStamp }
    const { version } = await updated({ conclusionResponseValue: 'x' }, since)
    expect(version).toBe(2)
    await refused(() => update({}, since), 'CONTACT_PRECONDITION_FAILED', failed('ifUnmodifiedSince'))
  })

  test('ifUnmodifiedSince takes an HTTP date, to the second', async () => {
    service.clock.set('2026-06-15T13:00:00.700Z')
    read = await updated({ conclusionResponseValue: 'x' })
    const since = (ifUnmodifiedSince: string) => ({ ifMatch: ' ', ifUnmodifiedSince })
    expect(await updated({}, since('Mon, 15 Jun 2026 13:00:00 GMT'))).toEqual(read)
    const tooEarly = since('Mon, 15 Jun 2026 12:59:59 GMT')
    await refused(() => update({}, tooEarly), 'CONTACT_PRECONDITION_FAILED', failed('ifUnmodifiedSince'))
  })
})
