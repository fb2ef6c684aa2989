import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'

import { CONTACT_SCOPES } from '../../access/scopes'
import { createContact } from '../../domain/contacts/create-contact'
import { deleteContact } from '../../domain/contacts/delete-contact'
import { listContacts } from '../../domain/contacts/list-contacts'
import { patchContact } from '../../domain/contacts/patch-contact'
import { readContact } from '../../domain/contacts/read-contact'
import { updateContact } from '../../domain/contacts/update-contact'
import { toConnection } from '../connection'
import type { Context } from '../context'
import {
  ContactsArguments,
  CreateContactInput,
  DeleteContactInput,
  PatchContactInput,
  UpdateContactInput,
} from './contacts.inputs'
import {
  ContactConnection,
  ContactType,
  CreateContactPayload,
  DeleteContactPayload,
  PatchContactPayload,
  toContact,
  UpdateContactPayload,
} from './contacts.types'

@Resolver()
export class ContactsResolver {
  @Authorized(CONTACT_SCOPES)
  @Mutation(() => CreateContactPayload, {
    nullable: true,
    description:
      'Records what was presented to a subject. Errors, in this order: CONTACT_INVALID, TRACKING_CODE_IN_USE. Source page: update-contact.',
  })
  async createContact(
    @Arg('input', () => CreateContactInput, { description: 'The record.' }) { contact }: CreateContactInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<CreateContactPayload> {
    return { contact: toContact(await createContact(deps, caller, contact)) }
  }

  @Authorized(CONTACT_SCOPES)
  @Mutation(() => UpdateContactPayload, {
    nullable: true,
    description:
      'Puts a whole record into the place of a stored one. Presentation and responses may change; everything else must be as it was. A record that changes nothing leaves the contact as it is, etag included. ' +
      'Errors, in this order: CONTACT_NOT_FOUND, CONTACT_PRECONDITION_REQUIRED, ARGUMENT_INVALID, CONTACT_PRECONDITION_FAILED, CONTACT_INVALID. ' +
      'Source page: update-contact.',
  })
  async updateContact(
    @Arg('input', () => UpdateContactInput, { description: 'The record, and the version that was read.' })
    input: UpdateContactInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<UpdateContactPayload> {
    return { contact: toContact(await updateContact(deps, caller, input)) }
  }

  @Authorized(CONTACT_SCOPES)
  @Mutation(() => PatchContactPayload, {
    nullable: true,
    description:
      'Changes of a contact only what is sent. A precondition is optional, and honoured where it is given. ' +
      'Errors, in this order: ARGUMENT_INVALID (no contact named), CONTACT_NOT_FOUND, ARGUMENT_INVALID, CONTACT_PRECONDITION_FAILED, CONTACT_INVALID. ' +
      'Source page: update-contact.',
  })
  async patchContact(
    @Arg('input', () => PatchContactInput, { description: 'What changes.' }) input: PatchContactInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<PatchContactPayload> {
    return { contact: toContact(await patchContact(deps, caller, input)) }
  }

  @Authorized(CONTACT_SCOPES)
  @Mutation(() => DeleteContactPayload, {
    nullable: true,
    description:
      'Takes a contact away, for good. Errors, in this order: CONTACT_NOT_FOUND, CONTACT_PRECONDITION_FAILED. Source page: update-contact.',
  })
  async deleteContact(
    @Arg('input', () => DeleteContactInput, { description: 'The contact.' }) input: DeleteContactInput,
    @Ctx() { deps }: Context,
  ): Promise<DeleteContactPayload> {
    return { deletedContactId: await deleteContact(deps, input) }
  }

  @Authorized(CONTACT_SCOPES)
  @Query(() => ContactType, { nullable: true, description: 'The contact of this id; null where there is none.' })
  async contact(
    @Arg('id', () => ID, { description: 'The id of the contact.' }) id: string,
    @Ctx() { deps }: Context,
  ): Promise<ContactType | null> {
    const contact = await readContact(deps, { id })
    return contact && toContact(contact)
  }

  @Authorized(CONTACT_SCOPES)
  @Query(() => ContactType, {
    nullable: true,
    description: 'The contact of this response tracking code; null where there is none.',
  })
  async contactByTrackingCode(
    @Arg('responseTrackingCode', () => String, { description: 'The code, to the letter.' })
    responseTrackingCode: string,
    @Ctx() { deps }: Context,
  ): Promise<ContactType | null> {
    const contact = await readContact(deps, { responseTrackingCode })
    return contact && toContact(contact)
  }

  @Authorized(CONTACT_SCOPES)
  @Query(() => ContactConnection, {
    nullable: true,
    description:
      'The contacts that a filter lets through, newest first unless asked for otherwise. Errors: ARGUMENT_INVALID.',
  })
  async contacts(
    @Args(() => ContactsArguments) input: ContactsArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof ContactConnection>> {
    return toConnection(await listContacts(deps, input), toContact)
  }
}
