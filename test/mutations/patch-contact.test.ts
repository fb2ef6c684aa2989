import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  ContactDocument,
  type ContactFragment,
  type ContactPatchInput,
  PatchContactDocument,
  type PatchContactInput,
} from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { executeAs, expectChanged, givenContact, violation } from '../support/contacts'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { present } from '../support/present'
import { errorsOf, startService, type TestService } from '../support/service'
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

const patch = (contact: ContactPatchInput, input: Omit<PatchContactInput, 'contact'> = { contactId: read.id }) =>
  executeAs(service, 'jane', PatchContactDocument, { input: { ...input, contact } })

/** The contact that a successful patch returns. */
async function patched(...args: Parameters<typeof patch>): Promise<ContactFragment> {
  const { data, errors } = await patch(...args)
  return expectChanged(service, errors, data?.patchContact?.contact)
}

const refusal = (reason: Parameters<typeof documentedError>[0], ...field: string[]) =>
  documentedError(reason, 'patchContact', { field: ['input', ...field] })

describe('patchContact', () => {
  test.each([
    { excludeFromContactRule: true },
    { conclusionResponseValue: 'bought' },
    { conclusionResponseValue: 'v', conclusionResponseType: 't', excludeFromContactRule: true },
  ])('changes only %j, and records who changed it and when', async (fields) => {
    const modifiedTimeStamp = service.clock.advance(1000).toISOString()
    const contact = await patched(fields)
    const { etag } = contact
    expect(contact).toEqual({ ...read, ...fields, etag, version: 2, modifiedTimeStamp, modifiedBy: 'jane' })
    expect(etag).not.toBe(read.etag)
  })

  test.each(['id', 'treatmentId', 'both'])('changes a treatment by %s, and leaves the others unchanged', async (by) => {
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
  })

  test('finds the contact by its response tracking code', async () => {
    const { responseTrackingCode, id: contactId } = read
    const byCode = await patched({ conclusionResponseValue: 'by code' }, { responseTrackingCode })
    expect(byCode).toMatchObject({ id: read.id, conclusionResponseValue: 'by code' })
    const byBoth = await patched({ conclusionResponseValue: 'by both' }, { responseTrackingCode, contactId })
    expect(byBoth).toMatchObject({ id: read.id, conclusionResponseValue: 'by both', version: 3 })
    const byNull = await patched({ conclusionResponseValue: 'x' }, { responseTrackingCode, contactId: null })
    expect(byNull).toMatchObject({ id: read.id, version: 4 })
  })

  test('ignores fields that are null', async () => {
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
    const nulls = Object.fromEntries(Object.keys(full).map((field) => [field, null]))
    const conclusion = { excludeFromContactRule: null, conclusionResponseValue: null, conclusionResponseType: null }
    expect(await patched({ ...conclusion, treatmentsForConsideration: [{ id, ...nulls }] })).toEqual(before)
    expect(await patched({ ...conclusion, treatmentsForConsideration: null })).toEqual(before)
  })

  test.each<ContactPatchInput>([{}, { conclusionResponseType: 'crt_x' }, { treatmentsForConsideration: [] }])(
    'leaves etag, version and time unchanged and writes nothing for %j',
    async (fields) => {
      service.clock.advance(1000)
      expect(await expectNothingWritten(service, () => patched(fields))).toEqual(read)
    },
  )

  test('replaces a text with an empty text', async () => {
    expect(await patched({ conclusionResponseType: '' })).toMatchObject({ conclusionResponseType: '' })
  })

  test('requires no precondition, and accepts one that holds', async () => {
    const first = await patched({ conclusionResponseValue: '1' }, { contactId: read.id, ifMatch: read.etag })
    const ifUnmodifiedSince = first.modifiedTimeStamp
    const second = await patched({ conclusionResponseValue: '2' }, { contactId: read.id, ifUnmodifiedSince })
    expect([first, second].map(({ version }) => version)).toEqual([2, 3])
    expect(new Set([read, first, second].map(({ etag }) => etag)).size).toBe(3)
  })
})

describe('errors of patchContact', () => {
  const INVALID = { conclusionResponseValue: '\0' }

  test.each([{}, { contactId: null, responseTrackingCode: null }])(
    'ARGUMENT_INVALID for input without a contact: %j',
    async (input) => {
      const { data, errors } = await expectNothingWritten(service, () =>
        patch(INVALID, { ...input, ifMatch: '"other"' }),
      )
      const problem = errors?.[0]?.message
      expect(problem).toMatch(/contactId.*responseTrackingCode/)
      expect(data).toEqual({ patchContact: null })
      expect(errors).toEqual([
        documentedError('ARGUMENT_INVALID', 'patchContact', { problem, field: ['input', 'contactId'] }),
      ])
    },
  )

  test('CONTACT_NOT_FOUND for an unknown contact, before the checks of the precondition and the patch', async () => {
    for (const unknown of ['unknown', '', '\0', 'x'.repeat(10_000)]) {
      const failing = { ifMatch: '"other"', ifUnmodifiedSince: 'no date' }
      await expectRefusal(
        service,
        () => patch(INVALID, { contactId: unknown, ...failing }),
        refusal('CONTACT_NOT_FOUND', 'contactId'),
      )
      await expectRefusal(
        service,
        () => patch(INVALID, { responseTrackingCode: unknown, ...failing }),
        refusal('CONTACT_NOT_FOUND', 'responseTrackingCode'),
      )
    }
  })

  test('CONTACT_NOT_FOUND if the ID and the tracking code belong to different contacts', async () => {
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

  test.each(['', ' ', ','])('CONTACT_PRECONDITION_FAILED for the ifMatch %j, which names no tag', async (ifMatch) => {
    const input = { contactId: read.id, ifMatch, ifUnmodifiedSince: '2100-01-01' }
    const fields = { conclusionResponseValue: 'changed' }
    await expectRefusal(service, () => patch(fields, input), refusal('CONTACT_PRECONDITION_FAILED', 'ifMatch'))
  })

  test('CONTACT_PRECONDITION_FAILED if a precondition fails, before the check of the patch', async () => {
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

  test('CONTACT_INVALID with every violation', async () => {
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

describe('invalid input of patchContact', () => {
  test.each(['subjectId', 'responseTrackingCode', 'objectVariables', 'abTests', 'version'])(
    'is an error of GraphQL: the immutable field %s',
    async (field) => {
      const input = { contactId: read.id, contact: { [field]: 'x' } }
      const document = 'mutation ($input: PatchContactInput!) { patchContact(input: $input) { contact { id } } }'
      const { errors } = await service.execute(document, { input })
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    },
  )

  test('is ARGUMENT_INVALID: an ifUnmodifiedSince that is not a date', async () => {
    const { errors } = await patch({}, { contactId: read.id, ifUnmodifiedSince: 'yesterday' })
    const problem = errors?.[0]?.message
    expect(errors).toEqual([
      documentedError('ARGUMENT_INVALID', 'patchContact', { problem, field: ['input', 'ifUnmodifiedSince'] }),
    ])
  })
})

describe('concurrent calls of patchContact', () => {
  test('200 for one contact all succeed', async () => {
    const responses = await concurrently(200, (index) => patch({ conclusionResponseValue: `${index}` }))
    expect(errorsOf(responses)).toEqual([])
  })

  test('20 for different treatments lose no change', async () => {
    const treatments = Array.from({ length: 20 }, (_, index) => ({ treatmentId: `t-${index}` }))
    read = await givenContact(service, { treatmentsForConsideration: treatments })
    const responses = await Promise.all(
      treatments.map((treatment) => patch({ treatmentsForConsideration: [{ ...treatment, responseValue: 'x' }] })),
    )
    expect(errorsOf(responses)).toEqual([])
    const { data } = await service.execute(ContactDocument, { id: read.id })
    expect(data?.contact?.treatmentsForConsideration.map(({ responseValue }) => responseValue)).toEqual(
      treatments.map(() => 'x'),
    )
    expect(data?.contact?.version).toBe(21)
    expect(new Set(responses.map((response) => response.data?.patchContact?.contact.etag)).size).toBe(20)
  })

  test('20 with one etag: one succeeds, 19 receive CONTACT_PRECONDITION_FAILED', async () => {
    const input = { contactId: read.id, ifMatch: read.etag }
    const responses = await concurrently(20, (index) => patch({ conclusionResponseValue: `${index}` }, input))
    expect(errorsOf(responses)).toEqual(
      Array.from({ length: 19 }, () => refusal('CONTACT_PRECONDITION_FAILED', 'ifMatch')),
    )
  })
})
