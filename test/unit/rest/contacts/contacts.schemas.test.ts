import { expect, test } from '@jest/globals'
import type { z } from 'zod'

import { contactFields, type Fields, listFields, listNames } from '../../../../src/domain/contacts/contact-fields'
import { contact, toContact } from '../../../../src/rest/contacts/contacts.schemas'
import { storedContact } from '../../../support/stored-contact'

const DERIVED = ['id', 'creationTimeStamp', 'modifiedTimeStamp', 'createdBy', 'modifiedBy', 'version', 'links']

const namesOf = (shape: z.ZodRawShape) => Object.keys(shape).sort()
const requiredIn = (shape: Readonly<Record<string, z.ZodType>>) =>
  namesOf(shape).filter((name) => !shape[name]?.safeParse(undefined).success)
const requiredOf = (fields: Fields) =>
  Object.keys(fields)
    .filter((name) => fields[name]?.required)
    .sort()

test('the documented contact has the fields of the table, and what the server derives', () => {
  expect(namesOf(contact.shape)).toEqual([...Object.keys(contactFields.all), ...listNames, ...DERIVED].sort())
  expect(requiredIn(contact.shape)).toEqual(requiredOf(contactFields.all))
})

test.each(listNames)('the documented entries of %s have the fields of the table', (list) => {
  const { shape } = contact.shape[list].unwrap().element
  const derived = list === 'treatmentsForConsideration' ? ['subjectContactId'] : []
  expect(namesOf(shape)).toEqual(['id', ...Object.keys(listFields[list].all), ...derived].sort())
  expect(requiredIn(shape)).toEqual(requiredOf(listFields[list].all))
})

test('a response is as it is documented, and its nulls are left out', () => {
  const full = toContact(storedContact())
  expect(contact.parse(full)).toEqual(full)
  const sparse = toContact(storedContact({ channel: null, ruleFired: null, conclusionResponseType: null }))
  expect(contact.parse(sparse)).toEqual(sparse)
  expect(JSON.stringify(sparse)).not.toMatch(/null|"channel"|ruleFired|conclusionResponseType/)
})
