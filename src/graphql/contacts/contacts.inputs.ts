import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'

import { MAX_ENTRIES } from '../../domain/contacts/contact-fields'
import { type ContactOrder, contactOrders } from '../../domain/contacts/find-contact-keys'
import { toEnumObject } from '../enum-object'
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
  'In an update it says which entry of the stored record is meant; where it is absent, the position does. A new record keeps it, or gets one.'
const DERIVED = 'Derived by the server: may be absent, and is not looked at.'
const IF_MATCH =
  'The etag of the contact as it was read, several with commas between them, or `*` for any. Wins over ifUnmodifiedSince.'
const IF_UNMODIFIED_SINCE =
  'The modifiedTimeStamp of the contact as it was read: ISO 8601, compared to the millisecond, or an HTTP date (`Sun, 06 Nov 1994 08:49:37 GMT`). The latter has seconds alone, so that a change within its second is not noticed: prefer ifMatch. Any other text is ARGUMENT_INVALID.'

@InputType({ description: 'A value of the object that made a contact.' })
export class ObjectVariableInput extends ObjectVariableFields {
  @Field(() => ID, { nullable: true, description: ENTRY_ID })
  id?: string | null
}

@InputType({ description: 'A treatment that the subject of a contact could consider, and how they reacted.' })
export class TreatmentForConsiderationInput extends TreatmentFields {
  @Field(() => ID, { nullable: true, description: ENTRY_ID })
  id?: string | null

  @Field(() => ID, { nullable: true, description: DERIVED })
  subjectContactId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it was presented; absent is false.' })
  presented?: boolean | null
}

@InputType({ description: 'What a test node decided for a contact.' })
export class AbTestInput extends AbTestFields {
  @Field(() => ID, { nullable: true, description: ENTRY_ID })
  id?: string | null
}

@InputType({ description: 'A link of a record that was read. It is not looked at.' })
export class LinkInput extends LinkFields {}

@InputType({
  description:
    'The whole record, as it is read. Texts take 255 characters, objectUri, ruleFired, pathTraversed and values of variables 10 000. What is required must not be blank, and responseTrackingCode has no blanks at its ends.',
})
export class ContactInput extends ContactFields {
  @Field(() => ID, { nullable: true, description: DERIVED })
  id?: string | null

  @Field(() => [ObjectVariableInput], {
    nullable: true,
    description: `Values of the object that made the contact, up to ${MAX_ENTRIES}. Cannot be changed.`,
  })
  objectVariables?: ObjectVariableInput[] | null

  @Field(() => [TreatmentForConsiderationInput], {
    nullable: true,
    description: `The treatments that the subject could consider, up to ${MAX_ENTRIES}. Their number cannot be changed.`,
  })
  treatmentsForConsideration?: TreatmentForConsiderationInput[] | null

  @Field(() => [AbTestInput], {
    nullable: true,
    description: `What test nodes decided, up to ${MAX_ENTRIES}. Cannot be changed.`,
  })
  abTests?: AbTestInput[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether contact rules pass over this contact; absent is false.',
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

  @Field(() => String, { nullable: true, description: `${DERIVED} The one that counts is ifMatch.` })
  etag?: string | null

  @Field(() => [LinkInput], { nullable: true, description: DERIVED })
  links?: LinkInput[] | null
}

@InputType({ description: 'What was presented to a subject, to record.' })
export class CreateContactInput {
  @Field(() => ContactInput, {
    description: 'The record. The server gives its id, time stamps and names of users, whatever is sent.',
  })
  contact!: ContactInput
}

@InputType({ description: 'A whole record, to put into the place of a stored one.' })
export class UpdateContactInput {
  @Field(() => ID, { description: 'The contact. An unknown one is CONTACT_NOT_FOUND.' })
  contactId!: string

  @Field(() => ContactInput, {
    description:
      'The whole record. Of what may change, everything that is left out is cleared, booleans to false. A change of anything else is CONTACT_INVALID.',
  })
  contact!: ContactInput

  @Field(() => String, { nullable: true, description: IF_MATCH })
  ifMatch?: string | null

  @Field(() => String, { nullable: true, description: IF_UNMODIFIED_SINCE })
  ifUnmodifiedSince?: string | null
}

@InputType({ description: 'What changes about a treatment of a contact. Null means not sent.' })
export class TreatmentPatchInput extends ReactionFields {
  @Field(() => ID, { nullable: true, description: 'The entry. It or treatmentId says which treatment is meant.' })
  id?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The treatment of the entry. Where the record holds it twice, the id has to say which is meant.',
  })
  treatmentId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it was presented.' })
  presented?: boolean | null
}

@InputType({ description: 'What changes about a contact. Null means not sent.' })
export class ContactPatchInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether contact rules pass over this contact.' })
  excludeFromContactRule?: boolean | null

  @Field(() => String, { nullable: true, description: 'A summary of the responses to the treatments.' })
  conclusionResponseValue?: string | null

  @Field(() => String, { nullable: true, description: 'What conclusionResponseValue means.' })
  conclusionResponseType?: string | null

  @Field(() => [TreatmentPatchInput], { nullable: true, description: 'The treatments that change.' })
  treatmentsForConsideration?: TreatmentPatchInput[] | null
}

@InputType({ description: 'What changes about a contact, which is named by its id or its response tracking code.' })
export class PatchContactInput {
  @Field(() => ID, { nullable: true, description: 'The contact. An unknown one is CONTACT_NOT_FOUND.' })
  contactId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The response tracking code of the contact. Neither this nor contactId is ARGUMENT_INVALID.',
  })
  responseTrackingCode?: string | null

  @Field(() => ContactPatchInput, { description: 'What changes.' })
  contact!: ContactPatchInput

  @Field(() => String, { nullable: true, description: IF_MATCH })
  ifMatch?: string | null

  @Field(() => String, { nullable: true, description: IF_UNMODIFIED_SINCE })
  ifUnmodifiedSince?: string | null
}

@InputType({ description: 'A contact to take away.' })
export class DeleteContactInput {
  @Field(() => ID, { description: 'The contact. An unknown one is CONTACT_NOT_FOUND.' })
  contactId!: string

  @Field(() => String, {
    nullable: true,
    description: 'The etag of the contact as it was read, several with commas between them, or `*` for any.',
  })
  ifMatch?: string | null
}

@InputType({ description: 'What contacts are looked for by. All that is given must hold.' })
export class ContactFilter {
  @Field(() => String, { nullable: true, description: 'The subject.' })
  subjectId?: string | null

  @Field(() => String, { nullable: true, description: 'The type of the subject.' })
  subjectLevel?: string | null

  @Field(() => String, { nullable: true, description: 'The response tracking code.' })
  responseTrackingCode?: string | null

  @Field(() => String, { nullable: true, description: 'The object that made the contact.' })
  objectUri?: string | null

  @Field(() => String, { nullable: true, description: 'The channel through which the contact was made.' })
  channel?: string | null

  @Field(() => String, { nullable: true, description: 'A treatment that the contact holds.' })
  treatmentId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The channel of a response to a treatment: to that one, where treatmentId is given too.',
  })
  responseChannel?: string | null

  @Field(() => Date, { nullable: true, description: 'The first instant of creation, included.' })
  createdFrom?: Date | null

  @Field(() => Date, { nullable: true, description: 'The last instant of creation, included.' })
  createdTo?: Date | null
}

export const ContactOrderEnum = toEnumObject(contactOrders)
registerEnumType(ContactOrderEnum, {
  name: 'ContactOrder',
  description: 'How contacts are sorted; those of one instant by their id.',
  valuesConfig: {
    NEWEST_FIRST: { description: 'By the time of their creation, the last one first.' },
    OLDEST_FIRST: { description: 'By the time of their creation, the first one first.' },
  },
})

@ArgsType()
export class ContactsArguments extends PageArguments {
  @Field(() => ContactFilter, { nullable: true, description: 'Which contacts to list; absent lists all.' })
  filter?: ContactFilter | null

  @Field(() => ContactOrderEnum, {
    nullable: true,
    defaultValue: ContactOrderEnum.NEWEST_FIRST,
    description: 'How to sort them.',
  })
  orderBy?: ContactOrder | null
}
