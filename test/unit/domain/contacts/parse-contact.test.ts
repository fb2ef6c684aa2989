import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { parseContact, parsePatch } from '../../../../src/domain/contacts/parse-contact'
import { anyContact, anyRecord } from '../../../support/any-contact'
import { storedContact, storedTreatment } from '../../../support/stored-contact'
import { withEntry } from '../../../support/with-entry'

const CONTACT = storedContact()
const { objectVariables, treatmentsForConsideration, abTests } = CONTACT

const REQUIRED = ['subjectId', 'subjectLevel', 'objectUri', 'objectRevisionId', 'objectType', 'responseTrackingCode']
const OPTIONAL = ['receiverId', 'receiverRole', 'channel', 'ruleFired', 'pathTraversed']
const CONCLUSION = ['conclusionResponseValue', 'conclusionResponseType']
const OF_TREATMENT = [
  ...['treatmentRevisionId', 'treatmentGroupId', 'treatmentGroupRevisionId', 'objectNodeId'],
  ...['responseValue', 'responseType', 'responseChannel'],
]
const OF_AB_TEST = ['nodeId', 'pathName', 'pathId', 'pathKey', 'pathType']

/** The path of each text of a contact, and a function that returns the contact with another text there. */
const at = {
  record: (field: string) => [`contact.${field}`, (text: unknown) => ({ ...CONTACT, [field]: text })] as const,
  variable: (field: string) =>
    [
      `contact.objectVariables[1].${field}`,
      (text: unknown) => ({ ...CONTACT, objectVariables: withEntry(objectVariables, 1, { [field]: text }) }),
    ] as const,
  treatment: (field: string) =>
    [
      `contact.treatmentsForConsideration[2].${field}`,
      (text: unknown) => {
        const treatments = withEntry(treatmentsForConsideration, 2, { [field]: text })
        return { ...CONTACT, treatmentsForConsideration: treatments }
      },
    ] as const,
  abTest: (field: string) =>
    [
      `contact.abTests[0].${field}`,
      (text: unknown) => ({ ...CONTACT, abTests: withEntry(abTests, 0, { [field]: text }) }),
    ] as const,
}

const LISTS = ['objectVariables', 'treatmentsForConsideration', 'abTests'] as const
const INSTANTS = ['presentedTimeStamp', 'respondedTimeStamp'].map(at.treatment)
const longTexts = [...['objectUri', 'ruleFired', 'pathTraversed'].map(at.record), at.variable('value')]
const requiredTexts = [...REQUIRED.map(at.record), at.treatment('treatmentId'), at.variable('name')]
const optionalTexts = [
  ...[...OPTIONAL, ...CONCLUSION].map(at.record),
  ...['value', 'dataType'].map(at.variable),
  ...OF_TREATMENT.map(at.treatment),
  ...OF_AB_TEST.map(at.abTest),
]
const allTexts = [...requiredTexts, ...optionalTexts]
const longPaths = new Set<string>(longTexts.map(([path]) => path))
const shortTexts = allTexts.filter(([path]) => !longPaths.has(path))

const violationsOf = (sent: unknown) => parseContact(sent).violations
const patchViolations = (sent: unknown) => parsePatch(sent, CONTACT.id).violations
const pathsOf = (sent: unknown) => violationsOf(sent).map(({ path }) => path)

describe('a text', () => {
  test.each(shortTexts)('at %s has at most 255 characters', (path, withText) => {
    expect(pathsOf(withText('x'.repeat(255)))).toEqual([])
    expect(violationsOf(withText('x'.repeat(256)))).toEqual([{ path, message: expect.stringContaining('255') }])
  })

  test.each(longTexts)('at %s has at most 10 000 characters', (path, withText) => {
    expect(pathsOf(withText('x'.repeat(10_000)))).toEqual([])
    expect(violationsOf(withText('x'.repeat(10_001)))).toEqual([{ path, message: expect.stringMatching(/10.?000/) }])
  })

  test.each(allTexts)('at %s contains neither NUL nor half of a surrogate pair', (path, withText) => {
    for (const text of ['a\0b', '\0', 'a\ud800', '\udc00b', '\udc00\ud800']) {
      expect(violationsOf(withText(text))).toEqual([{ path, message: expect.stringMatching(/\S/) }])
    }
    expect(pathsOf(withText('\u{1f600} é\tx'))).toEqual([])
  })

  test.each(requiredTexts)('at %s must not be blank', (path, withText) => {
    for (const text of ['', ' ', '\t\n']) {
      expect(violationsOf(withText(text))).toEqual([{ path, message: expect.stringMatching(/\S/) }])
    }
  })

  test('that is the response tracking code has no blanks at its ends, because lookups remove them', () => {
    for (const responseTrackingCode of [' code', 'code ', 'code\t']) {
      expect(pathsOf({ ...CONTACT, responseTrackingCode })).toEqual(['contact.responseTrackingCode'])
    }
  })

  test.each(optionalTexts)('at %s can be blank', (_, withText) => {
    expect(pathsOf(withText(''))).toEqual([])
    expect(pathsOf(withText(' '))).toEqual([])
  })
})

describe('a list', () => {
  test.each(LISTS)('%s has at most 200 entries', (list) => {
    const entries = (count: number) => Array.from({ length: count }, () => CONTACT[list][0])
    expect(pathsOf({ ...CONTACT, [list]: entries(200) })).toEqual([])
    expect(violationsOf({ ...CONTACT, [list]: entries(201) })).toEqual([
      { path: `contact.${list}`, message: expect.stringContaining('200') },
    ])
    expect(pathsOf({ ...CONTACT, [list]: null })).toEqual([])
    expect(pathsOf({ ...CONTACT, [list]: undefined })).toEqual([])
  })
})

describe('a value of another type', () => {
  const problem = (path: string, message: RegExp) => [{ path, message: expect.stringMatching(message) }]

  test.each(allTexts)('at %s must be a text', (path, withText) => {
    for (const value of [5, true, {}, ['x'], new Date(0)]) {
      expect(violationsOf(withText(value))).toEqual(problem(path, /must be a text/))
    }
  })

  test.each([at.record('excludeFromContactRule'), at.treatment('presented'), at.abTest('champion')])(
    'at %s must be a boolean',
    (path, withValue) => {
      for (const value of ['true', 0, 1, {}, []]) {
        expect(violationsOf(withValue(value))).toEqual(problem(path, /must be true or false/))
      }
    },
  )

  test.each(INSTANTS)('at %s must be a date-time', (path, withValue) => {
    for (const value of ['now', '', '2026-06-15T12:00:00', '2026-02-30T00:00:00Z', 1781524800500, true, {}, []]) {
      expect(violationsOf(withValue(value))).toEqual(problem(path, /must be a date-time/))
    }
  })

  test.each(LISTS)('at contact.%s must be a list of objects', (list) => {
    for (const value of [5, 'x', true, {}, { length: 1 }]) {
      expect(violationsOf({ ...CONTACT, [list]: value })).toEqual(problem(`contact.${list}`, /must be a list/))
    }
    for (const value of [null, 5, 'x', [], undefined]) {
      const [first] = CONTACT[list]
      expect(violationsOf({ ...CONTACT, [list]: [first, value] })).toEqual(
        problem(`contact.${list}[1]`, /must be an object/),
      )
    }
  })

  test.each(LISTS)('at contact.%s[0].id must be a text', (list) => {
    const [first, ...rest] = CONTACT[list]
    for (const id of [5, {}, []]) {
      expect(violationsOf({ ...CONTACT, [list]: [{ ...first, id }, ...rest] })).toEqual(
        problem(`contact.${list}[0].id`, /must be a text/),
      )
    }
  })

  test.each([null, undefined, 5, 'x', true, [], [CONTACT]])('that is the record must be an object: %j', (sent) => {
    expect(violationsOf(sent)).toEqual(problem('contact', /must be an object/))
    expect(patchViolations(sent)).toEqual(problem('contact', /must be an object/))
  })

  test.each(requiredTexts)('at %s is required, unless the record is a patch', (path, withText) => {
    for (const value of [null, undefined]) {
      expect(violationsOf(withText(value))).toEqual(problem(path, /is required/))
      expect(patchViolations(withText(value))).toEqual([])
    }
  })

  test('is ignored in what the server derives and in what is no field', () => {
    const derived = { id: 5, creationTimeStamp: 'x', modifiedTimeStamp: 5, createdBy: [], modifiedBy: {}, version: 'x' }
    const sent = { ...CONTACT, ...derived, links: 'x', etag: 5, another: [null] }
    expect(violationsOf({ ...sent, abTests: [{ ...abTests[0], another: 5 }] })).toEqual([])
  })
})

describe('the parsed record', () => {
  test('has the fields of any contact, and nothing else', () => {
    fc.assert(
      fc.property(anyContact, (contact) => {
        const { id, createdBy, modifiedBy, creationTimeStamp, modifiedTimeStamp, version, revision, ...fields } =
          contact
        const derived = { id, createdBy, modifiedBy, creationTimeStamp, modifiedTimeStamp, version, revision }
        expect(parseContact({ ...fields, ...derived }).record).toEqual(fields)
      }),
    )
  })

  test('of the JSON of any contact is that contact: instants are texts there', () => {
    fc.assert(
      fc.property(anyContact, (contact) => {
        const json: unknown = JSON.parse(JSON.stringify(contact))
        expect(parseContact(json)).toEqual(parseContact(contact))
      }),
    )
  })

  test('has an instant in any form of ISO 8601', () => {
    for (const text of ['2026-06-15T12:00:00.5Z', '2026-06-15T14:00:00.500+02:00', '20260615T120000,5Z']) {
      const sent = { treatmentsForConsideration: [{ presentedTimeStamp: text }] }
      expect(parsePatch(sent, CONTACT.id).record.treatmentsForConsideration).toEqual([
        expect.objectContaining({ presentedTimeStamp: new Date('2026-06-15T12:00:00.500Z') }),
      ])
    }
  })

  test('has no invalid value, and keeps the positions of entries', () => {
    const sent = { channel: 5, conclusionResponseType: 'x', treatmentsForConsideration: [null, { id: 'entry-2' }] }
    const { record } = parsePatch(sent, CONTACT.id)
    expect(record).not.toHaveProperty('channel')
    expect(record.conclusionResponseType).toBe('x')
    expect(record.treatmentsForConsideration?.map(({ id }) => id)).toEqual([undefined, 'entry-2'])
  })

  test('is found for any value, without another error', () => {
    fc.assert(
      fc.property(anyRecord, (sent) => {
        expect(parseContact(sent).violations.length).toBeGreaterThan(0)
        parsePatch(sent, CONTACT.id)
      }),
    )
  })
})

describe('violations', () => {
  test('are all reported, each with its path', () => {
    const sent = {
      ...CONTACT,
      subjectId: ' ',
      channel: 'x'.repeat(256),
      objectVariables: withEntry(objectVariables, 0, { value: '\0' }),
      treatmentsForConsideration: [
        storedTreatment(1, { treatmentId: '', responseValue: '\ud800' }),
        storedTreatment(2),
        storedTreatment(3, { responseChannel: 'x'.repeat(256) }),
      ],
    }
    expect(pathsOf(sent).sort()).toEqual([
      'contact.channel',
      'contact.objectVariables[0].value',
      'contact.subjectId',
      'contact.treatmentsForConsideration[0].responseValue',
      'contact.treatmentsForConsideration[0].treatmentId',
      'contact.treatmentsForConsideration[2].responseChannel',
    ])
  })

  test('of a patch are reported in the same way, and a missing field is not one', () => {
    const treatmentsForConsideration = [{ id: 'entry-1', responseType: '\0' }]
    expect(patchViolations({ treatmentsForConsideration })).toEqual([
      { path: 'contact.treatmentsForConsideration[0].responseType', message: expect.any(String) },
    ])
    expect(patchViolations({ conclusionResponseValue: null, treatmentsForConsideration: [{}] })).toEqual([])
    expect(patchViolations({})).toEqual([])
  })

  test('do not occur in a stored contact', () => {
    fc.assert(fc.property(anyContact, (contact) => violationsOf(contact).length === 0))
  })
})
