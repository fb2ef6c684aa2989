import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { PatchContactDocument, UpdateContactDocument } from '../generated/graphql'
import { givenContact } from '../support/contacts'
import { present } from '../support/present'
import { startService, type TestService } from '../support/service'

let service: TestService

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

// Two contacts of one decision have entries with equal IDs. A normalising cache of a client must keep them apart.
const treatment = { treatmentId: 't', id: 'entry: 1%' }

test('entries of two contacts with equal IDs have different global IDs', async () => {
  const fields = {
    treatmentsForConsideration: [treatment],
    objectVariables: [{ name: 'n', id: '1' }],
    abTests: [{ id: '1' }],
  }
  const [one, another] = [await givenContact(service, fields), await givenContact(service, fields)]
  expect(one).toMatchObject({
    treatmentsForConsideration: [{ id: `TreatmentForConsideration:${one.id}:entry%3A 1%25`, entryId: 'entry: 1%' }],
    objectVariables: [{ id: `ObjectVariable:${one.id}:1`, entryId: '1' }],
    abTests: [{ id: `AbTest:${one.id}:1`, entryId: '1' }],
  })
  expect(another.treatmentsForConsideration[0]?.id).not.toBe(one.treatmentsForConsideration[0]?.id)
})

test.each(['id', 'entryId'] as const)('an entry is named by its %s in patchContact and updateContact', async (name) => {
  const contact = await givenContact(service, { treatmentsForConsideration: [{ treatmentId: 'u' }, treatment] })
  const { id: contactId, treatmentsForConsideration: entries } = contact
  const id = present(entries[1])[name]
  const patch = { treatmentsForConsideration: [{ id, presented: true }] }
  const patched = await service.execute(PatchContactDocument, { input: { contactId, contact: patch } })
  expect(patched.data?.patchContact?.contact.treatmentsForConsideration).toMatchObject([
    { presented: false },
    { presented: true },
  ])

  const changed = [...entries]
    .reverse()
    .map((entry) => ({ ...entry, id: entry[name], responseValue: entry.treatmentId }))
  const input = { contactId, ifMatch: '*', contact: { ...contact, treatmentsForConsideration: changed } }
  const { data, errors } = await service.execute(UpdateContactDocument, { input })
  expect(errors).toBeUndefined()
  expect(data?.updateContact?.contact.treatmentsForConsideration).toMatchObject([
    { responseValue: 'u' },
    { responseValue: 't' },
  ])
})

test('the global ID of an entry of another contact names no entry', async () => {
  const fields = { treatmentsForConsideration: [treatment] }
  const [one, another] = [await givenContact(service, fields), await givenContact(service, fields)]
  const id = another.treatmentsForConsideration[0]?.id
  const input = { contactId: one.id, contact: { treatmentsForConsideration: [{ id, presented: true }] } }
  expect((await service.execute(PatchContactDocument, { input })).errors).toMatchObject([
    { extensions: { reason: 'CONTACT_INVALID', violations: [{ path: 'contact.treatmentsForConsideration[0]' }] } },
  ])
})
