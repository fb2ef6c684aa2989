import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { contactRecord } from '../support/contact-record'
import { givenContact } from '../support/contacts'
import { documentedError } from '../support/errors'
import { givenActivities, givenMember, givenProgramme } from '../support/given'
import { startService, statementsOf, type TestService } from '../support/service'

let service: TestService

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
afterAll(() => service.stop())

test('Session.programme has what is enabled, sorted', async () => {
  const { correlationId } = await givenMember(service)
  await givenProgramme(service, { timeZone: 'America/Toronto' })
  const query = `query ($id: ID!) { session(correlationId: $id) {
    programme { currency timeZone businessUnits channels actions } } }`
  expect(await service.execute(query, { id: correlationId })).toEqual({
    data: {
      session: {
        programme: {
          currency: 'CAD',
          timeZone: 'America/Toronto',
          businessUnits: ['GROCERY', 'PHARMACY'],
          channels: ['APP', 'STORE'],
          actions: ['PURCHASE', 'SURVEY'],
        },
      },
    },
  })
})

const CONTACT_ACCOUNT = 'query ($id: ID!) { contact(id: $id) { id account { id } } }'

test('Contact.account is the account that has the ID of the subject, at the level of customers', async () => {
  const { accountId } = await givenMember(service)
  const accountOf = async (subject: object) => {
    const { id } = await givenContact(service, subject)
    const { data, errors } = await service.execute(CONTACT_ACCOUNT, { id })
    expect(errors).toBeUndefined()
    return (data?.contact as { account: unknown }).account
  }
  expect(await accountOf({ subjectId: accountId, subjectLevel: 'customer' })).toEqual({ id: accountId })
  expect(await accountOf({ subjectId: accountId, subjectLevel: 'household' })).toBeNull()
  expect(await accountOf({ subjectId: 'unknown', subjectLevel: 'customer' })).toBeNull()
})

test('the accounts of a page of contacts are read together', async () => {
  const objectUri = '/a page of contacts'
  for (let index = 0; index < 5; index++) {
    const { accountId } = await givenMember(service)
    await givenContact(service, { subjectId: accountId, subjectLevel: 'customer', objectUri })
  }
  const read = (first: number) =>
    statementsOf(service, async () => {
      const query = `query ($filter: ContactFilter, $first: Int) { contacts(filter: $filter, first: $first) { nodes { account { id } } } }`
      const { data } = await service.execute(query, { filter: { objectUri }, first })
      const { nodes } = (data as { contacts: { nodes: { account: object | null }[] } }).contacts
      expect(nodes.filter(({ account }) => account)).toHaveLength(first)
    })
  await read(5)
  expect((await read(5)).length).toBe((await read(2)).length)
})

test('Contact.account is FORBIDDEN without the scope loyalty, and the contact is there', async () => {
  const create = `mutation ($contact: ContactInput!) { createContact(input: { contact: $contact }) {
    contact { subjectId account { id } } } }`
  const contact = contactRecord({ subjectLevel: 'customer' })
  const send = (scope: string) => {
    const { responseTrackingCode } = contactRecord()
    const variables = { contact: { ...contact, responseTrackingCode: `${responseTrackingCode} ${scope}` } }
    return service.execute(create, variables, { as: { scope } })
  }
  const data = { createContact: { contact: { subjectId: contact.subjectId, account: null } } }
  expect(await send('contacts')).toEqual({
    data,
    errors: [documentedError('FORBIDDEN', ['createContact', 'contact', 'account'])],
  })
  expect(await send('contacts loyalty')).toEqual({ data })
})
