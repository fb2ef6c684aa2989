import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  ContactDocument,
  type ContactFragment,
  type ContactPatchInput,
  PatchContactDocument,
  type PatchContactInput,
} from '../generated/graphql'
import { executeAs, expectRefusal, givenContact, present, violation } from '../support/contacts'
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

const patch = (contact: ContactPatchInput, input: Omit<PatchContactInput, 'contact'> = { contactId: read.id }) =>
  executeAs(service, 'jane', PatchContactDocument, { input: { ...input, contact } })

/** The contact after a patch that succeeds, as the answer tells it; what is read afterwards must be the same. */
async function patched(...args: Parameters<typeof patch>): Promise<ContactFragment> {
  const { data, errors } = await patch(...args)
  expect(errors).toBeUndefined()
  const contact = present(data?.patchContact?.contact)
  expect((await service.execute(ContactDocument, { id: contact.id })).data?.contact).toEqual(contact)
  return contact
}

const refusal = (reason: Parameters<typeof documentedError>[0], ...field: string[]) =>
  documentedError(reason, 'patchContact', { field: ['input', ...field] })

describe('a patch', () => {
  test.each([
    { excludeFromContactRule: true },
    { conclusionResponseValue: 'bought' },
    { conclusionResponseValue: 'v', conclusionResponseType: 't', excludeFromContactRule: true },
  ])('of %j changes that alone, and tells who changed it and when', async (members) => {
    const modifiedTimeStamp = service.clock.advance(1000).toISOString()
    const contact = await patched(members)
    const { etag } = contact
    expect(contact).toEqual({ ...read, ...members, etag, version: 2, modifiedTimeStamp, modifiedBy: 'jane' })
    expect(etag).not.toBe(read.etag)
  })

  test.each(['id', 'treatmentId', 'both'])(
    'merges treatments by %s, and leaves the others as they were',
    async (by) => {
      const { id, treatmentId } = present(read.treatmentsForConsideration[2])
      const keys = { id: { id }, treatmentId: { treatmentId }, both: { id, treatmentId } }
      const key = keys[by as keyof typeof keys]
      const response = { responseValue: 'v', responseType: 't', respondedTimeStamp: '2026-06-15T12:00:00.001Z' }
      const { treatmentsForConsideration } = await patched({ treatmentsForConsideration: [{ ...key, ...response }] })
      expect(treatmentsForConsideration).toEqual(withEntry(read.treatmentsForConsideration, 2, response))
      const more = { presented: false, presentedTimeStamp: '2026-06-16T00:00:00.000Z', responseChannel: 'phone' }
      expect((await patched({ treatmentsForConsideration: [{ ...key, ...more }] })).treatmentsForConsideration).toEqual(
        withEntry(read.treatmentsForConsideration, 2, { ...response, ...more }),
      )
    },
  )

  test('finds the contact by its response tracking code', async () => {
    const { responseTrackingCode, id: contactId } = read
    const byCode = await patched({ conclusionResponseValue: 'by code' }, { responseTrackingCode })
    expect(byCode).toMatchObject({ id: read.id, conclusionResponseValue: 'by code' })
    const byBoth = await patched({ conclusionResponseValue: 'by both' }, { responseTrackingCode, contactId })
    expect(byBoth).toMatchObject({ id: read.id, conclusionResponseValue: 'by both', version: 3 })
    const byNull = await patched({ conclusionResponseValue: 'x' }, { responseTrackingCode, contactId: null })
    expect(byNull).toMatchObject({ id: read.id, version: 4 })
  })

  test('takes null for not sent', async () => {
    const reaction = {
      presented: true,
      presentedTimeStamp: read.creationTimeStamp,
      responseValue: 'v',
      responseType: 't',
    }
    const full = { ...reaction, respondedTimeStamp: read.creationTimeStamp, responseChannel: 'web' }
    const { id } = present(read.treatmentsForConsideration[0])
    const treatmentsForConsideration = [{ id, ...full }]
    const before = await patched({
      excludeFromContactRule: true,
      conclusionResponseValue: 'v',
      treatmentsForConsideration,
    })
    const nulls = Object.fromEntries(Object.keys(full).map((member) => [member, null]))
    const conclusion = { excludeFromContactRule: null, conclusionResponseValue: null, conclusionResponseType: null }
    expect(await patched({ ...conclusion, treatmentsForConsideration: [{ id, ...nulls }] })).toEqual(before)
    expect(await patched({ ...conclusion, treatmentsForConsideration: null })).toEqual(before)
  })

  test.each<ContactPatchInput>([{}, { conclusionResponseType: 'crt_x' }, { treatmentsForConsideration: [] }])(
    'of %j changes nothing: same etag, version and time, and nothing is written',
    async (members) => {
      service.clock.advance(1000)
      const before = await everythingIn(service)
      expect(await patched(members)).toEqual(read)
      expect(await everythingIn(service)).toEqual(before)
    },
  )

  test('clears a text with an empty one', async () => {
    expect(await patched({ conclusionResponseType: '' })).toMatchObject({ conclusionResponseType: '' })
  })

  test('needs no precondition, and honours one that holds', async () => {
    const first = await patched({ conclusionResponseValue: '1' }, { contactId: read.id, ifMatch: read.etag })
    const ifUnmodifiedSince = first.modifiedTimeStamp
    const second = await patched({ conclusionResponseValue: '2' }, { contactId: read.id, ifUnmodifiedSince })
    const third = await patched({ conclusionResponseValue: '3' }, { contactId: read.id, ifMatch: ' ' })
    expect([first, second, third].map(({ version }) => version)).toEqual([2, 3, 4])
    expect(new Set([read, first, second, third].map(({ etag }) => etag)).size).toBe(4)
  })
})

describe('documented errors', () => {
  const INVALID = { conclusionResponseValue: '\0' }

  test.each([{}, { contactId: null, responseTrackingCode: null }])(
    'ARGUMENT_INVALID for %j, which names no contact',
    async (input) => {
      const before = await everythingIn(service)
      const { data, errors } = await patch(INVALID, { ...input, ifMatch: '"other"' })
      const problem = errors?.[0]?.message
      expect(problem).toMatch(/contactId.*responseTrackingCode/)
      expect(data).toEqual({ patchContact: null })
      expect(errors).toEqual([
        documentedError('ARGUMENT_INVALID', 'patchContact', { problem, field: ['input', 'contactId'] }),
      ])
      expect(await everythingIn(service)).toEqual(before)
    },
  )

  test('CONTACT_NOT_FOUND for an unknown contact, before the precondition and the patch', async () => {
    for (const unknown of ['unknown', '', '\0', 'x'.repeat(10_000)]) {
      const wrong = { ifMatch: '"other"', ifUnmodifiedSince: 'no date' }
      await expectRefusal(
        service,
        () => patch(INVALID, { contactId: unknown, ...wrong }),
        refusal('CONTACT_NOT_FOUND', 'contactId'),
      )
      await expectRefusal(
        service,
        () => patch(INVALID, { responseTrackingCode: unknown, ...wrong }),
        refusal('CONTACT_NOT_FOUND', 'responseTrackingCode'),
      )
    }
  })

  test('CONTACT_NOT_FOUND where id and tracking code are not of one contact', async () => {
    const { id, responseTrackingCode } = await givenContact(service)
    for (const input of [
      { contactId: read.id, responseTrackingCode },
      { contactId: id, responseTrackingCode: read.responseTrackingCode },
      { contactId: id, responseTrackingCode: 'unknown' },
    ]) {
      await expectRefusal(
        service,
        () => patch({ conclusionResponseValue: 'x' }, input),
        refusal('CONTACT_NOT_FOUND', 'responseTrackingCode'),
      )
    }
    const input = { contactId: 'unknown', responseTrackingCode }
    expect((await patch({}, input)).errors).toMatchObject([{ extensions: { reason: 'CONTACT_NOT_FOUND' } }])
  })

  test('CONTACT_PRECONDITION_FAILED where one is given and fails, before the patch is looked at', async () => {
    const input = { contactId: read.id }
    await expectRefusal(
      service,
      () => patch(INVALID, { ...input, ifMatch: `W/${read.etag}`, ifUnmodifiedSince: '2100-01-01' }),
      refusal('CONTACT_PRECONDITION_FAILED', 'ifMatch'),
    )
    await expectRefusal(
      service,
      () => patch(INVALID, { ...input, ifUnmodifiedSince: 'Sun, 06 Nov 1994 08:49:37 GMT' }),
      refusal('CONTACT_PRECONDITION_FAILED', 'ifUnmodifiedSince'),
    )
  })

  test('CONTACT_INVALID with every violation at once', async () => {
    const [first, second] = read.treatmentsForConsideration
    const treatmentsForConsideration = [
      { treatmentId: 'unknown', responseValue: 'x' },
      { id: first?.id, responseValue: 'x'.repeat(256) },
      { id: second?.id, treatmentId: first?.treatmentId },
      { presented: true },
      { treatmentId: first?.treatmentId, presented: true },
    ]
    const paths = [
      'contact.conclusionResponseValue',
      'contact.treatmentsForConsideration[0]',
      'contact.treatmentsForConsideration[1].responseValue',
      'contact.treatmentsForConsideration[2]',
      'contact.treatmentsForConsideration[3]',
      'contact.treatmentsForConsideration[4]',
    ]
    await expectRefusal(
      service,
      () => patch({ ...INVALID, treatmentsForConsideration }),
      documentedError('CONTACT_INVALID', 'patchContact', {
        violations: expect.arrayContaining(
          paths.map((path) => ({ ...violation(path), path: expect.stringContaining(path) })),
        ),
      }),
    )
    const { errors } = await patch({ ...INVALID, treatmentsForConsideration })
    expect(errors?.[0]?.extensions.violations).toHaveLength(6)
  })
})

describe('wrong input', () => {
  test.each(['subjectId', 'responseTrackingCode', 'objectVariables', 'abTests', 'version'])(
    '%s, which cannot change, is a GraphQL error',
    async (member) => {
      const input = { contactId: read.id, contact: { [member]: 'x' } }
      const document = 'mutation ($input: PatchContactInput!) { patchContact(input: $input) { contact { id } } }'
      const { errors } = await service.send(document, { input })
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    },
  )

  test('an ifUnmodifiedSince that is no date is ARGUMENT_INVALID', async () => {
    const { errors } = await patch({}, { contactId: read.id, ifUnmodifiedSince: 'yesterday' })
    const problem = errors?.[0]?.message
    expect(errors).toEqual([
      documentedError('ARGUMENT_INVALID', 'patchContact', { problem, field: ['input', 'ifUnmodifiedSince'] }),
    ])
  })
})

describe('callers at the same moment', () => {
  test('200 of one contact all find their turn', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => patch({ conclusionResponseValue: `${index}` })),
    )
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
  })

  test('20 who each change something else lose nothing', async () => {
    const treatments = Array.from({ length: 20 }, (_, index) => ({ treatmentId: `t-${index}` }))
    read = await givenContact(service, { treatmentsForConsideration: treatments })
    const answers = await Promise.all(
      treatments.map((treatment) => patch({ treatmentsForConsideration: [{ ...treatment, responseValue: 'x' }] })),
    )
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
    const { data } = await service.execute(ContactDocument, { id: read.id })
    expect(data?.contact?.treatmentsForConsideration.map(({ responseValue }) => responseValue)).toEqual(
      treatments.map(() => 'x'),
    )
    expect(data?.contact?.version).toBe(21)
    expect(new Set(answers.map((answer) => answer.data?.patchContact?.contact.etag)).size).toBe(20)
  })

  test('20 with one etag: one wins and 19 get CONTACT_PRECONDITION_FAILED', async () => {
    const input = { contactId: read.id, ifMatch: read.etag }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => patch({ conclusionResponseValue: `${index}` }, input)),
    )
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual(
      Array.from({ length: 19 }, () => refusal('CONTACT_PRECONDITION_FAILED', 'ifMatch')),
    )
  })
})
