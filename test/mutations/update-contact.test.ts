import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  ContactDocument,
  type ContactFragment,
  type ContactInput,
  UpdateContactDocument,
  type UpdateContactInput,
} from '../generated/graphql'
import { executeAs, expectChanged, givenContact } from '../support/contacts'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { present } from '../support/present'
import { startService, type TestService } from '../support/service'
import { withEntry } from '../support/with-entry'

let service: TestService
let read: ContactFragment

beforeAll(async () => {
  service = await startService()
})
beforeEach(async () => {
  read = await givenContact(service)
})
afterAll(() => service.stop())

const update = (fields: Partial<ContactInput> = {}, input: Partial<UpdateContactInput> = { ifMatch: read.etag }) =>
  executeAs(service, 'jane', UpdateContactDocument, {
    input: { contactId: read.id, contact: { ...read, ...fields }, ...input },
  })

/** The contact that a successful update returns. */
async function updated(...args: Parameters<typeof update>): Promise<ContactFragment> {
  const { data, errors } = await update(...args)
  return expectChanged(service, errors, data?.updateContact?.contact)
}

const expectPreconditionFailed = (input: Partial<UpdateContactInput>, field: keyof UpdateContactInput) =>
  expectRefusal(
    service,
    () => update({}, input),
    documentedError('CONTACT_PRECONDITION_FAILED', 'updateContact', { field: ['input', field] }),
  )

describe('updateContact', () => {
  test('changes presentation, responses and conclusion, and records who changed them and when', async () => {
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

  test('clears changeable fields that are missing', async () => {
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

  test('leaves etag, version and time unchanged and writes nothing for an unchanged contact', async () => {
    service.clock.advance(1000)
    expect(await expectNothingWritten(service, () => updated())).toEqual(read)
  })

  test('returns two new etags for two changes within one millisecond', async () => {
    const first = await updated({ conclusionResponseValue: 'first' })
    const second = await updated({ conclusionResponseValue: 'second' }, { ifMatch: first.etag })
    const times = [read, first, second].map(({ modifiedTimeStamp }) => modifiedTimeStamp)
    expect([...new Set(times)].sort()).toEqual(times)
    expect(new Set([read.etag, first.etag, second.etag]).size).toBe(3)
    await expectPreconditionFailed({ ifMatch: first.etag }, 'ifMatch')
  })

  test('returns a new etag for a change back to the first content', async () => {
    const { etag } = await updated({ conclusionResponseValue: 'other' })
    const back = await updated({}, { ifMatch: etag })
    const { modifiedTimeStamp } = back
    expect(back).toEqual({ ...read, etag: back.etag, version: 3, modifiedBy: 'jane', modifiedTimeStamp })
    expect(modifiedTimeStamp > read.modifiedTimeStamp).toBe(true)
    expect(back.etag).not.toBe(read.etag)
  })

  test('accepts a contact without derived fields, and then finds treatments by position', async () => {
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

  test('finds treatments by their IDs, and keeps their order', async () => {
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
  ])('ignores derived fields: case %#', async (fields) => {
    expect(await updated(fields)).toEqual(read)
  })

  test('changes no other contact', async () => {
    const other = await givenContact(service, { treatmentsForConsideration: read.treatmentsForConsideration })
    const treatmentsForConsideration = read.treatmentsForConsideration.map((treatment) => {
      return { ...treatment, presented: false, responseValue: 'x' }
    })
    await updated({ conclusionResponseValue: 'x', treatmentsForConsideration })
    expect((await service.execute(ContactDocument, { id: other.id })).data?.contact).toEqual(other)
  })
})

describe('preconditions of updateContact', () => {
  test.each(['*', ' * ', 'ETAG', '"other", ETAG', 'ETAG, W/"other"'])('ifMatch %s holds', async (ifMatch) => {
    const input = { ifMatch: ifMatch.replace('ETAG', read.etag), ifUnmodifiedSince: '1994-11-06' }
    expect(await updated({ conclusionResponseValue: 'x' }, input)).toMatchObject({ version: 2 })
  })

  // A blank text is a precondition that was sent, and names no tag.
  test.each(['"other"', 'W/ETAG', '"other", W/ETAG', 'nothing', '', ' ', '\t', ',', '""'])(
    'ifMatch %j fails',
    async (ifMatch) => {
      const input = { ifMatch: ifMatch.replace('ETAG', read.etag), ifUnmodifiedSince: '2100-01-01' }
      await expectPreconditionFailed(input, 'ifMatch')
    },
  )

  test('ifUnmodifiedSince accepts the modifiedTimeStamp of a response, to the millisecond', async () => {
    service.clock.advance(1)
    const since = { ifMatch: null, ifUnmodifiedSince: read.modifiedTimeStamp }
    const { version } = await updated({ conclusionResponseValue: 'x' }, since)
    expect(version).toBe(2)
    await expectPreconditionFailed(since, 'ifUnmodifiedSince')
  })

  test('ifUnmodifiedSince accepts an HTTP date, to the second', async () => {
    service.clock.set('2026-06-15T13:00:00.700Z')
    read = await updated({ conclusionResponseValue: 'x' })
    const since = (ifUnmodifiedSince: string) => ({ ifMatch: null, ifUnmodifiedSince })
    expect(await updated({}, since('Mon, 15 Jun 2026 13:00:00 GMT'))).toEqual(read)
    const tooEarly = since('Mon, 15 Jun 2026 12:59:59 GMT')
    await expectPreconditionFailed(tooEarly, 'ifUnmodifiedSince')
  })
})
