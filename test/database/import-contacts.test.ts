import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import type { Contact } from '../../src/domain/contacts/contact'
import { findContact, removeContact } from '../../src/domain/contacts/contacts.store'
import { formatEtag } from '../../src/domain/contacts/precondition'
import { contactRecord } from '../support/contact-record'
import { ImportTarget } from '../support/import'

let target: ImportTarget

beforeEach(async () => {
  target = await ImportTarget.start()
})
afterEach(() => target.stop())

const CODE = contactRecord().responseTrackingCode
const stored = async (responseTrackingCode = CODE): Promise<Contact> => {
  const contact = await findContact(target.database, { responseTrackingCode })
  if (!contact) throw new Error('There is no such contact')
  return contact
}

/** The record with the derived fields of another system. */
const exported = () => {
  const record = contactRecord()
  return {
    ...record,
    id: 'contact-1',
    createdBy: 'joeMarket',
    modifiedBy: 'annaMarket',
    creationTimeStamp: '2018-05-13T15:02:40.719Z',
    modifiedTimeStamp: '2018-05-14T15:02:40.719Z',
    objectVariables: record.objectVariables?.map((variable, index) => ({ ...variable, id: `variable-${index}` })),
    treatmentsForConsideration: record.treatmentsForConsideration?.map((treatment, index) => {
      return { ...treatment, id: `treatment-${index}`, subjectContactId: 'contact-1' }
    }),
    abTests: record.abTests?.map((abTest, index) => ({ ...abTest, id: `test-${index}` })),
    version: 7,
    etag: '"7"',
    links: [{ rel: 'self' }],
  }
}

/** Each format of a programme file, with the same contacts. */
const forms = {
  json: async (contacts: object[]) => (await target.json({ contacts })).contact,
  ndjson: async (contacts: object[]) => {
    const { counts, problems } = await target.ndjson(contacts.map((contact) => ({ kind: 'contact', ...contact })))
    expect(problems).toEqual([])
    return counts.contact
  },
}

describe.each(Object.entries(forms))('contacts of a file in %s', (_form, load) => {
  test('are added with the IDs, time stamps and names of the file', async () => {
    expect(await load([exported()])).toEqual({ added: 1, updated: 0, unchanged: 0 })
    expect(await stored()).toMatchObject({
      id: 'contact-1',
      subjectLevel: 'household',
      createdBy: 'joeMarket',
      modifiedBy: 'annaMarket',
      creationTimeStamp: new Date('2018-05-13T15:02:40.719Z'),
      modifiedTimeStamp: new Date('2018-05-14T15:02:40.719Z'),
      version: 1,
      objectVariables: [
        { id: 'variable-0', name: 'ov1' },
        { id: 'variable-1', name: 'ov2' },
      ],
      treatmentsForConsideration: [{ id: 'treatment-0' }, { id: 'treatment-1' }, { id: 'treatment-2' }],
      abTests: [{ id: 'test-0', champion: true }],
    })
  })

  test('get ids, time stamps and names if the file gives none', async () => {
    const now = target.clock.now()
    await load([contactRecord({ treatmentsForConsideration: [{ treatmentId: 't' }], abTests: null })])
    expect(await stored()).toMatchObject({
      id: expect.any(String),
      createdBy: 'import',
      modifiedBy: 'import',
      creationTimeStamp: now,
      modifiedTimeStamp: now,
      treatmentsForConsideration: [{ treatmentId: 't', presented: false, responseValue: null }],
      abTests: [],
    })
  })

  // An etag of the id, the time stamps and the version would return for the other content.
  test('get an etag that no earlier contact had, although id and time stamps are the same', async () => {
    await load([exported()])
    const before = await stored()
    await target.database.rows.write(removeContact(before))
    await load([{ ...exported(), conclusionResponseValue: 'other' }])
    const after = await stored()
    expect(after).toMatchObject({ id: before.id, version: before.version, creationTimeStamp: before.creationTimeStamp })
    expect(formatEtag(after)).not.toBe(formatEtag(before))
  })

  // A version of a millisecond later would be in the year 10000, which neither database sorts correctly.
  test('of the last instant can change, and stay at that instant', async () => {
    const last = '9999-12-31T23:59:59.999Z'
    await load([{ ...exported(), modifiedTimeStamp: last }])
    for (const conclusionResponseValue of ['first', 'second']) {
      const record = { ...contactRecord(), conclusionResponseValue }
      expect(await load([{ ...record, objectVariables: null, abTests: null }])).toMatchObject({ updated: 1 })
      expect(await stored()).toMatchObject({ conclusionResponseValue, modifiedTimeStamp: new Date(last) })
    }
  })

  test.each([exported, contactRecord])('are unchanged when they are imported again', async (record) => {
    await load([record()])
    const before = await stored()
    target.clock.advance(1000)
    expect(await load([record()])).toEqual({ added: 0, updated: 0, unchanged: 1 })
    expect(await stored()).toEqual(before)
  })

  test('change what can change; what a record does not name stays, and null clears it', async () => {
    await load([exported()])
    const now = target.clock.advance(1000)
    const change = {
      ...contactRecord({ excludeFromContactRule: true }),
      conclusionResponseType: null,
      objectVariables: [],
      abTests: undefined,
    }
    const treatment = { id: 'treatment-1', treatmentId: '826c9635-809a-44cf-a982-63e374846087', responseValue: 'click' }
    const others = ['treatment-0', 'treatment-2'].map((id, index) => {
      return { id, treatmentId: exported().treatmentsForConsideration?.[index * 2]?.treatmentId }
    })
    expect(await load([{ ...change, treatmentsForConsideration: [treatment, ...others] }])).toMatchObject({
      updated: 1,
    })
    const presented = { presented: true, presentedTimeStamp: new Date('2018-05-13T15:02:40.719Z') }
    expect(await stored()).toMatchObject({
      id: 'contact-1',
      excludeFromContactRule: true,
      conclusionResponseValue: '',
      conclusionResponseType: null,
      version: 2,
      createdBy: 'joeMarket',
      modifiedBy: 'import',
      modifiedTimeStamp: now,
      treatmentsForConsideration: [
        { id: 'treatment-0', ...presented, responseValue: null },
        { id: 'treatment-1', ...presented, responseValue: 'click' },
        { id: 'treatment-2', ...presented, responseValue: null },
      ],
    })
  })
})

test('a contact can have very deeply nested links, which are not read', async () => {
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const contact = JSON.stringify(exported()).replace('[{"rel":"self"}]', nested)
  expect(await target.json(`{"contacts": [${contact}]}`)).toMatchObject({ contact: { added: 1 } })
  const { counts, problems } = await target.ndjson([`{"kind": "contact", ${contact.slice(1)}`])
  expect(problems).toEqual([])
  expect(counts).toMatchObject({ contact: { unchanged: 1 } })
})

describe('a file is rejected', () => {
  test('for contacts that are not valid, with every problem and its path', async () => {
    const record = { ...contactRecord({ objectType: ' ', ruleFired: 'x'.repeat(10_001) }), subjectId: undefined }
    const problems = await target.problemsOf({
      contacts: [
        { ...record, colour: 'red', treatmentsForConsideration: [{ treatmentId: 't' }, { presented: 'yes' }] },
        contactRecord({ responseTrackingCode: 'other', abTests: [{ id: 'a' }, { id: 'a' }] }),
        contactRecord({
          responseTrackingCode: 'third',
          treatmentsForConsideration: Array.from({ length: 201 }, () => ({ treatmentId: 't' })),
        }),
      ],
    })
    expect(problems.map(({ path }) => path).sort()).toEqual([
      '$.contacts[0].colour',
      '$.contacts[0].objectType',
      '$.contacts[0].ruleFired',
      '$.contacts[0].subjectId',
      '$.contacts[0].treatmentsForConsideration[1].presented',
      '$.contacts[0].treatmentsForConsideration[1].treatmentId',
      '$.contacts[1].abTests[1].id',
      '$.contacts[2].treatmentsForConsideration',
    ])
  })

  test('for a change of an immutable field, and for the ID of another contact', async () => {
    await target.json({ contacts: [exported()] })
    const before = await stored()
    const changed = { ...exported(), subjectId: 'other', treatmentsForConsideration: [{ treatmentId: 't' }] }
    const other = { ...contactRecord({ responseTrackingCode: 'other' }), id: 'contact-1' }
    expect(await target.problemsOf({ contacts: [changed, other] })).toEqual([
      { path: '$.contacts[0].subjectId', message: 'cannot be changed' },
      {
        path: '$.contacts[0].treatmentsForConsideration',
        message: 'must have 3 entries: their number cannot be changed',
      },
      { path: '$.contacts[1].id', message: `is the id of the contact ${JSON.stringify(CODE)}` },
    ])
    expect(await stored()).toEqual(before)
  })

  test('for two contacts with one ID or one response tracking code', async () => {
    const twin = { ...contactRecord({ responseTrackingCode: 'other' }), id: 'contact-1' }
    expect(await target.problemsOf({ contacts: [exported(), twin, exported()] })).toMatchObject([
      { path: '$.contacts[1].id' },
      { path: '$.contacts[2].responseTrackingCode' },
    ])
  })
})
