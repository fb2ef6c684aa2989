import { randomUUID } from 'node:crypto'

import { type TypedDocumentNode } from '@graphql-typed-document-node/core'
import { expect } from '@jest/globals'

import { type ContactFragment, type ContactInput, CreateContactDocument } from '../generated/graphql'
import { contactRecord } from './contact-record'
import { everythingIn } from './given'
import { type Answer, type TestService } from './service'

/** Runs an operation as the user that the header `x-actor` names. */
export function executeAs<Data, Variables>(
  service: TestService,
  actor: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  return service.execute(document, variables, { 'x-actor': actor })
}

/** A contact of its own for one test, as a caller reads it: the source page's, with other members where given. */
export async function givenContact(
  service: TestService,
  members: Partial<ContactInput> = {},
  actor = 'joeMarket',
): Promise<ContactFragment> {
  const contact = contactRecord({ responseTrackingCode: `code-${randomUUID()}`, ...members })
  const { data, errors } = await executeAs(service, actor, CreateContactDocument, { input: { contact } })
  expect(errors).toBeUndefined()
  return present(data?.createContact?.contact)
}

/** Says of what an answer must hold that it is there. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Error('The answer holds nothing')
  return value
}

/** Sees a call refused with these errors, no more and no fewer, and nothing written. */
export async function expectRefusal(
  service: TestService,
  call: () => Promise<Answer<unknown>>,
  ...errors: unknown[]
): Promise<void> {
  const before = await everythingIn(service)
  expect((await call()).errors).toEqual(errors)
  expect(await everythingIn(service)).toEqual(before)
}

/** The links of the source page, for the contact of this id. */
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

/** What is expected at one path. */
export const violation = (path: string) => ({ path, message: expect.stringMatching(/\S/) })
