import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { compareContacts } from '../../../../src/domain/contacts/compare-contacts'
import type { Contact, SentContact } from '../../../../src/domain/contacts/contact'
import { contactFields, listFields, listNames } from '../../../../src/domain/contacts/contact-fields'
import { anyConclusion, anyContact, anyReaction } from '../../../support/any-contact'
import { storedContact, storedTreatment } from '../../../support/stored-contact'
import { withEntry } from '../../../support/with-entry'

// The contract's lists, once more and by hand: taken from the code they would agree with any mistake in it.
const REQUIRED = [
  'subjectId',
  'subjectLevel',
  'objectUri',
  'objectRevisionId',
  'objectType',
  'responseTrackingCode',
] as const
const OPTIONAL = ['receiverId', 'receiverRole', 'channel', 'ruleFired', 'pathTraversed'] as const
const OF_TREATMENT = ['treatmentRevisionId', 'treatmentGroupId', 'treatmentGroupRevisionId', 'objectNodeId'] as const
const OF_VARIABLE = ['value', 'dataType'] as const
const OF_AB_TEST = ['nodeId', 'pathName', 'pathId', 'pathKey', 'pathType'] as const
const CHANGEABLE = ['excludeFromContactRule', 'conclusionResponseValue', 'conclusionResponseType']
const CHANGEABLE_OF_TREATMENT = [
  ...['presented', 'presentedTimeStamp', 'responseValue'],
  ...['responseType', 'respondedTimeStamp', 'responseChannel'],
]
const LISTS = ['objectVariables', 'treatmentsForConsideration', 'abTests'] as const

const STORED = storedContact()
const pathsOf = (sent: Partial<SentContact>, stored: Contact = STORED) =>
  compareContacts(stored, { ...stored, ...sent }).map(({ path }) => path)

describe('a change that is not allowed', () => {
  test.each([...REQUIRED, ...OPTIONAL])('of %s is one violation, at its path', (member) => {
    expect(compareContacts(STORED, { ...STORED, [member]: 'other' })).toEqual([
      { path: `contact.${member}`, message: expect.stringMatching(/\S/) },
    ])
  })

  test.each([...REQUIRED, ...OPTIONAL])('of %s is seen in a single character', (member) => {
    expect(pathsOf({ [member]: `${STORED[member] ?? ''} ` })).toEqual([`contact.${member}`])
  })

  test.each(OPTIONAL)('is that %s is cleared, with null or by leaving it out', (member) => {
    expect(pathsOf({ [member]: null })).toEqual([`contact.${member}`])
    expect(pathsOf({ [member]: undefined })).toEqual([`contact.${member}`])
  })

  test.each(OPTIONAL)('is that %s is filled, be it with an empty text', (member) => {
    const stored = storedContact({ [member]: null })
    expect(pathsOf({ [member]: '' }, stored)).toEqual([`contact.${member}`])
    expect(pathsOf({ [member]: 'web' }, stored)).toEqual([`contact.${member}`])
  })

  test.each(['treatmentId', ...OF_TREATMENT] as const)('of %s of a treatment is one violation', (member) => {
    const { treatmentsForConsideration: treatments } = STORED
    for (const index of [0, 1, 2]) {
      expect(pathsOf({ treatmentsForConsideration: withEntry(treatments, index, { [member]: 'other' }) })).toEqual([
        `contact.treatmentsForConsideration[${index}].${member}`,
      ])
    }
  })

  test.each(OF_TREATMENT)('is that %s of a treatment is cleared or filled', (member) => {
    const path = `contact.treatmentsForConsideration[0].${member}`
    const full = [storedTreatment(1)]
    const cleared = [storedTreatment(1, { [member]: null })]
    const leftOut = [storedTreatment(1, { [member]: undefined })]
    const withTreatments = (treatments: Contact['treatmentsForConsideration']) =>
      storedContact({ treatmentsForConsideration: treatments })
    expect(pathsOf({ treatmentsForConsideration: cleared }, withTreatments(full))).toEqual([path])
    expect(pathsOf({ treatmentsForConsideration: leftOut }, withTreatments(full))).toEqual([path])
    expect(pathsOf({ treatmentsForConsideration: full }, withTreatments(cleared))).toEqual([path])
  })

  test.each(['name', ...OF_VARIABLE] as const)('of %s of an object variable is one violation', (member) => {
    const objectVariables = withEntry(STORED.objectVariables, 1, { [member]: 'other' })
    expect(pathsOf({ objectVariables })).toEqual([`contact.objectVariables[1].${member}`])
  })

  test.each(OF_VARIABLE)('is that %s of an object variable is cleared', (member) => {
    const objectVariables = withEntry(STORED.objectVariables, 0, { [member]: null })
    expect(pathsOf({ objectVariables })).toEqual([`contact.objectVariables[0].${member}`])
  })

  test.each(OF_AB_TEST)('of %s of a test is one violation, and so is clearing it', (member) => {
    for (const value of ['other', null]) {
      const abTests = withEntry(STORED.abTests, 1, { [member]: value })
      expect(pathsOf({ abTests })).toEqual([`contact.abTests[1].${member}`])
    }
  })

  test.each([false, null])('of champion of a test to %j is one violation', (champion) => {
    expect(pathsOf({ abTests: withEntry(STORED.abTests, 0, { champion }) })).toEqual(['contact.abTests[0].champion'])
  })

  test('of several members at once is as many violations', () => {
    const { treatmentsForConsideration, abTests } = STORED
    const sent = {
      subjectId: 'other',
      channel: null,
      objectVariables: [],
      treatmentsForConsideration: withEntry(treatmentsForConsideration, 1, { treatmentId: 'other', objectNodeId: 'x' }),
      abTests: withEntry(abTests, 0, { pathId: 'other' }),
    }
    expect(pathsOf(sent).sort()).toEqual([
      'contact.abTests[0].pathId',
      'contact.channel',
      'contact.objectVariables',
      'contact.subjectId',
      'contact.treatmentsForConsideration[1].objectNodeId',
      'contact.treatmentsForConsideration[1].treatmentId',
    ])
  })
})

describe('a list of another length', () => {
  test.each(LISTS)('%s shorter, longer, empty, null or left out is one violation, at the path of the list', (list) => {
    const entries = STORED[list]
    const more = [...entries, { ...entries[0], id: undefined }]
    for (const sent of [entries.slice(1), entries.slice(0, -1), more, [], null, undefined]) {
      expect(pathsOf({ [list]: sent })).toEqual([`contact.${list}`])
    }
  })

  test.each(LISTS)('%s is not empty where it is empty in the record', (list) => {
    expect(pathsOf({ [list]: STORED[list] }, storedContact({ [list]: [] }))).toEqual([`contact.${list}`])
  })

  test.each(LISTS)('%s may be empty, null or left out where it is empty in the record', (list) => {
    for (const sent of [[], null, undefined]) {
      expect(pathsOf({ [list]: sent }, storedContact({ [list]: [] }))).toEqual([])
    }
  })
})

describe('an entry of a list', () => {
  const swapped = <Entry>([first, second, ...rest]: readonly Entry[]) => [second, first, ...rest]
  const withoutIds = (entries: readonly { id: string }[]) => entries.map((entry) => ({ ...entry, id: undefined }))

  test.each(LISTS)('of %s is found by its id, whatever its position', (list) => {
    expect(pathsOf({ [list]: swapped<unknown>(STORED[list]) })).toEqual([])
  })

  test.each(LISTS)('of %s is found by its position where it has no id', (list) => {
    expect(pathsOf({ [list]: withoutIds(STORED[list]) })).toEqual([])
    expect(pathsOf({ [list]: STORED[list].map((entry) => ({ ...entry, id: null })) })).toEqual([])
    expect(pathsOf({ [list]: swapped(withoutIds(STORED[list])) })).not.toEqual([])
  })

  test('that was moved tells the path where it was sent', () => {
    const [first, second, third] = STORED.treatmentsForConsideration
    const moved = [third, first, { ...second, objectNodeId: 'other' }] as Contact['treatmentsForConsideration']
    expect(pathsOf({ treatmentsForConsideration: moved })).toEqual([
      'contact.treatmentsForConsideration[2].objectNodeId',
    ])
  })

  test.each(LISTS)('of %s with an id that the record does not have is one violation', (list) => {
    const [first, ...rest] = STORED[list]
    expect(pathsOf({ [list]: [{ ...first, id: 'unknown' }, ...rest] })).toEqual([`contact.${list}[0].id`])
  })

  test.each(LISTS)('of %s is not sent twice, by id or by position', (list) => {
    const [first, , ...rest] = STORED[list]
    const path = expect.stringMatching(new RegExp(`^contact\\.${list}\\[1\\](\\.id)?$`))
    expect(pathsOf({ [list]: [first, first, ...rest] })).toEqual([path])
    expect(pathsOf({ [list]: [{ ...first, id: undefined }, first, ...rest] })).toEqual([path])
  })
})

describe('what is not compared', () => {
  test.each([
    ['createdBy', 'somebody'],
    ['modifiedBy', null],
    ['creationTimeStamp', new Date(0)],
    ['modifiedTimeStamp', undefined],
    ['version', 99],
    ['etag', '"99"'],
    ['links', []],
    ['excludeFromContactRule', false],
    ['excludeFromContactRule', undefined],
    ['conclusionResponseValue', 'other'],
    ['conclusionResponseType', null],
  ])('is %s, sent as %j', (member, value) => {
    expect(pathsOf({ [member]: value })).toEqual([])
  })

  test('is the id of the record, which the call names beside it', () => {
    for (const id of [undefined, null, 'other']) expect(pathsOf({ id })).toEqual([])
  })
})

describe('whatever the record', () => {
  test('what was read can be sent back, whole or without what the server derives', () => {
    fc.assert(
      fc.property(anyContact, (stored) => {
        const { subjectId, subjectLevel, objectUri, objectRevisionId, objectType, responseTrackingCode } = stored
        const required = { subjectId, subjectLevel, objectUri, objectRevisionId, objectType, responseTrackingCode }
        const optional = Object.fromEntries([...OPTIONAL, ...LISTS].map((member) => [member, stored[member]]))
        expect(pathsOf({}, stored)).toEqual([])
        expect(compareContacts(stored, { ...required, ...optional })).toEqual([])
      }),
    )
  })

  test('what may change can change', () => {
    fc.assert(
      fc.property(anyContact, anyConclusion, anyReaction, (stored, conclusion, reaction) => {
        const treatments = stored.treatmentsForConsideration.map((treatment) => ({ ...treatment, ...reaction }))
        expect(pathsOf({ ...conclusion, treatmentsForConsideration: treatments }, stored)).toEqual([])
      }),
    )
  })
})

describe('the fields of a record', () => {
  test('are in the table of fields, a list or derived', () => {
    const derived = ['id', 'createdBy', 'modifiedBy', 'creationTimeStamp', 'modifiedTimeStamp', 'version']
    const stored = storedContact()
    expect([...Object.keys(contactFields.all), ...listNames, ...derived].sort()).toEqual(Object.keys(stored).sort())
    for (const list of listNames) {
      for (const entry of stored[list]) {
        expect(['id', ...Object.keys(listFields[list].all)].sort()).toEqual(Object.keys(entry).sort())
      }
    }
  })

  test('are immutable or changeable, as the contract lists them', () => {
    expect(Object.keys(contactFields.immutable).sort()).toEqual([...REQUIRED, ...OPTIONAL].sort())
    expect(Object.keys(contactFields.changeable).sort()).toEqual(CHANGEABLE.sort())
    const { objectVariables, treatmentsForConsideration: treatments, abTests } = listFields
    expect(Object.keys(treatments.immutable).sort()).toEqual(['treatmentId', ...OF_TREATMENT].sort())
    expect(Object.keys(treatments.changeable).sort()).toEqual(CHANGEABLE_OF_TREATMENT.sort())
    expect({ ...objectVariables.changeable, ...abTests.changeable }).toEqual({})
  })
})
