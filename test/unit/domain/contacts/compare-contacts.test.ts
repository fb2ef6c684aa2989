import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { compareContacts } from '../../../../src/domain/contacts/compare-contacts'
import type { Contact } from '../../../../src/domain/contacts/contact'
import { contactFields, listFields, listNames } from '../../../../src/domain/contacts/contact-fields'
import { anyConclusion, anyContact, anyReaction } from '../../../support/any-contact'
import { storedContact, storedTreatment } from '../../../support/stored-contact'
import { withEntry } from '../../../support/with-entry'

// The lists of the contract, written by hand: lists from the code would accept any mistake in it.
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
const pathsOf = (sent: object, stored: Contact = STORED) =>
  compareContacts(stored, { ...stored, ...sent }).map(({ path }) => path)

describe('a change of an immutable field', () => {
  test.each([...REQUIRED, ...OPTIONAL])('%s is one violation, at its path', (field) => {
    expect(compareContacts(STORED, { ...STORED, [field]: 'other' })).toEqual([
      { path: `contact.${field}`, message: expect.stringMatching(/\S/) },
    ])
  })

  test.each([...REQUIRED, ...OPTIONAL])('%s is noticed in a single character', (field) => {
    expect(pathsOf({ [field]: `${STORED[field] ?? ''} ` })).toEqual([`contact.${field}`])
  })

  test.each(OPTIONAL)('%s to null or to a missing value is a violation', (field) => {
    expect(pathsOf({ [field]: null })).toEqual([`contact.${field}`])
    expect(pathsOf({ [field]: undefined })).toEqual([`contact.${field}`])
  })

  test.each(OPTIONAL)('%s from null to a text, even an empty one, is a violation', (field) => {
    const stored = storedContact({ [field]: null })
    expect(pathsOf({ [field]: '' }, stored)).toEqual([`contact.${field}`])
    expect(pathsOf({ [field]: 'web' }, stored)).toEqual([`contact.${field}`])
  })

  test.each(['treatmentId', ...OF_TREATMENT] as const)('%s of a treatment is one violation', (field) => {
    const { treatmentsForConsideration: treatments } = STORED
    for (const index of [0, 1, 2]) {
      expect(pathsOf({ treatmentsForConsideration: withEntry(treatments, index, { [field]: 'other' }) })).toEqual([
        `contact.treatmentsForConsideration[${index}].${field}`,
      ])
    }
  })

  test.each(OF_TREATMENT)('%s of a treatment to null or from null is a violation', (field) => {
    const path = `contact.treatmentsForConsideration[0].${field}`
    const full = [storedTreatment(1)]
    const cleared = [storedTreatment(1, { [field]: null })]
    const leftOut = [storedTreatment(1, { [field]: undefined })]
    const withTreatments = (treatments: Contact['treatmentsForConsideration']) =>
      storedContact({ treatmentsForConsideration: treatments })
    expect(pathsOf({ treatmentsForConsideration: cleared }, withTreatments(full))).toEqual([path])
    expect(pathsOf({ treatmentsForConsideration: leftOut }, withTreatments(full))).toEqual([path])
    expect(pathsOf({ treatmentsForConsideration: full }, withTreatments(cleared))).toEqual([path])
  })

  test.each(['name', ...OF_VARIABLE] as const)('%s of an object variable is one violation', (field) => {
    const objectVariables = withEntry(STORED.objectVariables, 1, { [field]: 'other' })
    expect(pathsOf({ objectVariables })).toEqual([`contact.objectVariables[1].${field}`])
  })

  test.each(OF_VARIABLE)('%s of an object variable to null is a violation', (field) => {
    const objectVariables = withEntry(STORED.objectVariables, 0, { [field]: null })
    expect(pathsOf({ objectVariables })).toEqual([`contact.objectVariables[0].${field}`])
  })

  test.each(OF_AB_TEST)('%s of an A/B test to another value or to null is one violation', (field) => {
    for (const value of ['other', null]) {
      const abTests = withEntry(STORED.abTests, 1, { [field]: value })
      expect(pathsOf({ abTests })).toEqual([`contact.abTests[1].${field}`])
    }
  })

  test.each([false, null])('champion of an A/B test to %j is one violation', (champion) => {
    expect(pathsOf({ abTests: withEntry(STORED.abTests, 0, { champion }) })).toEqual(['contact.abTests[0].champion'])
  })

  test('together with others is one violation for each', () => {
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
  test.each(LISTS)(
    '%s that is shorter, longer, empty, null or missing is one violation, at the path of the list',
    (list) => {
      const entries = STORED[list]
      const more = [...entries, { ...entries[0], id: undefined }]
      for (const sent of [entries.slice(1), entries.slice(0, -1), more, [], null, undefined]) {
        expect(pathsOf({ [list]: sent })).toEqual([`contact.${list}`])
      }
    },
  )

  test.each(LISTS)('%s with entries is a violation if it is empty in the stored contact', (list) => {
    expect(pathsOf({ [list]: STORED[list] }, storedContact({ [list]: [] }))).toEqual([`contact.${list}`])
  })

  test.each(LISTS)('%s can be empty, null or missing if it is empty in the stored contact', (list) => {
    for (const sent of [[], null, undefined]) {
      expect(pathsOf({ [list]: sent }, storedContact({ [list]: [] }))).toEqual([])
    }
  })
})

describe('an entry of a list', () => {
  const swapped = <Entry>([first, second, ...rest]: readonly Entry[]) => [second, first, ...rest]
  const withoutIds = (entries: readonly { id: string }[]) => entries.map((entry) => ({ ...entry, id: undefined }))

  test.each(LISTS)('of %s is found by its ID at any position', (list) => {
    expect(pathsOf({ [list]: swapped<unknown>(STORED[list]) })).toEqual([])
  })

  test.each(LISTS)('of %s is found by its position if it has no ID', (list) => {
    expect(pathsOf({ [list]: withoutIds(STORED[list]) })).toEqual([])
    expect(pathsOf({ [list]: STORED[list].map((entry) => ({ ...entry, id: null })) })).toEqual([])
    expect(pathsOf({ [list]: swapped(withoutIds(STORED[list])) })).not.toEqual([])
  })

  test('that was moved is reported at the path of the input', () => {
    const [first, second, third] = STORED.treatmentsForConsideration
    const moved = [third, first, { ...second, objectNodeId: 'other' }] as Contact['treatmentsForConsideration']
    expect(pathsOf({ treatmentsForConsideration: moved })).toEqual([
      'contact.treatmentsForConsideration[2].objectNodeId',
    ])
  })

  test.each(LISTS)('of %s with an unknown ID is one violation', (list) => {
    const [first, ...rest] = STORED[list]
    expect(pathsOf({ [list]: [{ ...first, id: 'unknown' }, ...rest] })).toEqual([`contact.${list}[0].id`])
  })

  test.each(LISTS)('of %s that is repeated by ID or by position is one violation', (list) => {
    const [first, , ...rest] = STORED[list]
    const path = expect.stringMatching(new RegExp(`^contact\\.${list}\\[1\\](\\.id)?$`))
    expect(pathsOf({ [list]: [first, first, ...rest] })).toEqual([path])
    expect(pathsOf({ [list]: [{ ...first, id: undefined }, first, ...rest] })).toEqual([path])
  })
})

describe('a change that is ignored', () => {
  test.each([
    ['createdBy', 'eve'],
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
  ])('is that of %s to %j', (field, value) => {
    expect(pathsOf({ [field]: value })).toEqual([])
  })

  test('is that of the ID of the contact, which the call names separately', () => {
    for (const id of [undefined, null, 'other']) expect(pathsOf({ id })).toEqual([])
  })
})

describe('any contact', () => {
  test('can be sent back, with or without its derived fields', () => {
    fc.assert(
      fc.property(anyContact, (stored) => {
        const { subjectId, subjectLevel, objectUri, objectRevisionId, objectType, responseTrackingCode } = stored
        const required = { subjectId, subjectLevel, objectUri, objectRevisionId, objectType, responseTrackingCode }
        const optional = Object.fromEntries([...OPTIONAL, ...LISTS].map((field) => [field, stored[field]]))
        expect(pathsOf({}, stored)).toEqual([])
        expect(compareContacts(stored, { ...required, ...optional })).toEqual([])
      }),
    )
  })

  test('can be sent back with any change of its changeable fields', () => {
    fc.assert(
      fc.property(anyContact, anyConclusion, anyReaction, (stored, conclusion, reaction) => {
        const treatments = stored.treatmentsForConsideration.map((treatment) => ({ ...treatment, ...reaction }))
        expect(pathsOf({ ...conclusion, treatmentsForConsideration: treatments }, stored)).toEqual([])
      }),
    )
  })
})

describe('the fields of a contact', () => {
  test('are in the table of fields, a list or derived', () => {
    const derived = ['id', 'createdBy', 'modifiedBy', 'creationTimeStamp', 'modifiedTimeStamp', 'version', 'revision']
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
