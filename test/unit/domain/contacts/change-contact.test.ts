import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { applyPatch, replaceContact } from '../../../../src/domain/contacts/change-contact'
import type { Contact } from '../../../../src/domain/contacts/contact'
import { anyConclusion, anyContact, anyReaction, anyRecord } from '../../../support/any-contact'
import { domainErrorOf } from '../../../support/domain-error-of'
import { storedContact, storedTreatment } from '../../../support/stored-contact'
import { withEntry } from '../../../support/with-entry'

const STORED = storedContact()
const TREATMENTS = STORED.treatmentsForConsideration
const PRESENTED_AT = new Date('2026-06-15T12:00:00.001Z')
const RESPONDED_AT = new Date('2026-06-15T12:00:00.002Z')

/** Each changeable field with another value and with its value after it is cleared. */
const CHANGEABLE: [field: string, another: unknown, cleared: unknown][] = [
  ['excludeFromContactRule', false, false],
  ['conclusionResponseValue', 'other', null],
  ['conclusionResponseType', 'other', null],
]
const CHANGEABLE_OF_TREATMENT: typeof CHANGEABLE = [
  ['presented', false, false],
  ['presentedTimeStamp', PRESENTED_AT, null],
  ['responseValue', 'other', null],
  ['responseType', 'other', null],
  ['respondedTimeStamp', RESPONDED_AT, null],
  ['responseChannel', 'phone', null],
]

const IMMUTABLE = [
  ...['subjectId', 'subjectLevel', 'objectUri', 'objectRevisionId', 'objectType'],
  ...['receiverId', 'receiverRole', 'channel', 'ruleFired', 'pathTraversed'],
] as (keyof Contact)[]

/** The paths of the violations of a change that is refused. */
function violationsOf(change: () => unknown): unknown {
  const error = domainErrorOf(change)
  if (!error) return []
  expect(error.reason).toBe('CONTACT_INVALID')
  return (error.details.violations as { path: string }[]).map(({ path }) => path)
}

describe('a replacement of a contact', () => {
  test.each(CHANGEABLE)('changes only %s', (field, value) => {
    expect(replaceContact(STORED, { ...STORED, [field]: value })).toEqual({ ...STORED, [field]: value })
  })

  test.each(CHANGEABLE)('clears %s if it is missing or null', (field, _, cleared) => {
    for (const value of [undefined, null]) {
      expect(replaceContact(STORED, { ...STORED, [field]: value })).toEqual({ ...STORED, [field]: cleared })
    }
  })

  test.each(CHANGEABLE_OF_TREATMENT)('changes only %s of one treatment', (field, value) => {
    for (const index of TREATMENTS.keys()) {
      const treatmentsForConsideration = withEntry(TREATMENTS, index, { [field]: value })
      const expected = { ...STORED, treatmentsForConsideration }
      expect(replaceContact(STORED, { ...STORED, treatmentsForConsideration })).toEqual(expected)
    }
  })

  test.each(CHANGEABLE_OF_TREATMENT)('clears %s of one treatment if it is missing or null', (field, _, cleared) => {
    for (const value of [undefined, null]) {
      const treatmentsForConsideration = withEntry(TREATMENTS, 1, { [field]: value })
      expect(replaceContact(STORED, { ...STORED, treatmentsForConsideration })).toEqual({
        ...STORED,
        treatmentsForConsideration: withEntry(TREATMENTS, 1, { [field]: cleared }),
      })
    }
  })

  test('sets a boolean to true as well as to false', () => {
    const stored = storedContact({
      excludeFromContactRule: false,
      treatmentsForConsideration: [storedTreatment(1, { presented: false })],
    })
    const sent = { ...stored, excludeFromContactRule: true, treatmentsForConsideration: [storedTreatment(1)] }
    expect(replaceContact(stored, sent)).toEqual(sent)
  })

  test('ignores derived fields', () => {
    const derived = { createdBy: 'x', modifiedBy: 'x', version: 9, etag: '"9"', links: [] }
    const times = { creationTimeStamp: new Date(0), modifiedTimeStamp: new Date(0) }
    expect(replaceContact(STORED, { ...STORED, ...derived, ...times })).toEqual(STORED)
  })

  test('keeps the order of the stored treatments', () => {
    const [first, second, third] = TREATMENTS.map((treatment, index) => ({ ...treatment, responseValue: `${index}` }))
    const sent = [third, first, second].flatMap((treatment) => treatment ?? [])
    expect(replaceContact(STORED, { ...STORED, treatmentsForConsideration: sent }).treatmentsForConsideration).toEqual([
      first,
      second,
      third,
    ])
  })

  test('finds treatments without an ID by position, beside others with an ID', () => {
    const sent = withEntry(TREATMENTS, 1, { id: undefined, responseValue: 'by position' })
    expect(replaceContact(STORED, { ...STORED, treatmentsForConsideration: sent }).treatmentsForConsideration).toEqual(
      withEntry(TREATMENTS, 1, { responseValue: 'by position' }),
    )
  })

  test('is refused with every violation: limits, immutable fields and lists', () => {
    const sent = {
      ...STORED,
      receiverRole: 'agent',
      conclusionResponseValue: 'x'.repeat(256),
      treatmentsForConsideration: withEntry(TREATMENTS, 1, { treatmentId: 'other', responseType: '\0' }),
      abTests: [],
    }
    const paths = violationsOf(() => replaceContact(STORED, sent)) as string[]
    expect(paths.sort()).toEqual([
      'contact.abTests',
      'contact.conclusionResponseValue',
      'contact.receiverRole',
      'contact.treatmentsForConsideration[1].responseType',
      'contact.treatmentsForConsideration[1].treatmentId',
    ])
  })

  test('is refused with one violation for each value of another type, beside the others', () => {
    const sent = {
      ...STORED,
      subjectId: undefined,
      receiverRole: 5,
      objectVariables: {},
      treatmentsForConsideration: [
        { ...TREATMENTS[0], objectNodeId: 'other' },
        null,
        { ...TREATMENTS[2], presented: 1 },
      ],
      abTests: [{ ...STORED.abTests[0], pathId: 5 }, STORED.abTests[1]],
    }
    const paths = violationsOf(() => replaceContact(STORED, sent)) as string[]
    expect(paths.sort()).toEqual([
      'contact.abTests[0].pathId',
      'contact.objectVariables',
      'contact.receiverRole',
      'contact.subjectId',
      'contact.treatmentsForConsideration[0].objectNodeId',
      'contact.treatmentsForConsideration[1]',
      'contact.treatmentsForConsideration[2].presented',
    ])
  })

  test.each([null, undefined, 5, 'x', []])('is refused with one violation as %j', (sent) => {
    expect(violationsOf(() => replaceContact(STORED, sent))).toEqual(['contact'])
  })

  test('with any value causes no error but CONTACT_INVALID', () => {
    fc.assert(fc.property(anyRecord, (sent) => violationsOf(() => replaceContact(STORED, sent)) !== undefined))
  })

  test('with the JSON of any contact changes nothing', () => {
    fc.assert(
      fc.property(anyContact, (stored) => {
        expect(replaceContact(stored, JSON.parse(JSON.stringify(stored)))).toEqual(stored)
      }),
    )
  })

  test('with any unchanged contact changes nothing', () => {
    fc.assert(
      fc.property(anyContact, (stored) => {
        const before = structuredClone(stored)
        expect(replaceContact(stored, stored)).toEqual(before)
        expect(stored).toEqual(before)
      }),
    )
  })

  test('with any change of the changeable fields changes only these', () => {
    fc.assert(
      fc.property(
        anyContact,
        anyConclusion,
        fc.array(anyReaction, { minLength: 4 }),
        (stored, conclusion, reactions) => {
          const treatmentsForConsideration = stored.treatmentsForConsideration.map((treatment, index) => ({
            ...treatment,
            ...reactions[index],
          }))
          const sent = { ...stored, ...conclusion, treatmentsForConsideration }
          expect(replaceContact(stored, sent)).toEqual(sent)
        },
      ),
    )
  })
})

describe('a patch of a contact', () => {
  const patched = (patch: unknown) => applyPatch(STORED, patch)

  test.each(CHANGEABLE)('changes only %s', (field, value) => {
    expect(patched({ [field]: value })).toEqual({ ...STORED, [field]: value })
  })

  test.each(CHANGEABLE)('leaves %s unchanged if it is null or missing', (field) => {
    expect(patched({ [field]: null })).toEqual(STORED)
    expect(patched({ [field]: undefined })).toEqual(STORED)
  })

  test.each(CHANGEABLE_OF_TREATMENT)('changes only %s of a treatment', (field, value) => {
    for (const [index, { id, treatmentId }] of TREATMENTS.entries()) {
      const treatmentsForConsideration = withEntry(TREATMENTS, index, { [field]: value })
      for (const key of [{ id }, { treatmentId }, { id, treatmentId }, { id: null, treatmentId }]) {
        expect(patched({ treatmentsForConsideration: [{ ...key, [field]: value }] })).toEqual({
          ...STORED,
          treatmentsForConsideration,
        })
      }
    }
  })

  test.each(CHANGEABLE_OF_TREATMENT)('leaves %s of a treatment unchanged if it is null or missing', (field) => {
    for (const value of [null, undefined]) {
      expect(patched({ treatmentsForConsideration: [{ id: 'entry-2', [field]: value }] })).toEqual(STORED)
    }
  })

  test.each([{}, { treatmentsForConsideration: null }, { treatmentsForConsideration: [] }])(
    'changes nothing as %j',
    (patch) => {
      expect(patched(patch)).toEqual(STORED)
    },
  )

  test('changes several treatments together, in any order', () => {
    const treatmentsForConsideration = [
      { treatmentId: 'treatment-3', responseValue: 'c' },
      { id: 'entry-1', responseValue: 'a' },
    ]
    expect(patched({ treatmentsForConsideration }).treatmentsForConsideration).toEqual([
      storedTreatment(1, { responseValue: 'a' }),
      storedTreatment(2),
      storedTreatment(3, { responseValue: 'c' }),
    ])
  })

  const at = (index: number) => expect.stringMatching(new RegExp(`^contact\\.treatmentsForConsideration\\[${index}\\]`))

  test.each([
    [{ id: 'entry-9' }],
    [{ treatmentId: 'treatment-9' }],
    [{ id: 'treatment-1' }],
    [{ id: 'entry-1', treatmentId: 'treatment-2' }],
    [{}],
    [{ id: null, treatmentId: null }],
  ])('is refused for the unknown treatment %j', (key) => {
    const patch = { ...key, responseValue: 'x' }
    expect(violationsOf(() => patched({ treatmentsForConsideration: [patch] }))).toEqual([at(0)])
    const treatmentsForConsideration = [{ id: 'entry-1' }, patch]
    expect(violationsOf(() => patched({ treatmentsForConsideration }))).toEqual([at(1)])
  })

  test('is refused if it names a treatment twice', () => {
    const treatmentsForConsideration = [{ id: 'entry-1' }, { treatmentId: 'treatment-1', responseValue: 'x' }]
    expect(violationsOf(() => patched({ treatmentsForConsideration }))).toEqual([at(1)])
  })

  test('requires the ID of a treatment that the contact contains twice', () => {
    const treatments = [storedTreatment(1), storedTreatment(2, { treatmentId: 'treatment-1' })]
    const stored = storedContact({ treatmentsForConsideration: treatments })
    const patch = (key: object) => () =>
      applyPatch(stored, { treatmentsForConsideration: [{ ...key, responseValue: 'x' }] })
    expect(violationsOf(patch({ treatmentId: 'treatment-1' }))).toEqual([at(0)])
    expect(patch({ id: 'entry-2', treatmentId: 'treatment-1' })().treatmentsForConsideration).toEqual(
      withEntry(treatments, 1, { responseValue: 'x' }),
    )
  })

  test.each(IMMUTABLE)('is refused if it sends %s, even unchanged', (field) => {
    for (const value of [STORED[field], 'other']) {
      expect(violationsOf(() => patched({ [field]: value }))).toEqual([`contact.${field}`])
    }
    expect(patched({ [field]: null })).toEqual(STORED)
  })

  test.each(['objectVariables', 'abTests'] as const)('is refused if it sends %s, even unchanged', (list) => {
    for (const value of [STORED[list], []]) {
      expect(violationsOf(() => patched({ [list]: value }))).toEqual([`contact.${list}`])
    }
    expect(patched({ [list]: null })).toEqual(STORED)
  })

  test('can send the tracking code of the contact, and no other', () => {
    expect(patched({ responseTrackingCode: STORED.responseTrackingCode })).toEqual(STORED)
    for (const responseTrackingCode of ['other', `${STORED.responseTrackingCode} `, '', 5]) {
      expect(violationsOf(() => patched({ responseTrackingCode }))).toEqual(['contact.responseTrackingCode'])
    }
  })

  test.each(['treatmentRevisionId', 'treatmentGroupId', 'treatmentGroupRevisionId', 'objectNodeId'] as const)(
    'is refused if it sends %s of a treatment, even unchanged',
    (field) => {
      for (const value of [TREATMENTS[1]?.[field], 'other']) {
        const treatmentsForConsideration = [{ id: 'entry-1' }, { id: 'entry-2', [field]: value }]
        const path = `contact.treatmentsForConsideration[1].${field}`
        expect(violationsOf(() => patched({ treatmentsForConsideration }))).toEqual([path])
      }
      expect(patched({ treatmentsForConsideration: [{ id: 'entry-2', [field]: null }] })).toEqual(STORED)
    },
  )

  test('ignores what the server derives', () => {
    const derived = { id: 'x', version: 9, links: [], createdBy: 5, creationTimeStamp: 'x', etag: null }
    const treatmentsForConsideration = [{ id: 'entry-1', subjectContactId: 'other', another: 5 }]
    expect(patched({ ...derived, treatmentsForConsideration })).toEqual(STORED)
  })

  test('is refused with one violation for each value of another type', () => {
    const sent = {
      conclusionResponseType: 5,
      excludeFromContactRule: 'true',
      treatmentsForConsideration: [null, { id: 'entry-1', presented: 'x' }, 5],
    }
    const paths = violationsOf(() => patched(sent)) as string[]
    expect(paths.sort()).toEqual([
      'contact.conclusionResponseType',
      'contact.excludeFromContactRule',
      'contact.treatmentsForConsideration[0]',
      'contact.treatmentsForConsideration[1].presented',
      'contact.treatmentsForConsideration[2]',
    ])
    expect(violationsOf(() => patched({ treatmentsForConsideration: 5 }))).toEqual([
      'contact.treatmentsForConsideration',
    ])
    for (const patch of [null, 5, 'x', []]) expect(violationsOf(() => patched(patch))).toEqual(['contact'])
  })

  test('with any value causes no error but CONTACT_INVALID', () => {
    fc.assert(fc.property(anyRecord, (sent) => violationsOf(() => patched(sent)) !== undefined))
  })

  test('is refused with every violation', () => {
    const treatmentsForConsideration = [{ id: 'entry-9' }, { id: 'entry-1', responseValue: '\0' }]
    const paths = violationsOf(() => patched({ conclusionResponseType: 'x'.repeat(256), treatmentsForConsideration }))
    expect((paths as string[]).sort()).toEqual(['contact.conclusionResponseType', at(0), at(1)])
  })

  test('with any fields changes only these', () => {
    const patches = fc.tuple(fc.option(anyConclusion, { nil: {} }), fc.dictionary(fc.nat(3).map(String), anyReaction))
    const sentOf = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
    fc.assert(
      fc.property(anyContact, patches, (stored, [conclusion, reactions]) => {
        const treatments = stored.treatmentsForConsideration
        const sent = treatments.flatMap(({ id }, index) => (reactions[index] ? [{ id, ...reactions[index] }] : []))
        expect(applyPatch(stored, { ...conclusion, treatmentsForConsideration: sent })).toEqual({
          ...stored,
          ...sentOf(conclusion),
          treatmentsForConsideration: treatments.map((own, index) => ({ ...own, ...sentOf(reactions[index] ?? {}) })),
        })
      }),
    )
  })
})
