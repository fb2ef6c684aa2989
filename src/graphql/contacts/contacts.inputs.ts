import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql'

import { MAX_ENTRIES } from '../../domain/contacts/contact-fields'
import { type ContactOrder, contactOrders } from '../../domain/contacts/find-contact-keys'
import { toEnumObject } from '../enum-object'
import { ID } from '../id.scalar'
import { PageArguments } from '../page.inputs'
import {
  AbTestFields,
  ContactFields,
  LinkFields,
  ObjectVariableFields,
  ReactionFields,
  TreatmentFields,
} from './contacts.fields'

const ENTRY_ID =
  'The ID of the entry: its `id` or its `entryId`. An update matches entries by ID or, if it is absent, by position. A new contact keeps the ID or, if it is absent, gets one.'
const DERIVED = 'Derived by the server. Can be absent, and is ignored.'
const IF_MATCH =
  'The etag of the contact as it was read, several etags separated by commas, or `*` for any. A blank text names no etag: CONTACT_PRECONDITION_FAILED.'

/** The precondition of a change. */
@InputType()
abstract class PreconditionFields {
  @Field(() => String, { nullable: true, description: `${IF_MATCH} Takes precedence over ifUnmodifiedSince.` })
  ifMatch?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The modifiedTimeStamp of the contact as it was read: an ISO 8601 date-time, compared to the millisecond, or an HTTP date in any of its three formats (`Sun, 06 Nov 1994 08:49:37 GMT`), compared to the second. With an HTTP date, a later change within its second is not detected: prefer ifMatch. Any other text is ARGUMENT_INVALID.',
  })
  ifUnmodifiedSince?: string | null
}

@InputType({ description: 'A value of the object that made the contact.' })
export class ObjectVariableInput extends ObjectVariableFields {
  @Field(() => ID, { nullable: true, description: ENTRY_ID })
  id?: string | null

  @Field(() => ID, { nullable: true, description: DERIVED })
  entryId?: string | null
}

@InputType({
  description: 'A treatment that the subject could consider, with its presentation and the response to it.',
})
export class TreatmentForConsiderationInput extends TreatmentFields {
  @Field(() => ID, { nullable: true, description: ENTRY_ID })
  id?: string | null

  @Field(() => ID, { nullable: true, description: DERIVED })
  entryId?: string | null

  @Field(() => ID, { nullable: true, description: DERIVED })
  subjectContactId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the treatment was presented. Default: false.' })
  presented?: boolean | null
}

@InputType({ description: 'The result of an A/B test node.' })
export class AbTestInput extends AbTestFields {
  @Field(() => ID, { nullable: true, description: ENTRY_ID })
  id?: string | null

  @Field(() => ID, { nullable: true, description: DERIVED })
  entryId?: string | null
}

@InputType({ description: 'A link of a contact that was read. It is ignored.' })
export class LinkInput extends LinkFields {}

@InputType({
  description:
    'The whole record of a contact. A text can have up to 255 characters; objectUri, ruleFired, pathTraversed and the values of object variables up to 10 000. Required texts must not be blank. responseTrackingCode must not begin or end with whitespace.',
})
export class ContactInput extends ContactFields {
  @Field(() => ID, { nullable: true, description: DERIVED })
  id?: string | null

  @Field(() => [ObjectVariableInput], {
    nullable: true,
    description: `The values of the object that made the contact, up to ${MAX_ENTRIES}. Immutable.`,
  })
  objectVariables?: ObjectVariableInput[] | null

  @Field(() => [TreatmentForConsiderationInput], {
    nullable: true,
    description: `The treatments that the subject could consider, up to ${MAX_ENTRIES}. Their number is immutable.`,
  })
  treatmentsForConsideration?: TreatmentForConsiderationInput[] | null

  @Field(() => [AbTestInput], {
    nullable: true,
    description: `The results of A/B test nodes, up to ${MAX_ENTRIES}. Immutable.`,
  })
  abTests?: AbTestInput[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether contact rules ignore the contact. Default: false.',
  })
  excludeFromContactRule?: boolean | null

  @Field(() => Date, { nullable: true, description: DERIVED })
  creationTimeStamp?: Date | null

  @Field(() => Date, { nullable: true, description: DERIVED })
  modifiedTimeStamp?: Date | null

  @Field(() => String, { nullable: true, description: DERIVED })
  createdBy?: string | null

  @Field(() => String, { nullable: true, description: DERIVED })
  modifiedBy?: string | null

  @Field(() => Int, { nullable: true, description: DERIVED })
  version?: number | null

  @Field(() => String, { nullable: true, description: `${DERIVED} The precondition is ifMatch.` })
  etag?: string | null

  @Field(() => [LinkInput], { nullable: true, description: DERIVED })
  links?: LinkInput[] | null
}

@InputType({ description: 'The input of createContact.' })
export class CreateContactInput {
  @Field(() => ContactInput, {
    description: 'The record. The server sets its ID, time stamps and names of users, whatever is sent.',
  })
  contact!: ContactInput
}

@InputType({ description: 'The input of updateContact.' })
export class UpdateContactInput extends PreconditionFields {
  @Field(() => ID, { description: 'The ID of the contact.' })
  contactId!: string

  @Field(() => ContactInput, {
    description:
      'The whole record. Changeable fields that are left out are cleared: null, or false for a boolean. A change of an immutable field is CONTACT_INVALID.',
  })
  contact!: ContactInput
}

@InputType({ description: 'The fields of a treatment to change. Null means not sent.' })
export class TreatmentPatchInput extends ReactionFields {
  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the entry: its `id` or its `entryId`. Either it or treatmentId is required.',
  })
  id?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The treatment of the entry. If the contact has the treatment twice, id is required.',
  })
  treatmentId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the treatment was presented.' })
  presented?: boolean | null
}

@InputType({ description: 'The fields of a contact to change. Null means not sent.' })
export class ContactPatchInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether contact rules ignore the contact.' })
  excludeFromContactRule?: boolean | null

  @Field(() => String, { nullable: true, description: 'A summary of the responses to the treatments.' })
  conclusionResponseValue?: string | null

  @Field(() => String, { nullable: true, description: 'How to interpret conclusionResponseValue.' })
  conclusionResponseType?: string | null

  @Field(() => [TreatmentPatchInput], { nullable: true, description: 'The treatments to change.' })
  treatmentsForConsideration?: TreatmentPatchInput[] | null
}

@InputType({ description: 'The input of patchContact.' })
export class PatchContactInput extends PreconditionFields {
  @Field(() => ID, { nullable: true, description: 'The ID of the contact.' })
  contactId?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The response tracking code of the contact. Neither it nor contactId is ARGUMENT_INVALID. If both are given, they must belong to the same contact.',
  })
  responseTrackingCode?: string | null

  @Field(() => ContactPatchInput, { description: 'The fields to change.' })
  contact!: ContactPatchInput
}

@InputType({ description: 'The input of deleteContact.' })
export class DeleteContactInput {
  @Field(() => ID, { description: 'The ID of the contact.' })
  contactId!: string

  @Field(() => String, { nullable: true, description: IF_MATCH })
  ifMatch?: string | null
}

@InputType({ description: 'Selects contacts. All conditions that are given must hold.' })
export class ContactFilter {
  @Field(() => String, { nullable: true, description: 'The subject of the contact.' })
  subjectId?: string | null

  @Field(() => String, { nullable: true, description: 'The kind of the subject.' })
  subjectLevel?: string | null

  @Field(() => String, { nullable: true, description: 'The response tracking code.' })
  responseTrackingCode?: string | null

  @Field(() => String, { nullable: true, description: 'The object that made the contact.' })
  objectUri?: string | null

  @Field(() => String, { nullable: true, description: 'The channel of the contact.' })
  channel?: string | null

  @Field(() => String, { nullable: true, description: 'A treatment of the contact.' })
  treatmentId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The channel of the response to a treatment: to the treatment of treatmentId, if that is given too.',
  })
  responseChannel?: string | null

  @Field(() => Date, { nullable: true, description: 'The earliest creation time, inclusive.' })
  createdFrom?: Date | null

  @Field(() => Date, { nullable: true, description: 'The latest creation time, inclusive.' })
  createdTo?: Date | null
}

export const ContactOrderEnum = toEnumObject(contactOrders)
registerEnumType(ContactOrderEnum, {
  name: 'ContactOrder',
  description: 'How contacts are sorted. Contacts with the same creation time are sorted by ID.',
  valuesConfig: {
    NEWEST_FIRST: { description: 'By creation time, the newest first.' },
    OLDEST_FIRST: { description: 'By creation time, the oldest first.' },
  },
})

@ArgsType()
export class ContactsArguments extends PageArguments {
  @Field(() => ContactFilter, {
    nullable: true,
    description: 'The contacts to list. Without a filter, all are listed.',
  })
  filter?: ContactFilter | null

  @Field(() => ContactOrderEnum, {
    nullable: true,
    defaultValue: ContactOrderEnum.NEWEST_FIRST,
    description: 'How to sort the contacts.',
  })
  orderBy?: ContactOrder | null
}
