import { z } from 'zod'

import {
  contactFields,
  type Field,
  type Fields,
  listFields,
  MAX_LENGTH,
  type Value,
} from '../../domain/contacts/contact-fields'
import { flag, globalId, identifier, ignored, instant, listOf, nullable, text } from './field-values'

type Shape<Of extends Fields> = {
  [Name in keyof Of]: Of[Name] extends { required: true }
    ? z.ZodType<Value<Of[Name]>>
    : z.ZodOptional<z.ZodNullable<z.ZodType<Value<Of[Name]>>>>
}

function createShape<Of extends Fields>(fields: Of): Shape<Of> {
  const entries = Object.entries(fields).map(([name, field]) => [name, createField(field)] as const)
  return Object.fromEntries(entries) as Shape<Of> // One for each field, by its type.
}

function createField({ type, required = false }: Field): z.ZodType {
  const isText = type === 'text' || type === 'longText'
  const value = isText ? text(MAX_LENGTH[type], { isRequired: required }) : { flag, instant, identifier }[type]
  return required ? value : nullable(value)
}

function createList<Own extends z.ZodRawShape>(own: Own) {
  return listOf(z.strictObject({ id: nullable(identifier), ...own }, { error: 'must be an object' }))
}

/** The fields of a contact in a programme file: those of ContactInput. A file can also set what the server derives. */
export const contactShape = {
  id: nullable(globalId),
  ...createShape(contactFields.all),
  objectVariables: createList(createShape(listFields.objectVariables.all)),
  treatmentsForConsideration: createList({
    ...createShape(listFields.treatmentsForConsideration.all),
    subjectContactId: ignored,
  }),
  abTests: createList(createShape(listFields.abTests.all)),
  creationTimeStamp: nullable(instant),
  modifiedTimeStamp: nullable(instant),
  createdBy: nullable(identifier),
  modifiedBy: nullable(identifier),
  version: ignored,
  etag: ignored,
  links: ignored,
}
