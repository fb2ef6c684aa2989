import { z } from 'zod'

import type { Contact, Treatment } from '../../domain/contacts/contact'
import { MAX_ENTRIES } from '../../domain/contacts/contact-fields'
import { COLLECTION, CONTACT, createLinks } from '../../domain/contacts/contact-links'
import type { ContactRange } from '../../domain/contacts/list-contact-range'
import { toJsonSchema } from '../openapi/json-schemas'
import { documented } from '../sent-values'
import { createCollectionLinks, type Range } from './collection-links'
import { CONTACT_EXAMPLE, PATCH_EXAMPLE } from './contact-example'

const text = (description: string) => z.string().meta({ description })
const optionalText = (description: string) => text(description).optional()
const time = (description: string) => z.iso.datetime().meta({ description })
const derivedText = (description: string) => z.string().meta({ description, readOnly: true })
const derivedTime = (description: string) => z.iso.datetime().meta({ description, readOnly: true })

const entryId = z.string().optional().meta({
  description: 'The ID of the entry, unique in its list. A replacement matches entries by ID or else by position.',
})

const objectVariable = z
  .object({
    id: entryId,
    name: text('The name of the variable. Immutable.'),
    value: optionalText('The value of the variable. Immutable.'),
    dataType: optionalText('The type of the value, for example `string`. Immutable.'),
  })
  .meta({ id: 'ObjectVariable', description: 'A value of the object that made the contact.' })

/** The presentation of a treatment and the response to it. */
const reaction = {
  presented: z.boolean().optional().meta({ description: 'Whether the treatment was presented. Default: false.' }),
  presentedTimeStamp: time('When the treatment was presented.').optional(),
  responseValue: optionalText('The response of the subject to the treatment.'),
  responseType: optionalText('How to interpret `responseValue`.'),
  respondedTimeStamp: time('When the subject responded.').optional(),
  responseChannel: optionalText('The channel of the response.'),
}

const treatment = z
  .object({
    id: entryId,
    treatmentId: text('The treatment. Immutable.'),
    treatmentRevisionId: optionalText('The revision of the treatment. Immutable.'),
    treatmentGroupId: optionalText('The treatment group that the treatment comes from. Immutable.'),
    treatmentGroupRevisionId: optionalText('The revision of the treatment group. Immutable.'),
    objectNodeId: optionalText('The node of the object that selected the treatment. Immutable.'),
    ...reaction,
    subjectContactId: derivedText('The ID of the contact.').optional(),
  })
  .meta({ id: 'TreatmentForConsideration', description: 'A treatment that the subject could consider.' })

const abTest = z
  .object({
    id: entryId,
    nodeId: optionalText('The A/B test node. Immutable.'),
    champion: z.boolean().optional().meta({ description: 'Whether the path is the champion. Immutable.' }),
    pathName: optionalText('The name of the path that was selected. Immutable.'),
    pathId: optionalText('The ID of the path. Immutable.'),
    pathKey: optionalText('The key of the path. Immutable.'),
    pathType: optionalText('The type of the test, for example `Champion/Challenger`. Immutable.'),
  })
  .meta({ id: 'AbTest', description: 'The result of an A/B test node.' })

const link = z
  .object({
    method: z.string(),
    rel: z.string().meta({ description: 'The relation of the linked resource to this one.' }),
    href: z.string(),
    uri: z.string().meta({ description: 'The same as `href`.' }),
    type: z.string().optional().meta({ description: 'The type of the request or, without a body, of the response.' }),
    responseType: z.string().optional(),
    itemType: z.string().optional(),
  })
  .meta({ id: 'Link' })

/** The fields that a patch can change. */
const conclusion = {
  excludeFromContactRule: z
    .boolean()
    .optional()
    .meta({ description: 'Whether contact rules ignore the contact. Default: false.' }),
  conclusionResponseValue: optionalText('A summary of the responses to the treatments.'),
  conclusionResponseType: optionalText('How to interpret `conclusionResponseValue`.'),
}

/** In the order of the source page. Source: docs/reference.md#update-contact. */
export const contact = z
  .object({
    creationTimeStamp: derivedTime('When the contact was created.').optional(),
    modifiedTimeStamp: derivedTime('When the contact was last changed.').optional(),
    createdBy: derivedText('Who created the contact.').optional(),
    modifiedBy: derivedText('Who last changed the contact.').optional(),
    id: derivedText('The ID of the contact.').optional(),
    subjectId: text('The subject. Only `subjectId` and `subjectLevel` together identify it. Immutable.'),
    subjectLevel: text('The kind of the subject, for example `household` or `customer`. Immutable.'),
    objectUri: text('The URI of the object that made the contact. Immutable.'),
    objectRevisionId: text('The revision of the object. Immutable.'),
    objectType: text('The type of the object, for example `decision`. Immutable.'),
    objectVariables: z
      .array(objectVariable)
      .optional()
      .meta({
        description: `The values of the object that made the contact, up to ${MAX_ENTRIES}. Immutable.`,
      }),
    treatmentsForConsideration: z
      .array(treatment)
      .optional()
      .meta({
        description: `The treatments that the subject could consider, up to ${MAX_ENTRIES}. Their number is immutable.`,
      }),
    ruleFired: optionalText('The rules that were true, encoded. Immutable.'),
    pathTraversed: optionalText('The IDs of the rules that were evaluated, in their order. Immutable.'),
    abTests: z
      .array(abTest)
      .optional()
      .meta({ description: `The results of A/B test nodes, up to ${MAX_ENTRIES}. Immutable.` }),
    responseTrackingCode: text('The code by which responses refer to the contact. Unique. Immutable.'),
    receiverId: optionalText('The person who receives the treatments. Immutable.'),
    receiverRole: optionalText('Whether the receiver is the subject or an agent. Immutable.'),
    channel: optionalText('The channel of the contact. Immutable.'),
    ...conclusion,
    version: z
      .int()
      .optional()
      .meta({ description: 'The number of this version: 1 for a new contact. Every change adds 1.', readOnly: true }),
    links: z.array(link).optional().meta({ description: 'The calls that are possible.', readOnly: true }),
  })
  .meta({
    id: 'Contact',
    description:
      'What a decision engine presented to a subject, and how the subject responded. A field without a value is absent.',
    examples: [CONTACT_EXAMPLE],
  })

export const contactCollection = z
  .object({
    name: z.literal('contacts'),
    accept: z.literal(CONTACT).meta({ description: 'The type of the items.' }),
    start: z.int().meta({ description: 'How many of all matches are before the items.' }),
    limit: z.int().meta({ description: 'The maximum number of items that was requested.' }),
    count: z.int().meta({ description: 'The number of all matches.' }),
    items: z.array(contact),
    links: z.array(link).meta({ description: '`self`; `next` and `prev` if there are such ranges.' }),
  })
  .meta({
    id: 'ContactCollection',
    description: `A range of the contacts that match a filter (${COLLECTION}).`,
    examples: [
      { name: 'contacts', accept: CONTACT, start: 0, limit: 10, count: 1, items: [CONTACT_EXAMPLE], links: [] },
    ],
  })

/** A record is checked by its use case, in the documented place. The schema only documents it. */
export const sentContact = documented(
  { $ref: '#/components/schemas/Contact', description: 'The whole record. What the server derives is ignored.' },
  (sent) => sent,
)

const contactPatch = z.object({
  ...conclusion,
  treatmentsForConsideration: z
    .array(
      z.object({
        id: entryId,
        treatmentId: optionalText('The treatment of the entry. Either it or `id` is required.'),
        ...reaction,
      }),
    )
    .optional()
    .meta({ description: 'The treatments to change.' }),
})

export const sentPatch = documented(
  {
    ...toJsonSchema(contactPatch.extend({ responseTrackingCode: optionalText('The own code of the contact.') })),
    description: 'The fields to change. Null means not sent, and an immutable field is CONTACT_INVALID.',
    examples: [PATCH_EXAMPLE],
  },
  (sent) => sent,
)

export const sentPatchByCode = documented(
  {
    ...toJsonSchema(contactPatch.extend({ responseTrackingCode: text('Finds the contact.') })),
    description: 'The response tracking code of the contact, and the fields to change.',
    examples: [{ responseTrackingCode: CONTACT_EXAMPLE.responseTrackingCode, ...PATCH_EXAMPLE }],
  },
  (sent) => sent,
)

export function toContact({ id, ...stored }: Contact): z.output<typeof contact> {
  const { creationTimeStamp, modifiedTimeStamp, createdBy, modifiedBy, version, ...fields } = stored
  return {
    creationTimeStamp: creationTimeStamp.toISOString(),
    modifiedTimeStamp: modifiedTimeStamp.toISOString(),
    createdBy,
    modifiedBy,
    id,
    subjectId: fields.subjectId,
    subjectLevel: fields.subjectLevel,
    objectUri: fields.objectUri,
    objectRevisionId: fields.objectRevisionId,
    objectType: fields.objectType,
    objectVariables: fields.objectVariables.map(({ id, name, value, dataType }) => {
      return withoutNulls({ id, name, value, dataType })
    }),
    treatmentsForConsideration: fields.treatmentsForConsideration.map((treatment) => toTreatment(treatment, id)),
    ...withoutNulls({ ruleFired: fields.ruleFired, pathTraversed: fields.pathTraversed }),
    abTests: fields.abTests.map(({ id, nodeId, champion, pathName, pathId, pathKey, pathType }) => {
      return withoutNulls({ id, nodeId, champion, pathName, pathId, pathKey, pathType })
    }),
    responseTrackingCode: fields.responseTrackingCode,
    ...withoutNulls({
      receiverId: fields.receiverId,
      receiverRole: fields.receiverRole,
      channel: fields.channel,
      excludeFromContactRule: fields.excludeFromContactRule,
      conclusionResponseValue: fields.conclusionResponseValue,
      conclusionResponseType: fields.conclusionResponseType,
    }),
    version,
    links: createLinks(id),
  }
}

export function toCollection(range: Range, { contacts, count }: ContactRange): z.output<typeof contactCollection> {
  const { start, limit } = range
  return {
    name: 'contacts',
    accept: CONTACT,
    start,
    limit,
    count,
    items: contacts.map(toContact),
    links: createCollectionLinks(range, count),
  }
}

function toTreatment(stored: Treatment, subjectContactId: string): z.output<typeof treatment> {
  const { id, treatmentId, treatmentRevisionId, treatmentGroupId, treatmentGroupRevisionId, objectNodeId } = stored
  const { presented, presentedTimeStamp, responseValue, responseType, respondedTimeStamp, responseChannel } = stored
  return {
    ...withoutNulls({ id, treatmentId, treatmentRevisionId, treatmentGroupId, treatmentGroupRevisionId, objectNodeId }),
    ...withoutNulls({ presented, presentedTimeStamp: presentedTimeStamp?.toISOString(), responseValue, responseType }),
    ...withoutNulls({ respondedTimeStamp: respondedTimeStamp?.toISOString(), responseChannel }),
    subjectContactId,
  }
}

type WithoutNulls<Fields> = {
  [Name in keyof Fields]: Exclude<Fields[Name], null> | (null extends Fields[Name] ? undefined : never)
}

/** JSON leaves out what is undefined. */
function withoutNulls<Fields extends object>(fields: Fields): WithoutNulls<Fields> {
  const entries = Object.entries(fields).map(([name, value]) => [name, value ?? undefined] as const)
  return Object.fromEntries(entries) as WithoutNulls<Fields> // The same fields, undefined in place of null.
}
