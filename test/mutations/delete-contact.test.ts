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
import { expectRefusal, givenContact } from '../support/contacts'
import { documentedError } from '../support/errors'
import { everythingIn } from '../support/given'
import { startService, type TestService } from '../support/service'

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

describe('a contact', () => {
  test('is taken away with its treatments, and nothing else is', async () => {
    const before = await everythingIn(service)
    expect(await remove()).toEqual({ data: { deleteContact: { deletedContactId: read.id } } })
    expect(await everythingIn(service)).toEqual({
      ...before,
      contacts: before.contacts.filter(({ id }) => id !== read.id),
      treatments: before.treatments.filter(({ contactId }) => contactId !== read.id),
    })
  })

  test('that is gone is found no more, and its tracking code is free again', async () => {
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

  test.each(['*', 'ETAG', '"other", ETAG', ' ', null])('is taken away with ifMatch %j', async (ifMatch) => {
    const { errors } = await remove({ ifMatch: ifMatch?.replace('ETAG', read.etag) })
    expect(errors).toBeUndefined()
    expect((await service.execute(ContactDocument, { id: read.id })).data).toEqual({ contact: null })
  })
})

describe('documented errors', () => {
  test.each([['unknown'], [''], ['\0'], ['x'.repeat(10_000)]])(
    'CONTACT_NOT_FOUND for an unknown contact, before ifMatch: case %#',
    async (contactId) => {
      await expectRefusal(service, () => remove({ contactId }), refusal('CONTACT_NOT_FOUND', 'contactId'))
      const input = { contactId, ifMatch: '"other"' }
      await expectRefusal(service, () => remove(input), refusal('CONTACT_NOT_FOUND', 'contactId'))
    },
  )

  test('CONTACT_NOT_FOUND for a contact that was taken away before', async () => {
    await remove()
    await expectRefusal(service, remove, refusal('CONTACT_NOT_FOUND', 'contactId'))
  })

  test('CONTACT_PRECONDITION_FAILED for another etag, a weak one and one that is out of date', async () => {
    const failed = refusal('CONTACT_PRECONDITION_FAILED', 'ifMatch')
    await expectRefusal(service, () => remove({ ifMatch: '"other"' }), failed)
    await expectRefusal(service, () => remove({ ifMatch: `W/${read.etag}` }), failed)
    const input = { contactId: read.id, contact: { conclusionResponseValue: 'changed' } }
    expect((await service.execute(PatchContactDocument, { input })).errors).toBeUndefined()
    await expectRefusal(service, () => remove({ ifMatch: read.etag }), failed)
  })
})

describe('wrong input', () => {
  test.each([{}, { contactId: null }, { contactId: 'x', ifMatch: 1 }, { contactId: 'x', unknown: 1 }])(
    '%j is a GraphQL error',
    async (input) => {
      const document = 'mutation ($input: DeleteContactInput!) { deleteContact(input: $input) { deletedContactId } }'
      expect((await service.send(document, { input })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ])
    },
  )
})

describe('callers at the same moment', () => {
  test('20 take one contact away: one does, and 19 get CONTACT_NOT_FOUND', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => remove()))
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual(
      Array.from({ length: 19 }, () => refusal('CONTACT_NOT_FOUND', 'contactId')),
    )
  })

  test('with the etag of one who changes it: one of the two wins, and the other is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id: contactId, etag: ifMatch } = (read = await givenContact(service))
      const input = { contactId, ifMatch, contact: { conclusionResponseValue: 'changed' } }
      const change = () => service.execute(PatchContactDocument, { input })
      const answers = await Promise.all(
        round % 2 ? [remove({ ifMatch }), change()] : [change(), remove({ ifMatch })].reverse(),
      )
      const [removed, changed] = answers.map(({ errors }) => errors?.[0]?.extensions.reason)
      const { data } = await service.execute(ContactDocument, { id: contactId })
      expect([removed, changed, data?.contact?.conclusionResponseValue]).toEqual(
        removed === undefined
          ? [undefined, 'CONTACT_NOT_FOUND', undefined]
          : ['CONTACT_PRECONDITION_FAILED', undefined, 'changed'],
      )
    }
  })
})
