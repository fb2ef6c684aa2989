import { isBlank, isIdentifier, isStorableText } from '../values/text'
import type { SentContact } from './contact'
import {
  contactFields,
  type Field,
  type Fields,
  listFields,
  type ListName,
  listNames,
  MAX_ENTRIES,
  MAX_LENGTH,
} from './contact-fields'
import type { Violation } from './violation'

const ID: Field = { type: 'text' }

type Values = Readonly<Record<string, unknown>>
/** A whole record or a part of one. */
type AnyRecord = Values & Readonly<Partial<Record<ListName, readonly Values[] | null>>>

/**
 * Checks the texts and lists of a record or a part of one, and returns every violation. The types of values, and whether
 * required fields are there, are checked by the face that reads the request.
 * Source: docs/reference.md#update-contact.
 */
export function validateContact(sent: AnyRecord): Violation[] {
  return [
    ...validateFields('contact', sent, contactFields.all),
    ...listNames.flatMap((list) => validateList(`contact.${list}`, sent[list] ?? [], listFields[list].all)),
  ]
}

/** Finds the entries of a list that have the id of an entry before them. */
export function findRepeatedIds(sent: SentContact): Violation[] {
  return listNames.flatMap((list) => {
    const ids = (sent[list] ?? []).map(({ id }) => id)
    return ids.flatMap((id, index) => {
      const isRepeated = id != null && ids.indexOf(id) < index
      return isRepeated
        ? { path: `contact.${list}[${index}].id`, message: 'is the ID of another entry of this list' }
        : []
    })
  })
}

function validateList(path: string, entries: readonly Values[], fields: Fields): Violation[] {
  if (entries.length > MAX_ENTRIES) return [{ path, message: `must not have more than ${MAX_ENTRIES} entries` }]
  return entries.flatMap((entry, index) => validateFields(`${path}[${index}]`, entry, fields))
}

function validateFields(path: string, values: Values, fields: Fields): Violation[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const field = name === 'id' ? ID : fields[name]
    const message = field && typeof value === 'string' ? findProblem(value, field) : undefined
    return message === undefined ? [] : { path: `${path}.${name}`, message }
  })
}

function findProblem(text: string, { type, required = false }: Field): string | undefined {
  const maxLength = type === 'longText' ? MAX_LENGTH.longText : MAX_LENGTH.text
  if (text.length > maxLength) return `must not be longer than ${maxLength} characters`
  if (!isStorableText(text)) return 'must not contain NUL or half of a surrogate pair, which cannot be stored'
  if (required && isBlank(text)) return 'must not be blank'
  if (type === 'identifier' && !isIdentifier(text)) return 'must not begin or end with whitespace'
  return undefined
}
