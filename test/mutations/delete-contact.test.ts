import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  ContactByTrackingCodeDocument,
  ContactDocument,
  type ContactFragment,
  ContactsDocument,
  DeleteContactDocument,
  type DeleteContactInput,
  PatchContactDocument,
} from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { givenContact } from '../support/contacts'
import { documentedError } from '../support/errors'
import { expectRefusal } from '../support/expect-refusal'
import { everythingIn } from '../support/given'
import { errorsOf, startService, type TestService } from '../support/service'

let service: TestService
let read: ContactFragment

beforeAll(async () => {
  service = await startService()
})
beforeEach(async () => {
  read = await givenContact(service)
})
afterAll(() => service.stop())

const remove = (input: Partial<DeleteContactInput> = {}) =>
  service.execute(DeleteContactDocument, { input: { contactId: read.id, ...input } })
const refusal = (reason: Parameters<typeof documentedError>[0], field: string) =>
  documentedError(reason, 'deleteContact', { field: ['input', field] })

describe('deleteContact', () => {
  test('deletes a contact with its treatments, and nothing else', async () => {
    const before = await everythingIn(service)
    expect(await remove()).toEqual({ data: { deleteContact: { deletedContactId: read.id } } })
    expect(await everythingIn(service)).toEqual({
      ...before,
      contacts: before.contacts.filter(({ id }) => id !== read.id),
      treatments: before.treatments.filter(({ contactId }) => contactId !== read.id),
    })
  })

  test('makes a contact unavailable to queries, and its tracking code available', async () => {
    await remove()
    const { id, responseTrackingCode } = read
    expect(await service.execute(ContactDocument, { id })).toEqual({ data: { contact: null } })
    expect(await service.execute(ContactByTrackingCodeDocument, { responseTrackingCode })).toEqual({
      data: { contactByTrackingCode: null },
    })
    const { data } = await service.execute(ContactsDocument, { filter: { responseTrackingCode } })
    expect(data?.contacts?.nodes).toEqual([])
    const next = await givenContact(service, { responseTrackingCode })
    expect(next.id).not.toBe(id)
  })

  test.each(['*', 'ETAG', '"other", ETAG', null])('deletes a contact with ifMatch %j', async (ifMatch) => {
    const { errors } = await remove({ ifMatch: ifMatch?.replace('ETAG', read.etag) })
    expect(errors).toBeUndefined()
    expect((await service.execute(ContactDocument, { id: read.id })).data).toEqual({ contact: null })
  })
})

describe('errors of deleteContact', () => {
  test.each([['unknown'], [''], ['\0'], ['x'.repeat(10_000)]])(
    'CONTACT_NOT_FOUND for an unknown contact, before the check of ifMatch: case %#',
    async (contactId) => {
      await expectRefusal(service, () => remove({ contactId }), refusal('CONTACT_NOT_FOUND', 'contactId'))
      const input = { contactId, ifMatch: '"other"' }
      await expectRefusal(service, () => remove(input), refusal('CONTACT_NOT_FOUND', 'contactId'))
    },
  )

  test('CONTACT_NOT_FOUND for a contact that was deleted before', async () => {
    await remove()
    await expectRefusal(service, remove, refusal('CONTACT_NOT_FOUND', 'contactId'))
  })

  // A blank text that counted as absent would delete the contact.
  test.each(['', ' ', '\t\n', ',', '""'])(
    'CONTACT_PRECONDITION_FAILED for the ifMatch %j, which names no tag',
    (ifMatch) => expectRefusal(service, () => remove({ ifMatch }), refusal('CONTACT_PRECONDITION_FAILED', 'ifMatch')),
  )

  test('CONTACT_PRECONDITION_FAILED for another etag, a weak etag and an outdated etag', async () => {
    const failed = refusal('CONTACT_PRECONDITION_FAILED', 'ifMatch')
    await expectRefusal(service, () => remove({ ifMatch: '"other"' }), failed)
    await expectRefusal(service, () => remove({ ifMatch: `W/${read.etag}` }), failed)
    const input = { contactId: read.id, contact: { conclusionResponseValue: 'changed' } }
    expect((await service.execute(PatchContactDocument, { input })).errors).toBeUndefined()
    await expectRefusal(service, () => remove({ ifMatch: read.etag }), failed)
  })
})

describe('invalid input of deleteContact', () => {
  test.each([{}, { contactId: null }, { contactId: 'x', ifMatch: 1 }, { contactId: 'x', unknown: 1 }])(
    'is an error of GraphQL: %j',
    async (input) => {
      const document = 'mutation ($input: DeleteContactInput!) { deleteContact(input: $input) { deletedContactId } }'
      expect((await service.execute(document, { input })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ])
    },
  )
})

describe('concurrent calls of deleteContact', () => {
  test('20 for one contact: one succeeds, 19 receive CONTACT_NOT_FOUND', async () => {
    const responses = await concurrently(20, () => remove())
    expect(responses.filter(({ errors }) => !errors)).toHaveLength(1)
    expect(errorsOf(responses)).toEqual(Array.from({ length: 19 }, () => refusal('CONTACT_NOT_FOUND', 'contactId')))
  })

  test('one with the etag of a concurrent change: one of the two succeeds, and the other receives an error', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id: contactId, etag: ifMatch } = (read = await givenContact(service))
      const input = { contactId, ifMatch, contact: { conclusionResponseValue: 'changed' } }
      const change = () => service.execute(PatchContactDocument, { input })
      const responses = await Promise.all(
        round % 2 ? [remove({ ifMatch }), change()] : [change(), remove({ ifMatch })].reverse(),
      )
      const [removed, changed] = responses.map(({ errors }) => errors?.[0]?.extensions.reason)
      const { data } = await service.execute(ContactDocument, { id: contactId })
      expect([removed, changed, data?.contact?.conclusionResponseValue]).toEqual(
        removed === undefined
          ? [undefined, 'CONTACT_NOT_FOUND', undefined]
          : ['CONTACT_PRECONDITION_FAILED', undefined, 'changed'],
      )
    }
  })
})
