import { Field, ID, Int, ObjectType } from 'type-graphql'

import type { Contact } from '../../domain/contacts/contact'
import { computeEtag } from '../../domain/contacts/precondition'
import { createConnectionType } from '../connection'
import { createLinks } from './contact-links'
import { AbTestFields, ContactFields, LinkFields, ObjectVariableFields, TreatmentFields } from './contacts.fields'

@ObjectType('ObjectVariable', { description: 'A value of the object that made a contact.', simpleResolvers: true })
export class ObjectVariableType extends ObjectVariableFields {
  @Field(() => ID, { description: 'Names the entry within its list.' })
  id!: string
}

@ObjectType('TreatmentForConsideration', {
  description: 'A treatment that the subject of a contact could consider, and how they reacted.',
  simpleResolvers: true,
})
export class TreatmentType extends TreatmentFields {
  @Field(() => ID, { description: 'Names the entry within its list.' })
  id!: string

  @Field(() => ID, { description: 'The contact that the entry belongs to.' })
  subjectContactId!: string

  @Field(() => Boolean, { description: 'Whether it was presented.' })
  presented!: boolean
}

@ObjectType('AbTest', { description: 'What a test node decided for a contact.', simpleResolvers: true })
export class AbTestType extends AbTestFields {
  @Field(() => ID, { description: 'Names the entry within its list.' })
  id!: string
}

@ObjectType('Link', { description: 'Where a REST API has the record, as on the source page.', simpleResolvers: true })
export class LinkType extends LinkFields {}

@ObjectType('Contact', {
  description:
    'What a decision engine presented to a subject, and how they reacted. Times are in UTC, to the millisecond. Source page: update-contact.',
  simpleResolvers: true,
})
export class ContactType extends ContactFields {
  @Field(() => ID, { description: 'Names the contact.' })
  id!: string

  @Field(() => String, {
    description:
      'Names this version of the contact, in quotes, as ifMatch takes it. Opaque and strong: every change gives another one.',
  })
  etag!: string

  @Field(() => Int, { description: '1 for a new contact; every change adds 1.' })
  version!: number

  @Field(() => [ObjectVariableType], { description: 'Values of the object that made the contact. Cannot be changed.' })
  objectVariables!: ObjectVariableType[]

  @Field(() => [TreatmentType], {
    description: 'The treatments that the subject could consider. Their number cannot be changed.',
  })
  treatmentsForConsideration!: TreatmentType[]

  @Field(() => [AbTestType], { description: 'What test nodes decided. Cannot be changed.' })
  abTests!: AbTestType[]

  @Field(() => Boolean, { description: 'Whether contact rules pass over this contact.' })
  excludeFromContactRule!: boolean

  @Field(() => Date, { description: 'When the contact was recorded.' })
  creationTimeStamp!: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  modifiedTimeStamp!: Date

  @Field(() => String, { description: 'Who recorded it.' })
  createdBy!: string

  @Field(() => String, { description: 'Who last changed it.' })
  modifiedBy!: string

  @Field(() => [LinkType], { description: 'Where a REST API has the record, as on the source page.' })
  links!: LinkType[]
}

export const ContactConnection = createConnectionType(ContactType, 'Contact')

@ObjectType({ description: 'The answer to createContact.', simpleResolvers: true })
export class CreateContactPayload {
  @Field(() => ContactType, { description: 'The new contact.' })
  contact!: ContactType
}

@ObjectType({ description: 'The answer to updateContact.', simpleResolvers: true })
export class UpdateContactPayload {
  @Field(() => ContactType, { description: 'The contact as it is now, with a new etag where anything changed.' })
  contact!: ContactType
}

@ObjectType({ description: 'The answer to patchContact.', simpleResolvers: true })
export class PatchContactPayload {
  @Field(() => ContactType, { description: 'The contact as it is now, with a new etag where anything changed.' })
  contact!: ContactType
}

@ObjectType({ description: 'The answer to deleteContact.', simpleResolvers: true })
export class DeleteContactPayload {
  @Field(() => ID, { description: 'The id of the contact that is gone.' })
  deletedContactId!: string
}

export function toContact(contact: Contact): ContactType {
  const { id, objectVariables, treatmentsForConsideration, abTests } = contact
  return {
    ...contact,
    etag: computeEtag(contact),
    objectVariables: [...objectVariables],
    treatmentsForConsideration: treatmentsForConsideration.map((entry) => ({ ...entry, subjectContactId: id })),
    abTests: [...abTests],
    links: createLinks(id),
  }
}
