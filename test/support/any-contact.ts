import fc from 'fast-check'

import type { Contact } from '../../src/domain/contacts/contact'

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !value.includes('\0'))
const requiredText = text.filter((value) => value.trim() !== '')
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const instant = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})

/** The fields of a treatment that can change. */
export const anyReaction = fc.record({
  presented: fc.boolean(),
  presentedTimeStamp: optional(instant),
  responseValue: optional(text),
  responseType: optional(text),
  respondedTimeStamp: optional(instant),
  responseChannel: optional(text),
})

/** The fields of a contact that can change, without its treatments. */
export const anyConclusion = fc.record({
  excludeFromContactRule: fc.boolean(),
  conclusionResponseValue: optional(text),
  conclusionResponseType: optional(text),
})

const anyTreatment = fc
  .tuple(
    fc.record({
      id: fc.uuid(),
      treatmentId: requiredText,
      treatmentRevisionId: optional(text),
      treatmentGroupId: optional(text),
      treatmentGroupRevisionId: optional(text),
      objectNodeId: optional(text),
    }),
    anyReaction,
  )
  .map(([identity, reaction]) => ({ ...identity, ...reaction }))

const listOf = <Entry extends { id: string }>(entry: fc.Arbitrary<Entry>) =>
  fc.uniqueArray(entry, { maxLength: 4, selector: ({ id }) => id })

/** Any contact that the database can store. */
export const anyContact: fc.Arbitrary<Contact> = fc
  .tuple(
    fc.record({
      id: fc.uuid(),
      subjectId: requiredText,
      subjectLevel: requiredText,
      objectUri: requiredText,
      objectRevisionId: requiredText,
      objectType: requiredText,
      objectVariables: listOf(
        fc.record({ id: fc.uuid(), name: requiredText, value: optional(text), dataType: optional(text) }),
      ),
      treatmentsForConsideration: listOf(anyTreatment),
      ruleFired: optional(text),
      pathTraversed: optional(text),
      abTests: listOf(
        fc.record({
          id: fc.uuid(),
          nodeId: optional(text),
          champion: optional(fc.boolean()),
          pathName: optional(text),
          pathId: optional(text),
          pathKey: optional(text),
          pathType: optional(text),
        }),
      ),
      responseTrackingCode: requiredText.map((code) => code.trim()),
      receiverId: optional(text),
      receiverRole: optional(text),
      channel: optional(text),
      createdBy: requiredText,
      modifiedBy: requiredText,
      creationTimeStamp: instant,
      modifiedTimeStamp: instant,
      version: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      revision: fc.uuid(),
    }),
    anyConclusion,
  )
  .map(([fields, conclusion]) => ({ ...fields, ...conclusion }))

const anyEntries = fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.record({ id: fc.anything() }))))

/** Any value that is sent as a record, mostly with known fields and values of any type. */
export const anyRecord: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.record(
    {
      subjectId: fc.anything(),
      responseTrackingCode: fc.anything(),
      excludeFromContactRule: fc.anything(),
      objectVariables: anyEntries,
      treatmentsForConsideration: anyEntries,
      abTests: anyEntries,
    },
    { requiredKeys: [] },
  ),
)
