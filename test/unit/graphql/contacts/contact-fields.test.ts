import { expect, test } from '@jest/globals'
import { type GraphQLType, isInputObjectType, isObjectType } from 'graphql'

import { contactFields, type Field, type Fields, listFields } from '../../../../src/domain/contacts/contact-fields'
import { createSchema } from '../../../../src/graphql/schema'

const schema = createSchema()

/** The fields of a type, as `name: type`. */
function describeType(name: string): string[] {
  const type = schema.getType(name)
  if (!isObjectType(type) && !isInputObjectType(type)) throw new Error(`No fields: ${name}`)
  const fields: Readonly<Record<string, { readonly type: GraphQLType }>> = type.getFields()
  return Object.entries(fields)
    .map(([field, { type: ofField }]) => `${field}: ${ofField.toString()}`)
    .sort()
}

const SCALARS = { text: 'String', longText: 'String', identifier: 'String', flag: 'Boolean', instant: 'DateTime' }

function describeFields(fields: Fields, isNeverNull: (field: Field) => boolean): string[] {
  return Object.entries(fields).map(
    ([name, field]) => `${name}: ${SCALARS[field.type]}${isNeverNull(field) ? '!' : ''}`,
  )
}

const toOutput = (fields: Fields) =>
  describeFields(fields, ({ required, default: value }) => required === true || value !== undefined)
const toInput = (fields: Fields) => describeFields(fields, ({ required }) => required === true)
const toPatch = (fields: Fields) => describeFields(fields, () => false)

const { objectVariables, treatmentsForConsideration: treatments, abTests } = listFields

// Next to the fields of the table stand only ids, lists and what the server derives.
test.each([
  [
    'Contact',
    [
      ...toOutput(contactFields.all),
      ...[
        'id: ID!',
        'etag: String!',
        'version: Int!',
        'links: [Link!]!',
        'account: Account',
        'createdBy: String!',
        'modifiedBy: String!',
      ],
      ...['creationTimeStamp: DateTime!', 'modifiedTimeStamp: DateTime!', 'objectVariables: [ObjectVariable!]!'],
      ...['treatmentsForConsideration: [TreatmentForConsideration!]!', 'abTests: [AbTest!]!'],
    ],
  ],
  [
    'ContactInput',
    [
      ...toInput(contactFields.all),
      ...['id: ID', 'etag: String', 'version: Int', 'links: [LinkInput!]', 'createdBy: String', 'modifiedBy: String'],
      ...['creationTimeStamp: DateTime', 'modifiedTimeStamp: DateTime', 'objectVariables: [ObjectVariableInput!]'],
      ...['treatmentsForConsideration: [TreatmentForConsiderationInput!]', 'abTests: [AbTestInput!]'],
    ],
  ],
  ['ContactPatchInput', [...toPatch(contactFields.changeable), 'treatmentsForConsideration: [TreatmentPatchInput!]']],
  ['ObjectVariable', [...toOutput(objectVariables.all), 'id: ID!', 'entryId: ID!']],
  ['ObjectVariableInput', [...toInput(objectVariables.all), 'id: ID', 'entryId: ID']],
  ['TreatmentForConsideration', [...toOutput(treatments.all), 'id: ID!', 'entryId: ID!', 'subjectContactId: ID!']],
  ['TreatmentForConsiderationInput', [...toInput(treatments.all), 'id: ID', 'entryId: ID', 'subjectContactId: ID']],
  ['TreatmentPatchInput', [...toPatch(treatments.changeable), 'id: ID', 'treatmentId: String']],
  ['AbTest', [...toOutput(abTests.all), 'id: ID!', 'entryId: ID!']],
  ['AbTestInput', [...toInput(abTests.all), 'id: ID', 'entryId: ID']],
])('%s has the fields of the table, with their types and nullability', (name, fields) => {
  expect(describeType(name)).toEqual(fields.sort())
})
