import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  ContactDocument,
  type ContactFragment,
  type ContactInput,
  ContactsDocument,
  UpdateContactDocument,
  type UpdateContactInput,
} from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { givenContact, violation } from '../support/contacts'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { present } from '../support/present'
import { errorsOf, startService, type TestService } from '../support/service'
import { withEntry } from '../support/with-entry'

let service: TestService
let read: ContactFragment

beforeAll(async () => {
  service = await startService()
  read = await givenContact(service)
})
afterAll(() => service.stop())

const update = (fields: Partial<ContactInput> = {}, input: Partial<UpdateContactInput> = { ifMatch: read.etag }) =>
  service.execute(UpdateContactDocument, {
    input: { contactId: read.id, contact: { ...read, ...fields }, ...input },
  })
const refusal = (reason: Parameters<typeof documentedError>[0], ...field: string[]) =>
  documentedError(reason, 'updateContact', { field: ['input', ...field] })
const invalid = (...paths: string[]) =>
  documentedError('CONTACT_INVALID', 'updateContact', { violations: paths.map(violation) })

describe('errors of updateContact', () => {
  const INVALID = { subjectId: 'other', conclusionResponseValue: '\0' }
  const UNKNOWN = [['unknown'], [''], ['x'.repeat(10_000)], ['\0'], ['\ud800']]

  test.each(UNKNOWN)(
    'CONTACT_NOT_FOUND for an unknown contact, before all other checks: case %#',
    async (contactId) => {
      const notFound = refusal('CONTACT_NOT_FOUND', 'contactId')
      await expectRefusal(service, () => update(INVALID, { contactId }), notFound)
      await expectRefusal(service, () => update(INVALID, { contactId, ifMatch: '"other"' }), notFound)
      await expectRefusal(service, () => update(INVALID, { contactId, ifUnmodifiedSince: 'no date' }), notFound)
    },
  )

  test.each([{}, { ifMatch: null, ifUnmodifiedSince: null }])(
    'CONTACT_PRECONDITION_REQUIRED for %j, before the check of the record',
    async (input) => {
      await expectRefusal(service, () => update(INVALID, input), refusal('CONTACT_PRECONDITION_REQUIRED', 'ifMatch'))
      await expectRefusal(service, () => update({}, input), refusal('CONTACT_PRECONDITION_REQUIRED', 'ifMatch'))
    },
  )

  test('CONTACT_PRECONDITION_FAILED before the check of the record', async () => {
    await expectRefusal(
      service,
      () => update(INVALID, { ifMatch: '"other"' }),
      refusal('CONTACT_PRECONDITION_FAILED', 'ifMatch'),
    )
    await expectRefusal(
      service,
      () => update(INVALID, { ifUnmodifiedSince: '1994-11-06' }),
      refusal('CONTACT_PRECONDITION_FAILED', 'ifUnmodifiedSince'),
    )
  })

  test('CONTACT_INVALID with every violation: limits and immutable fields', async () => {
    await expectRefusal(
      service,
      () => update(INVALID),
      documentedError('CONTACT_INVALID', 'updateContact', {
        violations: expect.arrayContaining(['contact.conclusionResponseValue', 'contact.subjectId'].map(violation)),
      }),
    )
    const { errors } = await update(INVALID)
    expect(errors?.[0]?.extensions.violations).toHaveLength(2)
  })

  test.each<keyof ContactInput>([
    'subjectId',
    'subjectLevel',
    'objectUri',
    'objectRevisionId',
    'objectType',
    'receiverId',
    'receiverRole',
    'channel',
    'ruleFired',
    'pathTraversed',
    'responseTrackingCode',
  ])('CONTACT_INVALID for another %s', async (field) => {
    await expectRefusal(service, () => update({ [field]: 'other' }), invalid(`contact.${field}`))
  })

  test.each<keyof ContactInput>(['receiverId', 'receiverRole', 'channel', 'ruleFired', 'pathTraversed'])(
    'CONTACT_INVALID for a missing %s',
    async (field) => {
      await expectRefusal(service, () => update({ [field]: null }), invalid(`contact.${field}`))
      await expectRefusal(service, () => update({ [field]: undefined }), invalid(`contact.${field}`))
    },
  )

  test.each([
    'treatmentId',
    'treatmentRevisionId',
    'treatmentGroupId',
    'treatmentGroupRevisionId',
    'objectNodeId',
    'id',
  ])('CONTACT_INVALID for another %s of a treatment', async (field) => {
    const treatmentsForConsideration = withEntry(read.treatmentsForConsideration, 1, { [field]: 'other' })
    const path = `contact.treatmentsForConsideration[1].${field}`
    await expectRefusal(service, () => update({ treatmentsForConsideration }), invalid(path))
  })

  test.each(['name', 'value', 'dataType', 'id'])(
    'CONTACT_INVALID for another %s of an object variable',
    async (field) => {
      const objectVariables = withEntry(read.objectVariables, 1, { [field]: 'other' })
      await expectRefusal(service, () => update({ objectVariables }), invalid(`contact.objectVariables[1].${field}`))
    },
  )

  test.each(['nodeId', 'champion', 'pathName', 'pathId', 'pathKey', 'pathType', 'id'])(
    'CONTACT_INVALID for another %s of an A/B test',
    async (field) => {
      const abTests = withEntry(read.abTests, 0, { [field]: field === 'champion' ? false : 'other' })
      await expectRefusal(service, () => update({ abTests }), invalid(`contact.abTests[0].${field}`))
    },
  )

  test.each(['objectVariables', 'treatmentsForConsideration', 'abTests'] as const)(
    'CONTACT_INVALID for another number of %s',
    async (list) => {
      const { id, ...another } = present(read[list][0])
      expect(id).toBeTruthy()
      for (const entries of [read[list].slice(1), [...read[list], another], [], null, undefined]) {
        await expectRefusal(service, () => update({ [list]: entries }), invalid(`contact.${list}`))
      }
    },
  )

  test('CONTACT_INVALID with the path of each of several changes', async () => {
    const { errors } = await update({
      subjectLevel: 'customer',
      pathTraversed: undefined,
      objectVariables: [],
      treatmentsForConsideration: withEntry(read.treatmentsForConsideration, 2, {
        treatmentId: 'a',
        objectNodeId: 'b',
      }),
      abTests: withEntry(read.abTests, 0, { champion: null }),
    })
    const paths = (errors?.[0]?.extensions.violations as { path: string }[]).map(({ path }) => path)
    expect(paths.sort()).toEqual([
      'contact.abTests[0].champion',
      'contact.objectVariables',
      'contact.pathTraversed',
      'contact.subjectLevel',
      'contact.treatmentsForConsideration[2].objectNodeId',
      'contact.treatmentsForConsideration[2].treatmentId',
    ])
  })

  test('CONTACT_INVALID for an ID of another contact, and for a repeated ID', async () => {
    const other = await givenContact(service)
    const [first, second, third] = read.treatmentsForConsideration
    const path = 'contact.treatmentsForConsideration[1]'
    const foreign = [
      present(first),
      { ...present(second), id: other.treatmentsForConsideration[1]?.id },
      present(third),
    ]
    await expectRefusal(service, () => update({ treatmentsForConsideration: foreign }), invalid(`${path}.id`))
    const twice = [present(first), present(first), present(third)]
    await expectRefusal(service, () => update({ treatmentsForConsideration: twice }), invalid(path))
  })
})

describe('invalid input of updateContact', () => {
  test.each(['yesterday', '2026-02-30', '2026-06-15T12:00:00', 'Sun, 06 Nov 1994 08:49:37 CET'])(
    'is ARGUMENT_INVALID for the ifUnmodifiedSince %j',
    async (ifUnmodifiedSince) => {
      const { data, errors } = await expectNothingWritten(service, () => update({}, { ifUnmodifiedSince }))
      const message = errors?.[0]?.message
      expect(message).toMatch(/ifUnmodifiedSince/)
      expect(data).toEqual({ updateContact: null })
      expect(errors).toEqual([
        documentedError('ARGUMENT_INVALID', 'updateContact', {
          problem: message,
          field: ['input', 'ifUnmodifiedSince'],
        }),
      ])
    },
  )

  test.each([{ contact: {} }, { contact: null }, { contactId: null }, { contact: 1 }])(
    'is an error of GraphQL: %j',
    async (fields) => {
      const input = { contactId: read.id, contact: read, ifMatch: read.etag, ...fields }
      const document = 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { id } } }'
      const { errors } = await service.execute(document, { input })
      expect(errors?.length).toBeGreaterThan(0)
      expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']))
    },
  )
})

describe('concurrent calls of updateContact', () => {
  const conclude = (conclusionResponseValue: string, input?: Partial<UpdateContactInput>) =>
    update({ conclusionResponseValue }, input)

  beforeEach(async () => {
    read = await givenContact(service)
  })

  test('20 with one etag: one succeeds, 19 receive CONTACT_PRECONDITION_FAILED', async () => {
    const responses = await concurrently(20, (index) =>
      update({
        conclusionResponseValue: `${index}`,
        treatmentsForConsideration: read.treatmentsForConsideration.map((treatment) => ({
          ...treatment,
          responseValue: `${index}`,
        })),
      }),
    )
    const [winner, ...others] = responses.flatMap(({ data }) => data?.updateContact?.contact ?? [])
    expect(others).toEqual([])
    expect(errorsOf(responses)).toEqual(
      Array.from({ length: 19 }, () => refusal('CONTACT_PRECONDITION_FAILED', 'ifMatch')),
    )
    const { data } = await service.execute(ContactDocument, { id: read.id })
    expect(data?.contact).toEqual(winner)
    expect(winner?.version).toBe(2)
    const values = winner?.treatmentsForConsideration.map(({ responseValue }) => responseValue)
    expect(new Set(values)).toEqual(new Set([winner?.conclusionResponseValue]))
  })

  test('20 with one time stamp: one succeeds, because it changes the time stamp', async () => {
    const since = { ifUnmodifiedSince: read.modifiedTimeStamp }
    const responses = await concurrently(20, (index) => conclude(`${index}`, since))
    expect(errorsOf(responses)).toEqual(
      Array.from({ length: 19 }, () => refusal('CONTACT_PRECONDITION_FAILED', 'ifUnmodifiedSince')),
    )
  })

  test('20 with the same change of a treatment and one etag: one succeeds', async () => {
    for (let round = 0; round < 5; round++) {
      read = await givenContact(service)
      const treatmentsForConsideration = withEntry(read.treatmentsForConsideration, 1, { responseValue: 'click' })
      const responses = await concurrently(20, () => update({ treatmentsForConsideration }, { ifMatch: read.etag }))
      expect(responses.filter(({ errors }) => !errors)).toHaveLength(1)
    }
  })

  test('concurrent queries return only complete versions', async () => {
    let isOver = false
    const readers = concurrently(4, async () => {
      while (!isOver) {
        const contact = present((await service.execute(ContactDocument, { id: read.id })).data?.contact)
        const values = contact.treatmentsForConsideration.map(({ responseValue }) => responseValue)
        if (contact.version > 1) expect(values).toEqual(values.map(() => contact.conclusionResponseValue))
        const listed = await service.execute(ContactsDocument, {
          filter: { responseTrackingCode: read.responseTrackingCode },
        })
        const [node] = present(listed.data?.contacts).nodes
        const listedValues = node?.treatmentsForConsideration.map(({ responseValue }) => responseValue)
        if ((node?.version ?? 0) > 1)
          expect(listedValues).toEqual(listedValues?.map(() => node?.conclusionResponseValue))
      }
    })
    for (let index = 0; index < 40; index++) {
      const responseValue = `${index}`
      const treatmentsForConsideration = read.treatmentsForConsideration.map((own) => ({ ...own, responseValue }))
      const { errors } = await update(
        { conclusionResponseValue: responseValue, treatmentsForConsideration },
        { ifMatch: '*' },
      )
      expect(errors).toBeUndefined()
    }
    isOver = true
    await readers
  })

  test('20 for any version all succeed, one after the other', async () => {
    const responses = await concurrently(20, (index) => conclude(`${index}`, { ifMatch: '*' }))
    expect(errorsOf(responses)).toEqual([])
    const versions = responses.map(({ data }) => data?.updateContact?.contact.version ?? 0)
    expect(versions.sort((one, another) => one - another)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2))
  })
})
