import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import type { SentContact } from '../../../../src/domain/contacts/contact'
import { validateContact } from '../../../../src/domain/contacts/validate-contact'
import { anyContact } from '../../../support/any-contact'
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
  record: (field: string) => [`contact.${field}`, (text: string) => ({ ...CONTACT, [field]: text })] as const,
  variable: (field: string) =>
    [
      `contact.objectVariables[1].${field}`,
      (text: string) => ({ ...CONTACT, objectVariables: withEntry(objectVariables, 1, { [field]: text }) }),
    ] as const,
  treatment: (field: string) =>
    [
      `contact.treatmentsForConsideration[2].${field}`,
      (text: string) => {
        const treatments = withEntry(treatmentsForConsideration, 2, { [field]: text })
        return { ...CONTACT, treatmentsForConsideration: treatments }
      },
    ] as const,
  abTest: (field: string) =>
    [
      `contact.abTests[0].${field}`,
      (text: string) => ({ ...CONTACT, abTests: withEntry(abTests, 0, { [field]: text }) }),
    ] as const,
}

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

const pathsOf = (sent: SentContact) => validateContact(sent).map(({ path }) => path)

describe('a text', () => {
  test.each(shortTexts)('at %s has at most 255 characters', (path, withText) => {
    expect(pathsOf(withText('x'.repeat(255)))).toEqual([])
    expect(validateContact(withText('x'.repeat(256)))).toEqual([{ path, message: expect.stringContaining('255') }])
  })

  test.each(longTexts)('at %s has at most 10 000 characters', (path, withText) => {
    expect(pathsOf(withText('x'.repeat(10_000)))).toEqual([])
    expect(validateContact(withText('x'.repeat(10_001)))).toEqual([{ path, message: expect.stringMatching(/10.?000/) }])
  })

  test.each(allTexts)('at %s contains neither NUL nor half of a surrogate pair', (path, withText) => {
    for (const text of ['a\0b', '\0', 'a\ud800', '\udc00b', '\udc00\ud800']) {
      expect(validateContact(withText(text))).toEqual([{ path, message: expect.stringMatching(/\S/) }])
    }
    expect(pathsOf(withText('\u{1f600} é\tx'))).toEqual([])
  })

  test.each(requiredTexts)('at %s must not be blank', (path, withText) => {
    for (const text of ['', ' ', '\t\n']) {
      expect(validateContact(withText(text))).toEqual([{ path, message: expect.stringMatching(/\S/) }])
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
  test.each(['objectVariables', 'treatmentsForConsideration', 'abTests'] as const)(
    '%s has at most 200 entries',
    (list) => {
      const entries = (count: number) => Array.from({ length: count }, () => CONTACT[list][0])
      expect(pathsOf({ ...CONTACT, [list]: entries(200) })).toEqual([])
      expect(validateContact({ ...CONTACT, [list]: entries(201) })).toEqual([
        { path: `contact.${list}`, message: expect.stringContaining('200') },
      ])
      expect(pathsOf({ ...CONTACT, [list]: null })).toEqual([])
      expect(pathsOf({ ...CONTACT, [list]: undefined })).toEqual([])
    },
  )
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

  test('of a patch are reported in the same way, and a missing field is none', () => {
    const treatmentsForConsideration = [{ id: 'entry-1', responseType: '\0' }]
    expect(validateContact({ treatmentsForConsideration })).toEqual([
      { path: 'contact.treatmentsForConsideration[0].responseType', message: expect.any(String) },
    ])
    expect(validateContact({ conclusionResponseValue: null, treatmentsForConsideration: [{}] })).toEqual([])
    expect(validateContact({})).toEqual([])
  })

  test('are none in any stored contact', () => {
    fc.assert(fc.property(anyContact, (contact) => validateContact(contact).length === 0))
  })
})
