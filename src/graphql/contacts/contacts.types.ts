import { Field, Int, ObjectType } from 'type-graphql'

import type { Contact } from '../../domain/contacts/contact'
import type { ListName } from '../../domain/contacts/contact-fields'
import { createLinks } from '../../domain/contacts/contact-links'
import type { ListedContact } from '../../domain/contacts/contacts.store'
import { formatEntryId } from '../../domain/contacts/entry-id'
import { formatEtag } from '../../domain/contacts/precondition'
import { createConnectionType } from '../connection'
import { ID } from '../id.scalar'
import { Node } from '../node/node.types'
import { AbTestFields, ContactFields, LinkFields, ObjectVariableFields, TreatmentFields } from './contacts.fields'

const ENTRY_ID = 'The ID of the entry in the record, unique in its list.'

@ObjectType('ObjectVariable', {
  implements: Node,
  description: 'A value of the object that made the contact.',
  simpleResolvers: true,
})
export class ObjectVariableType extends ObjectVariableFields {
  @Field(() => ID, { description: 'The global ID: `ObjectVariable:`, the ID of the contact and that of the entry.' })
  id!: string

  @Field(() => ID, { description: ENTRY_ID })
  entryId!: string
}

@ObjectType('TreatmentForConsideration', {
  implements: Node,
  description: 'A treatment that the subject could consider, with its presentation and the response to it.',
  simpleResolvers: true,
})
export class TreatmentType extends TreatmentFields {
  @Field(() => ID, {
    description: 'The global ID: `TreatmentForConsideration:`, the ID of the contact and that of the entry.',
  })
  id!: string

  @Field(() => ID, { description: ENTRY_ID })
  entryId!: string

  @Field(() => ID, { description: 'The ID of the contact that the entry belongs to.' })
  subjectContactId!: string

  @Field(() => Boolean, { description: 'Whether the treatment was presented.' })
  presented!: boolean
}

@ObjectType('AbTest', { implements: Node, description: 'The result of an A/B test node.', simpleResolvers: true })
export class AbTestType extends AbTestFields {
  @Field(() => ID, { description: 'The global ID: `AbTest:`, the ID of the contact and that of the entry.' })
  id!: string

  @Field(() => ID, { description: ENTRY_ID })
  entryId!: string
}

@ObjectType('Link', { description: 'A link of a contact in a REST API.', simpleResolvers: true })
export class LinkType extends LinkFields {}

@ObjectType('Contact', {
  implements: Node,
  description:
    'What a decision engine presented to a subject, and how the subject responded. Times are in UTC and have milliseconds. Source: docs/reference.md#update-contact.',
  simpleResolvers: true,
})
export class ContactType extends ContactFields {
  @Field(() => ID, { description: 'The ID of the contact.' })
  id!: string

  @Field(() => String, {
    description:
      'Identifies this version of the contact. Quoted, as ifMatch takes it. Opaque and strong: every change produces a new etag.',
  })
  etag!: string

  @Field(() => Int, { description: 'The number of this version: 1 for a new contact. Every change adds 1.' })
  version!: number

  @Field(() => [ObjectVariableType], { description: 'The values of the object that made the contact. Immutable.' })
  objectVariables!: ObjectVariableType[]

  @Field(() => [TreatmentType], {
    description: 'The treatments that the subject could consider. Their number is immutable.',
  })
  treatmentsForConsideration!: TreatmentType[]

  @Field(() => [AbTestType], { description: 'The results of A/B test nodes. Immutable.' })
  abTests!: AbTestType[]

  @Field(() => Boolean, { description: 'Whether contact rules ignore the contact.' })
  excludeFromContactRule!: boolean

  @Field(() => Date, { description: 'When the contact was created.' })
  creationTimeStamp!: Date

  @Field(() => Date, { description: 'When the contact was last changed.' })
  modifiedTimeStamp!: Date

  @Field(() => String, { description: 'Who created the contact.' })
  createdBy!: string

  @Field(() => String, { description: 'Who last changed the contact.' })
  modifiedBy!: string

  @Field(() => [LinkType], { description: 'The links of the contact in a REST API.' })
  links!: LinkType[]
}

export const ContactConnection = createConnectionType(ContactType, 'Contact')

@ObjectType({ description: 'The payload of createContact.', simpleResolvers: true })
export class CreateContactPayload {
  @Field(() => ContactType, { description: 'The new contact.' })
  contact!: ContactType
}

@ObjectType({ description: 'The payload of updateContact.', simpleResolvers: true })
export class UpdateContactPayload {
  @Field(() => ContactType, { description: 'The contact after the call. It has a new etag if anything changed.' })
  contact!: ContactType
}

@ObjectType({ description: 'The payload of patchContact.', simpleResolvers: true })
export class PatchContactPayload {
  @Field(() => ContactType, { description: 'The contact after the call. It has a new etag if anything changed.' })
  contact!: ContactType
}

@ObjectType({ description: 'The payload of deleteContact.', simpleResolvers: true })
export class DeleteContactPayload {
  @Field(() => ID, { description: 'The ID of the deleted contact.' })
  deletedContactId!: string
}

export function toContact(contact: Contact): ContactType {
  const { id, objectVariables, treatmentsForConsideration, abTests } = contact
  return {
    ...contact,
    etag: formatEtag(contact),
    objectVariables: objectVariables.map((entry) => ({ ...entry, ...toEntryIds('objectVariables', id, entry) })),
    treatmentsForConsideration: treatmentsForConsideration.map((entry) => {
      return { ...entry, ...toEntryIds('treatmentsForConsideration', id, entry), subjectContactId: id }
    }),
    abTests: abTests.map((entry) => ({ ...entry, ...toEntryIds('abTests', id, entry) })),
    links: createLinks(id),
  }
}

/** The large fields that a list did not read are not selected either. They get values that are never returned. */
export function toListedContact({ objectUri = '', ...contact }: ListedContact): ContactType {
  return toContact({
    ...contact,
    objectUri,
    ruleFired: contact.ruleFired ?? null,
    pathTraversed: contact.pathTraversed ?? null,
    objectVariables: contact.objectVariables ?? [],
    treatmentsForConsideration: contact.treatmentsForConsideration ?? [],
    abTests: contact.abTests ?? [],
  })
}

function toEntryIds(
  list: ListName,
  contactId: string,
  { id }: { readonly id: string },
): { id: string; entryId: string } {
  return { id: formatEntryId(list, contactId, id), entryId: id }
}
