import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Authorized, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql'

import { CONTACT_SCOPES, LOYALTY_SCOPES } from '../../access/scopes'
import { largeFields } from '../../domain/contacts/contacts.store'
import { createContact } from '../../domain/contacts/create-contact'
import { deleteContact } from '../../domain/contacts/delete-contact'
import { listContacts } from '../../domain/contacts/list-contacts'
import { patchContact } from '../../domain/contacts/patch-contact'
import { readContact } from '../../domain/contacts/read-contact'
import { readContactAccount } from '../../domain/contacts/read-contact-account'
import { updateContact } from '../../domain/contacts/update-contact'
import { AccountType } from '../accounts/accounts.types'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { selectedNames } from '../execution/selections'
import { ID } from '../id.scalar'
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
  toListedContact,
  UpdateContactPayload,
} from './contacts.types'

@Resolver(() => ContactType)
export class ContactsResolver {
  @Authorized(CONTACT_SCOPES)
  @Mutation(() => CreateContactPayload, {
    nullable: true,
    description:
      'Creates a contact: records what was presented to a subject.\n\n' +
      'Errors, in this order: CONTACT_INVALID, TRACKING_CODE_IN_USE.\n\n' +
      'Source: docs/reference.md#update-contact.',
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
      'Replaces the record of a contact. Only the presentation of treatments, the responses to them and the conclusion can change; all other fields are immutable. If nothing changes, the contact keeps its etag.\n\n' +
      'Errors, in this order: CONTACT_NOT_FOUND, CONTACT_PRECONDITION_REQUIRED, ARGUMENT_INVALID (`ifUnmodifiedSince`), CONTACT_PRECONDITION_FAILED, CONTACT_INVALID.\n\n' +
      'Source: docs/reference.md#update-contact.',
  })
  async updateContact(
    @Arg('input', () => UpdateContactInput, { description: 'The record and a precondition.' })
    input: UpdateContactInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<UpdateContactPayload> {
    return { contact: toContact(await updateContact(deps, caller, input)) }
  }

  @Authorized(CONTACT_SCOPES)
  @Mutation(() => PatchContactPayload, {
    nullable: true,
    description:
      'Changes only the fields of a contact that are sent. A precondition is optional, and is honoured if it is given.\n\n' +
      'Errors, in this order: ARGUMENT_INVALID (neither `contactId` nor `responseTrackingCode`), CONTACT_NOT_FOUND, ARGUMENT_INVALID (`ifUnmodifiedSince`), CONTACT_PRECONDITION_FAILED, CONTACT_INVALID.\n\n' +
      'Source: docs/reference.md#update-contact.',
  })
  async patchContact(
    @Arg('input', () => PatchContactInput, { description: 'The contact and the fields to change.' })
    input: PatchContactInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<PatchContactPayload> {
    return { contact: toContact(await patchContact(deps, caller, input)) }
  }

  @Authorized(CONTACT_SCOPES)
  @Mutation(() => DeleteContactPayload, {
    nullable: true,
    description:
      'Deletes a contact permanently. A precondition is optional, and is honoured if it is given.\n\n' +
      'Errors, in this order: CONTACT_NOT_FOUND, CONTACT_PRECONDITION_FAILED.\n\n' +
      'Source: docs/reference.md#update-contact.',
  })
  async deleteContact(
    @Arg('input', () => DeleteContactInput, { description: 'The contact to delete.' })
    input: DeleteContactInput,
    @Ctx() { deps }: Context,
  ): Promise<DeleteContactPayload> {
    return { deletedContactId: await deleteContact(deps, input) }
  }

  @Authorized(CONTACT_SCOPES)
  @Query(() => ContactType, { nullable: true, description: 'The contact with this ID, or null if there is none.' })
  async contact(
    @Arg('id', () => ID, { description: 'The ID of the contact.' }) id: string,
    @Ctx() { deps, budget }: Context,
  ): Promise<ContactType | null> {
    const contact = await readContact(deps, { id }, budget)
    return contact && toContact(contact)
  }

  @Authorized(CONTACT_SCOPES)
  @Query(() => ContactType, {
    nullable: true,
    description: 'The contact with this response tracking code, or null if there is none.',
  })
  async contactByTrackingCode(
    @Arg('responseTrackingCode', () => String, { description: 'The response tracking code. Case-sensitive.' })
    responseTrackingCode: string,
    @Ctx() { deps, budget }: Context,
  ): Promise<ContactType | null> {
    const contact = await readContact(deps, { responseTrackingCode }, budget)
    return contact && toContact(contact)
  }

  @Authorized(CONTACT_SCOPES)
  @Query(() => ContactConnection, {
    nullable: true,
    description:
      'The contacts that match a filter, newest first by default. Errors: ARGUMENT_INVALID (page size or cursor).',
  })
  async contacts(
    @Args(() => ContactsArguments) input: ContactsArguments,
    @Ctx() { deps, budget }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof ContactConnection>> {
    const selected = selectedNames(info, [['nodes'], ['edges', 'node']])
    const requested = new Set(largeFields.filter((field) => selected.has(field)))
    return toConnection(await listContacts(deps, input, { requested, budget }), toListedContact)
  }

  @Authorized(LOYALTY_SCOPES)
  @FieldResolver(() => AccountType, {
    nullable: true,
    description:
      'The account that the contact is about: the one with the ID `subjectId`, if `subjectLevel` is `customer`. Null if there is none. Without the scope `loyalty`: FORBIDDEN.',
  })
  account(@Root() contact: ContactType, @Ctx() { deps, caller }: Context): Promise<AccountType | null> {
    return readContactAccount(deps, caller, contact)
  }
}
