import { randomUUID } from 'node:crypto'

import { type TypedDocumentNode } from '@graphql-typed-document-node/core'
import { expect } from '@jest/globals'

import type { ExecutionResult } from '../../src/testing'
import { ContactDocument, type ContactFragment, type ContactInput, CreateContactDocument } from '../generated/graphql'
import { contactRecord } from './contact-record'
import { present } from './present'
import { type TestService } from './service'

/** Executes an operation as the user that the header `x-actor` names. */
export function executeAs<Data, Variables>(
  service: TestService,
  actor: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<ExecutionResult<Data>> {
  return service.execute(document, variables, { headers: { 'x-actor': actor } })
}

/** Creates a contact for one test: the record of the source page, except for the given fields. */
export async function givenContact(
  service: TestService,
  fields: Partial<ContactInput> = {},
  actor = 'joeMarket',
): Promise<ContactFragment> {
  const contact = contactRecord({ responseTrackingCode: `code-${randomUUID()}`, ...fields })
  const { data, errors } = await executeAs(service, actor, CreateContactDocument, { input: { contact } })
  expect(errors).toBeUndefined()
  return present(data?.createContact?.contact)
}

/** Expects that a change succeeded and that a query returns the contact of its response; returns that contact. */
export async function expectChanged(
  service: TestService,
  errors: unknown,
  contact: ContactFragment | null | undefined,
): Promise<ContactFragment> {
  expect(errors).toBeUndefined()
  const changed = present(contact)
  expect((await service.execute(ContactDocument, { id: changed.id })).data?.contact).toEqual(changed)
  return changed
}

/** The links of the source page for the contact with this ID. */
export function linksOf(id: string): unknown[] {
  const contact = `/subjectContacts/contacts/${id}`
  const contacts = '/subjectContacts/contacts'
  const type = 'application/vnd.sas.decision.subject.contact'
  const link = (method: string, rel: string, uri: string, types: object) => {
    return { method, rel, href: uri, uri, type: null, responseType: null, itemType: null, ...types }
  }
  return [
    link('GET', 'self', contact, { type }),
    link('PUT', 'update', contact, { type, responseType: type }),
    link('POST', 'create', contacts, { type, responseType: type }),
    link('PATCH', 'patch', contact, { type, responseType: type }),
    link('DELETE', 'delete', contact, {}),
    link('GET', 'up', contacts, { type: 'application/vnd.sas.collection', itemType: type }),
  ]
}

/** One violation of CONTACT_INVALID. */
export const violation = (path: string) => ({ path, message: expect.stringMatching(/\S/) })
