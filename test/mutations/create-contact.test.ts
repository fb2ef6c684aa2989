import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { ContactByTrackingCodeDocument, ContactDocument, CreateContactDocument } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { contactRecord } from '../support/contact-record'
import { executeAs, givenContact, linksOf, violation } from '../support/contacts'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { present } from '../support/present'
import { errorsOf, startService, type TestService } from '../support/service'

let service: TestService
let responseTrackingCode: string

beforeAll(async () => {
  service = await startService()
})
beforeEach(() => {
  responseTrackingCode = `code-${randomUUID()}`
})
afterAll(() => service.stop())

const create = (contact = contactRecord({ responseTrackingCode })) =>
  service.execute(CreateContactDocument, { input: { contact } })
const createRaw = (fields: object) => {
  const contact = { ...contactRecord({ responseTrackingCode }), ...fields }
  return service.execute('mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }', {
    input: { contact },
  })
}

describe('createContact', () => {
  test('records a contact as the source page shows it, and queries find it by ID and by tracking code', async () => {
    const { objectVariables, treatmentsForConsideration, abTests, ...fields } = contactRecord()
    const now = service.clock.now().toISOString()
    const input = { contact: contactRecord() }
    const response = await executeAs(service, 'joeMarket', CreateContactDocument, { input })
    const contact = present(response.data?.createContact?.contact)
    const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
    const id = expect.stringMatching(`^${uuid}$`)
    const entryIds = (type: string) => ({
      id: expect.stringMatching(`^${type}:${contact.id}:${uuid}$`),
      entryId: id,
    })
    const noResponse = { responseValue: null, responseType: null, respondedTimeStamp: null, responseChannel: null }
    expect(response).toEqual({
      data: {
        createContact: {
          contact: {
            ...fields,
            id,
            etag: expect.stringMatching(/^".+"$/),
            version: 1,
            objectVariables: objectVariables?.map((variable) => ({ ...entryIds('ObjectVariable'), ...variable })),
            treatmentsForConsideration: treatmentsForConsideration?.map((treatment) => {
              const ids = entryIds('TreatmentForConsideration')
              return { ...ids, ...treatment, ...noResponse, subjectContactId: contact.id }
            }),
            abTests: abTests?.map((abTest) => ({ ...entryIds('AbTest'), ...abTest })),
            creationTimeStamp: now,
            modifiedTimeStamp: now,
            createdBy: 'joeMarket',
            modifiedBy: 'joeMarket',
            links: linksOf(contact.id),
          },
        },
      },
    })
    const read = await service.execute(ContactDocument, { id: contact.id })
    expect(read).toEqual({ data: { contact } })
    const code = { responseTrackingCode: contact.responseTrackingCode }
    expect(await service.execute(ContactByTrackingCodeDocument, code)).toEqual({
      data: { contactByTrackingCode: contact },
    })
  })

  test('accepts a contact with only its required fields: lists are empty, booleans false, other fields null', async () => {
    const required = { subjectId: 's', subjectLevel: 'l', objectUri: '/o', objectRevisionId: 'r', objectType: 't' }
    const { data } = await create({ ...required, responseTrackingCode })
    expect(data?.createContact?.contact).toMatchObject({
      ...required,
      objectVariables: [],
      treatmentsForConsideration: [],
      abTests: [],
      ruleFired: null,
      pathTraversed: null,
      receiverId: null,
      receiverRole: null,
      channel: null,
      excludeFromContactRule: false,
      conclusionResponseValue: null,
      conclusionResponseType: null,
    })
  })

  test('keeps the entries of lists in their order, and adds no field to them except the ID', async () => {
    const contact = await givenContact(service, {
      objectVariables: [{ name: 'b' }, { name: 'a', value: null }],
      treatmentsForConsideration: [
        { treatmentId: 'z' },
        { treatmentId: 'a', responseChannel: 'web' },
        { treatmentId: 'z' },
      ],
      abTests: [{}, { champion: false }],
    })
    const { data } = await service.execute(ContactDocument, { id: contact.id })
    const { objectVariables, treatmentsForConsideration: treatments, abTests } = present(data?.contact)
    expect(objectVariables).toMatchObject([
      { name: 'b', value: null, dataType: null },
      { name: 'a', value: null },
    ])
    expect(treatments.map(({ treatmentId }) => treatmentId)).toEqual(['z', 'a', 'z'])
    expect(treatments[1]).toMatchObject({ presented: false, presentedTimeStamp: null, responseChannel: 'web' })
    expect(abTests).toMatchObject([{ nodeId: null, champion: null }, { champion: false }])
    const ids = [...objectVariables, ...treatments, ...abTests].map((entry) => entry.id)
    expect(new Set(ids).size).toBe(7)
  })

  test('derives the derived fields itself and ignores their input', async () => {
    const sent = await givenContact(service)
    service.clock.advance(1000)
    const response = await create({
      ...sent,
      responseTrackingCode,
      creationTimeStamp: '2001-01-01T00:00:00Z',
      modifiedTimeStamp: '2001-01-01T00:00:00Z',
      createdBy: 'eve',
      modifiedBy: '',
      version: 99,
      etag: 'etag',
      links: [{ href: '/elsewhere' }],
    })
    expect(response.errors).toBeUndefined()
    const contact = present(response.data?.createContact?.contact)
    const now = service.clock.now().toISOString()
    expect(contact).toMatchObject({ version: 1, creationTimeStamp: now, modifiedTimeStamp: now })
    expect(contact).toMatchObject({ createdBy: 'anonymous', modifiedBy: 'anonymous', links: linksOf(contact.id) })
    expect(contact.id).not.toBe(sent.id)
    const idsOf = ({ objectVariables, treatmentsForConsideration, abTests }: typeof sent) =>
      [objectVariables, treatmentsForConsideration, abTests].flatMap((list) => list.map(({ entryId }) => entryId))
    // Entries keep their IDs, so that a record of another system can be sent again unchanged.
    expect(idsOf(contact)).toEqual(idsOf(sent))
  })

  test.each([
    { createdBy: 'x'.repeat(256) },
    { modifiedBy: '\0' },
    { etag: '\ud800' },
    { links: [{ href: 'x'.repeat(10_001) }] },
    { links: Array.from({ length: 201 }, () => ({})) },
    { treatmentsForConsideration: [{ treatmentId: 't', subjectContactId: 'x'.repeat(256) }] },
  ])('accepts any text in derived fields: case %#', async (fields) => {
    expect((await create(contactRecord({ responseTrackingCode, ...fields }))).errors).toBeUndefined()
  })

  test.each([
    ['jane', 'jane'],
    ['', 'anonymous'],
    [' ', 'anonymous'],
  ])('with the header x-actor %j records a contact of %s', async (actor, name) => {
    expect(await givenContact(service, {}, actor)).toMatchObject({ createdBy: name, modifiedBy: name })
  })

  test('stores times in UTC, to the millisecond', async () => {
    const treatment = { treatmentId: 't', presentedTimeStamp: '2026-01-31T09:30:15.123+02:00' }
    const contact = await givenContact(service, { treatmentsForConsideration: [treatment] })
    expect(contact.treatmentsForConsideration).toMatchObject([{ presentedTimeStamp: '2026-01-31T07:30:15.123Z' }])
  })

  test('accepts texts and lists of the maximum length', async () => {
    const long = 'é'.repeat(10_000)
    const texts = { objectUri: long, ruleFired: long, pathTraversed: long, subjectId: '\u{1f600}'.repeat(100) }
    const treatmentsForConsideration = Array.from({ length: 200 }, (_, index) => ({ treatmentId: `t-${index}` }))
    const contact = await givenContact(service, { ...texts, treatmentsForConsideration })
    const { data } = await service.execute(ContactDocument, { id: contact.id })
    expect(data?.contact).toEqual(contact)
    expect(contact).toMatchObject({ ...texts, treatmentsForConsideration })
  })
})

describe('errors of createContact', () => {
  test('CONTACT_INVALID with every violation, before TRACKING_CODE_IN_USE', async () => {
    const { responseTrackingCode: taken } = await givenContact(service)
    const contact = contactRecord({
      responseTrackingCode: taken,
      subjectId: ' ',
      channel: 'x'.repeat(256),
      treatmentsForConsideration: [{ treatmentId: 't' }, { treatmentId: '', responseValue: '\0' }],
      abTests: Array.from({ length: 201 }, () => ({})),
    })
    const violations = [
      'contact.abTests',
      'contact.channel',
      'contact.subjectId',
      'contact.treatmentsForConsideration[1].responseValue',
      'contact.treatmentsForConsideration[1].treatmentId',
    ]
    const { errors } = await expectRefusal(
      service,
      () => create(contact),
      documentedError('CONTACT_INVALID', 'createContact', {
        violations: expect.arrayContaining(violations.map(violation)),
      }),
    )
    const paths = (errors?.[0]?.extensions.violations as { path: string }[]).map(({ path }) => path)
    expect(paths.sort()).toEqual(violations)
  })

  test('TRACKING_CODE_IN_USE for the code of another contact', async () => {
    const { responseTrackingCode: taken } = await givenContact(service)
    await expectRefusal(
      service,
      () => create(contactRecord({ responseTrackingCode: taken, subjectId: 'other' })),
      documentedError('TRACKING_CODE_IN_USE', 'createContact', { field: ['input', 'contact', 'responseTrackingCode'] }),
    )
  })

  test('no error for a code that differs in upper and lower case', async () => {
    await givenContact(service, { responseTrackingCode })
    const { errors } = await create(contactRecord({ responseTrackingCode: responseTrackingCode.toUpperCase() }))
    expect(errors).toBeUndefined()
  })
})

describe('invalid input of createContact', () => {
  test.each([
    ...['subjectId', 'subjectLevel', 'objectUri', 'objectRevisionId', 'objectType', 'responseTrackingCode'].flatMap(
      (field) => [{ [field]: null }, { [field]: undefined }],
    ),
    { subjectId: 1 },
    { treatmentsForConsideration: [{ presented: true }] },
    { treatmentsForConsideration: [null] },
    { treatmentsForConsideration: [{ treatmentId: 't', presentedTimeStamp: '2026-02-30' }] },
    { treatmentsForConsideration: [{ treatmentId: 't', presented: 'yes' }] },
    { objectVariables: [{ value: 'no name' }] },
    { excludeFromContactRule: 'no' },
    { unknown: 1 },
  ])('is an error of GraphQL: %j', async (fields) => {
    const { errors } = await expectNothingWritten(service, () => createRaw(fields))
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })
})

test('createContact: CONTACT_INVALID for two entries of a list with the same ID', async () => {
  const treatmentsForConsideration = ['t1', 't2'].map((treatmentId) => ({ treatmentId, id: 'same' }))
  const { errors } = await create(contactRecord({ responseTrackingCode, treatmentsForConsideration }))
  expect(errors).toMatchObject([
    { extensions: { violations: [{ path: 'contact.treatmentsForConsideration[1].id', message: expect.any(String) }] } },
  ])
})

describe('concurrent calls of createContact', () => {
  test('20 with one tracking code: one succeeds, 19 receive TRACKING_CODE_IN_USE', async () => {
    const responses = await concurrently(20, (index) =>
      create(contactRecord({ responseTrackingCode, subjectId: `${index}` })),
    )
    const successes = responses.filter(({ errors }) => !errors)
    expect(successes).toHaveLength(1)
    expect(errorsOf(responses)).toEqual(
      Array.from({ length: 19 }, () =>
        documentedError('TRACKING_CODE_IN_USE', 'createContact', {
          field: ['input', 'contact', 'responseTrackingCode'],
        }),
      ),
    )
    const { client } = service.database
    const rows = await client.contact.findMany({ where: { responseTrackingCode }, include: { lookups: true } })
    expect(rows).toMatchObject([{ subjectId: successes[0]?.data?.createContact?.contact.subjectId }])
    expect(rows[0]?.lookups).toHaveLength(3)
  })

  test('20 with a code each all succeed', async () => {
    const contacts = await concurrently(20, () => givenContact(service))
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(20)
  })
})
