import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { ContactByTrackingCodeDocument, ContactDocument, CreateContactDocument } from '../generated/graphql'
import { contactRecord } from '../support/contact-record'
import { executeAs, expectRefusal, givenContact, linksOf, present, violation } from '../support/contacts'
import { documentedError } from '../support/errors'
import { everythingIn } from '../support/given'
import { startService, type TestService } from '../support/service'

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
const createRaw = (members: object) => {
  const contact = { ...contactRecord({ responseTrackingCode }), ...members }
  return service.send('mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }', {
    input: { contact },
  })
}

describe('a contact', () => {
  test('is recorded as the source page shows it, and read by its id and its tracking code', async () => {
    const { objectVariables, treatmentsForConsideration, abTests, ...members } = contactRecord()
    const now = service.clock.now().toISOString()
    const answer = await executeAs(service, 'joeMarket', CreateContactDocument, { input: { contact: contactRecord() } })
    const contact = present(answer.data?.createContact?.contact)
    const id = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    const response = { responseValue: null, responseType: null, respondedTimeStamp: null, responseChannel: null }
    expect(answer).toEqual({
      data: {
        createContact: {
          contact: {
            ...members,
            id,
            etag: expect.stringMatching(/^".+"$/),
            version: 1,
            objectVariables: objectVariables?.map((variable) => ({ id, ...variable })),
            treatmentsForConsideration: treatmentsForConsideration?.map((treatment) => {
              return { id, ...treatment, ...response, subjectContactId: contact.id }
            }),
            abTests: abTests?.map((abTest) => ({ id, ...abTest })),
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

  test('needs its required members alone: lists are empty, booleans false, all else null', async () => {
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

  test('holds the entries of its lists in their order, with only what was sent', async () => {
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

  test('gets what the server derives from the server, whatever is sent', async () => {
    const sent = await givenContact(service)
    service.clock.advance(1000)
    const answer = await create({
      ...sent,
      responseTrackingCode,
      creationTimeStamp: '2001-01-01T00:00:00Z',
      modifiedTimeStamp: '2001-01-01T00:00:00Z',
      createdBy: 'somebody',
      modifiedBy: '',
      version: 99,
      etag: 'etag',
      links: [{ href: '/elsewhere' }],
    })
    expect(answer.errors).toBeUndefined()
    const contact = present(answer.data?.createContact?.contact)
    const now = service.clock.now().toISOString()
    expect(contact).toMatchObject({ version: 1, creationTimeStamp: now, modifiedTimeStamp: now })
    expect(contact).toMatchObject({ createdBy: 'anonymous', modifiedBy: 'anonymous', links: linksOf(contact.id) })
    expect(contact.id).not.toBe(sent.id)
    const idsOf = ({ objectVariables, treatmentsForConsideration, abTests }: typeof sent) =>
      [objectVariables, treatmentsForConsideration, abTests].flatMap((list) => list.map((entry) => entry.id))
    // Entries keep their ids, so that a record of another system can be sent again as it is.
    expect(idsOf(contact)).toEqual(idsOf(sent))
  })

  test.each([
    { createdBy: 'x'.repeat(256) },
    { modifiedBy: '\0' },
    { etag: '\ud800' },
    { links: [{ href: 'x'.repeat(10_001) }] },
    { links: Array.from({ length: 201 }, () => ({})) },
    { treatmentsForConsideration: [{ treatmentId: 't', subjectContactId: 'x'.repeat(256) }] },
  ])('takes any text for what the server derives: case %#', async (members) => {
    expect((await create(contactRecord({ responseTrackingCode, ...members }))).errors).toBeUndefined()
  })

  test.each([
    ['jane', 'jane'],
    ['', 'anonymous'],
    [' ', 'anonymous'],
  ])('sent with the header x-actor as %j is recorded by %s', async (actor, name) => {
    expect(await givenContact(service, {}, actor)).toMatchObject({ createdBy: name, modifiedBy: name })
  })

  test('keeps its times to the millisecond, in UTC', async () => {
    const treatment = { treatmentId: 't', presentedTimeStamp: '2026-01-31T09:30:15.123+02:00' }
    const contact = await givenContact(service, { treatmentsForConsideration: [treatment] })
    expect(contact.treatmentsForConsideration).toMatchObject([{ presentedTimeStamp: '2026-01-31T07:30:15.123Z' }])
  })

  test('takes texts and lists as long as they may be', async () => {
    const long = 'é'.repeat(10_000)
    const members = { objectUri: long, ruleFired: long, pathTraversed: long, subjectId: '\u{1f600}'.repeat(100) }
    const treatmentsForConsideration = Array.from({ length: 200 }, (_, index) => ({ treatmentId: `t-${index}` }))
    const contact = await givenContact(service, { ...members, treatmentsForConsideration })
    const { data } = await service.execute(ContactDocument, { id: contact.id })
    expect(data?.contact).toEqual(contact)
    expect(contact).toMatchObject({ ...members, treatmentsForConsideration })
  })
})

describe('documented errors', () => {
  test('CONTACT_INVALID with every violation at once, before TRACKING_CODE_IN_USE', async () => {
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
    await expectRefusal(
      service,
      async () => {
        const { errors } = await create(contact)
        const [error] = present(errors)
        const paths = (error?.extensions.violations as { path: string }[]).map(({ path }) => path)
        expect(paths.sort()).toEqual(violations)
        return { data: null, errors }
      },
      documentedError('CONTACT_INVALID', 'createContact', {
        violations: expect.arrayContaining(violations.map(violation)),
      }),
    )
  })

  test('TRACKING_CODE_IN_USE for a code that another contact has', async () => {
    const { responseTrackingCode: taken } = await givenContact(service)
    await expectRefusal(
      service,
      () => create(contactRecord({ responseTrackingCode: taken, subjectId: 'somebody else' })),
      documentedError('TRACKING_CODE_IN_USE', 'createContact', { field: ['input', 'contact', 'responseTrackingCode'] }),
    )
  })

  test('none for a code that differs in upper and lower case', async () => {
    await givenContact(service, { responseTrackingCode })
    const { errors } = await create(contactRecord({ responseTrackingCode: responseTrackingCode.toUpperCase() }))
    expect(errors).toBeUndefined()
  })
})

describe('wrong input', () => {
  test.each([
    ...['subjectId', 'subjectLevel', 'objectUri', 'objectRevisionId', 'objectType', 'responseTrackingCode'].flatMap(
      (member) => [{ [member]: null }, { [member]: undefined }],
    ),
    { subjectId: 1 },
    { treatmentsForConsideration: [{ presented: true }] },
    { treatmentsForConsideration: [null] },
    { treatmentsForConsideration: [{ treatmentId: 't', presentedTimeStamp: '2026-02-30' }] },
    { treatmentsForConsideration: [{ treatmentId: 't', presented: 'yes' }] },
    { objectVariables: [{ value: 'no name' }] },
    { excludeFromContactRule: 'no' },
    { unknown: 1 },
  ])('%j is a GraphQL error', async (members) => {
    const before = await everythingIn(service)
    const { errors } = await createRaw(members)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
    expect(await everythingIn(service)).toEqual(before)
  })
})

test('CONTACT_INVALID for an id that two entries of a list are sent with', async () => {
  const treatmentsForConsideration = ['t1', 't2'].map((treatmentId) => ({ treatmentId, id: 'same' }))
  const { errors } = await create(contactRecord({ responseTrackingCode, treatmentsForConsideration }))
  expect(errors).toMatchObject([
    { extensions: { violations: [{ path: 'contact.treatmentsForConsideration[1].id', message: expect.any(String) }] } },
  ])
})

describe('callers at the same moment', () => {
  test('20 with one tracking code: one wins, 19 get TRACKING_CODE_IN_USE', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(contactRecord({ responseTrackingCode, subjectId: `${index}` }))),
    )
    const won = answers.filter(({ errors }) => !errors)
    expect(won).toHaveLength(1)
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual(
      Array.from({ length: 19 }, () =>
        documentedError('TRACKING_CODE_IN_USE', 'createContact', {
          field: ['input', 'contact', 'responseTrackingCode'],
        }),
      ),
    )
    const { client } = service.database
    const rows = await client.contact.findMany({ where: { responseTrackingCode }, include: { lookups: true } })
    expect(rows).toMatchObject([{ subjectId: won[0]?.data?.createContact?.contact.subjectId }])
    expect(rows[0]?.lookups).toHaveLength(3)
  })

  test('20 with a code each are all recorded', async () => {
    const contacts = await Promise.all(Array.from({ length: 20 }, () => givenContact(service)))
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(20)
  })
})
