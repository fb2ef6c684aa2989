import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  ContactDocument,
  type ContactFragment,
  type ContactInput,
  ContactsDocument,
  UpdateContactDocument,
  type UpdateContactInput,
} from '../generated/graphql'
import { expectRefusal, givenContact, present, violation } from '../support/contacts'
import { documentedError } from '../support/errors'
import { everythingIn } from '../support/given'
import { startService, type TestService } from '../support/service'
import { withEntry } from '../support/stored-contact'

let service: TestService
let read: ContactFragment

beforeAll(async () => {
  service = await startService()
  read = await givenContact(service)
})
afterAll(() => service.stop())

const update = (members: Partial<ContactInput> = {}, input: Partial<UpdateContactInput> = { ifMatch: read.etag }) =>
  service.execute(UpdateContactDocument, {
    input: { contactId: read.id, contact: { ...read, ...members }, ...input },
  })
const refusal = (reason: Parameters<typeof documentedError>[0], ...field: string[]) =>
  documentedError(reason, 'updateContact', { field: ['input', ...field] })
const invalid = (...paths: string[]) =>
  documentedError('CONTACT_INVALID', 'updateContact', { violations: paths.map(violation) })

describe('documented errors', () => {
  const INVALID = { subjectId: 'other', conclusionResponseValue: '\0' }
  const UNKNOWN = [['unknown'], [''], ['x'.repeat(10_000)], ['\0'], ['\ud800']]

  test.each(UNKNOWN)('CONTACT_NOT_FOUND for an unknown contact, before everything else: case %#', async (contactId) => {
    const notFound = refusal('CONTACT_NOT_FOUND', 'contactId')
    await expectRefusal(service, () => update(INVALID, { contactId }), notFound)
    await expectRefusal(service, () => update(INVALID, { contactId, ifMatch: '"other"' }), notFound)
    await expectRefusal(service, () => update(INVALID, { contactId, ifUnmodifiedSince: 'no date' }), notFound)
  })

  test.each([{}, { ifMatch: null, ifUnmodifiedSince: null }, { ifMatch: '' }, { ifMatch: ' ' }])(
    'CONTACT_PRECONDITION_REQUIRED for %j, before the record is looked at',
    async (input) => {
      await expectRefusal(service, () => update(INVALID, input), refusal('CONTACT_PRECONDITION_REQUIRED', 'ifMatch'))
      await expectRefusal(service, () => update({}, input), refusal('CONTACT_PRECONDITION_REQUIRED', 'ifMatch'))
    },
  )

  test('CONTACT_PRECONDITION_FAILED, before the record is looked at', async () => {
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

  test('CONTACT_INVALID with every violation: limits and immutable members', async () => {
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
  ])('CONTACT_INVALID for another %s', async (member) => {
    await expectRefusal(service, () => update({ [member]: 'other' }), invalid(`contact.${member}`))
  })

  test.each<keyof ContactInput>(['receiverId', 'receiverRole', 'channel', 'ruleFired', 'pathTraversed'])(
    'CONTACT_INVALID without %s',
    async (member) => {
      await expectRefusal(service, () => update({ [member]: null }), invalid(`contact.${member}`))
      await expectRefusal(service, () => update({ [member]: undefined }), invalid(`contact.${member}`))
    },
  )

  test.each([
    'treatmentId',
    'treatmentRevisionId',
    'treatmentGroupId',
    'treatmentGroupRevisionId',
    'objectNodeId',
    'id',
  ])('CONTACT_INVALID for another %s of a treatment', async (member) => {
    const treatmentsForConsideration = withEntry(read.treatmentsForConsideration, 1, { [member]: 'other' })
    const path = `contact.treatmentsForConsideration[1].${member}`
    await expectRefusal(service, () => update({ treatmentsForConsideration }), invalid(path))
  })

  test.each(['name', 'value', 'dataType', 'id'])(
    'CONTACT_INVALID for another %s of an object variable',
    async (member) => {
      const objectVariables = withEntry(read.objectVariables, 1, { [member]: 'other' })
      await expectRefusal(service, () => update({ objectVariables }), invalid(`contact.objectVariables[1].${member}`))
    },
  )

  test.each(['nodeId', 'champion', 'pathName', 'pathId', 'pathKey', 'pathType', 'id'])(
    'CONTACT_INVALID for another %s of a test',
    async (member) => {
      const abTests = withEntry(read.abTests, 0, { [member]: member === 'champion' ? false : 'other' })
      await expectRefusal(service, () => update({ abTests }), invalid(`contact.abTests[0].${member}`))
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

  test('CONTACT_INVALID for many changes at once, each at its path', async () => {
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

  test('CONTACT_INVALID for an id of another contact, and for one that is sent twice', async () => {
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

describe('wrong input', () => {
  test.each(['yesterday', '2026-02-30', '2026-06-15T12:00:00', 'Sun, 06 Nov 1994 08:49:37 CET'])(
    'ifUnmodifiedSince %j is ARGUMENT_INVALID',
    async (ifUnmodifiedSince) => {
      const before = await everythingIn(service)
      const { data, errors } = await update({}, { ifUnmodifiedSince })
      const message = errors?.[0]?.message
      expect(message).toMatch(/ifUnmodifiedSince/)
      expect(data).toEqual({ updateContact: null })
      expect(errors).toEqual([
        documentedError('ARGUMENT_INVALID', 'updateContact', {
          problem: message,
          field: ['input', 'ifUnmodifiedSince'],
        }),
      ])
      expect(await everythingIn(service)).toEqual(before)
    },
  )

  test.each([{ contact: {} }, { contact: null }, { contactId: null }, { contact: 1 }])(
    '%j is a GraphQL error',
    async (members) => {
      const input = { contactId: read.id, contact: read, ifMatch: read.etag, ...members }
      const document = 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { id } } }'
      const { errors } = await service.send(document, { input })
      expect(errors?.length).toBeGreaterThan(0)
      expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']))
    },
  )
})

describe('callers at the same moment', () => {
  const conclude = (conclusionResponseValue: string, input?: Partial<UpdateContactInput>) =>
    update({ conclusionResponseValue }, input)

  beforeEach(async () => {
    read = await givenContact(service)
  })

  test('20 with one etag: one wins and 19 get CONTACT_PRECONDITION_FAILED', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        update({
          conclusionResponseValue: `${index}`,
          treatmentsForConsideration: read.treatmentsForConsideration.map((treatment) => ({
            ...treatment,
            responseValue: `${index}`,
          })),
        }),
      ),
    )
    const [winner, ...others] = answers.flatMap(({ data }) => data?.updateContact?.contact ?? [])
    expect(others).toEqual([])
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual(
      Array.from({ length: 19 }, () => refusal('CONTACT_PRECONDITION_FAILED', 'ifMatch')),
    )
    const { data } = await service.execute(ContactDocument, { id: read.id })
    expect(data?.contact).toEqual(winner)
    expect(winner?.version).toBe(2)
    const values = winner?.treatmentsForConsideration.map(({ responseValue }) => responseValue)
    expect(new Set(values)).toEqual(new Set([winner?.conclusionResponseValue]))
  })

  test('20 with one time stamp: one wins, as the time has passed on', async () => {
    const since = { ifUnmodifiedSince: read.modifiedTimeStamp }
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => conclude(`${index}`, since)))
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual(
      Array.from({ length: 19 }, () => refusal('CONTACT_PRECONDITION_FAILED', 'ifUnmodifiedSince')),
    )
  })

  test('20 that send the same change of a treatment with one etag: one wins, and there is one new etag', async () => {
    for (let round = 0; round < 5; round++) {
      read = await givenContact(service)
      const treatmentsForConsideration = withEntry(read.treatmentsForConsideration, 1, { responseValue: 'click' })
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => update({ treatmentsForConsideration }, { ifMatch: read.etag })),
      )
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
    }
  })

  test('readers beside a writer see whole versions alone', async () => {
    let isOver = false
    const readers = Array.from({ length: 4 }, async () => {
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
    await Promise.all(readers)
  })

  test('20 that take any version all win, one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => conclude(`${index}`, { ifMatch: '*' })))
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
    const versions = answers.map(({ data }) => data?.updateContact?.contact.version ?? 0)
    expect(versions.sort((one, another) => one - another)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2))
  })
})
