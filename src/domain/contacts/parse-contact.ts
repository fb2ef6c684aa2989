import { parseInstant } from '../values/instant'
import { isBlank, isIdentifier, isStorableText } from '../values/text'
import type { PartialContact, SentContact } from './contact'
import {
  contactFields,
  type Field,
  type Fields,
  listFields,
  type ListName,
  listNames,
  MAX_ENTRIES,
  MAX_LENGTH,
  type OptionalFields,
} from './contact-fields'
import { toOwnId } from './entry-id'
import { addViolations, requireNoViolations, type Violation } from './violation'

/** The valid values of a record, and the violations of the others. */
export interface ParsedContact {
  /** Invalid values are left out. Every entry of a list has its position. */
  readonly record: PartialContact
  readonly violations: readonly Violation[]
}

/** How a record is parsed. */
interface ParseOptions {
  /** The stored contact that the record is about. Only its entries have global ids; a new contact may copy any. */
  readonly contactId?: string
  /** Whether required fields must be there. */
  readonly isWhole: boolean
}

type Values = Readonly<Record<string, unknown>>

const ENTRY_ID = { id: { type: 'text' } } as const satisfies Fields

/**
 * Parses a whole record that has not been checked. What the server derives and what is not a field is ignored.
 * Source: docs/reference.md#update-contact.
 */
export function parseContact(sent: unknown, contactId?: string): ParsedContact {
  return parseRecord(sent, { contactId, isWhole: true })
}

/** Parses the part of a record that a patch sends, by the same rules. Null means not sent. */
export function parsePatch(sent: unknown, contactId: string): ParsedContact {
  return parseRecord(sent, { contactId, isWhole: false })
}

/**
 * A whole record, if neither parsing nor another check of it finds a violation.
 *
 * Errors: CONTACT_INVALID with all violations of both.
 */
export function requireValid({ record, violations }: ParsedContact, further: readonly Violation[]): SentContact {
  requireNoViolations(addViolations(violations, further))
  return record as SentContact // Without violations, each required field has a value.
}

/** Finds the entries of a list that have the id of an entry before them. */
export function findRepeatedIds(sent: PartialContact): Violation[] {
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

function parseRecord(sent: unknown, options: ParseOptions): ParsedContact {
  if (!isObject(sent)) return { record: {}, violations: [{ path: 'contact', message: 'must be an object' }] }
  const fields = parseFields('contact', contactFields.all, sent, options)
  const objectVariables = parseList('objectVariables', listFields.objectVariables.all, sent, options)
  const treatments = parseList('treatmentsForConsideration', listFields.treatmentsForConsideration.all, sent, options)
  const abTests = parseList('abTests', listFields.abTests.all, sent, options)
  return {
    record: {
      ...fields.values,
      objectVariables: objectVariables.entries,
      treatmentsForConsideration: treatments.entries,
      abTests: abTests.entries,
    },
    violations: [fields, objectVariables, treatments, abTests].flatMap(({ violations }) => violations),
  }
}

function parseList<Of extends Fields>(list: ListName, fields: Of, record: Values, options: ParseOptions) {
  const path = `contact.${list}`
  const sent = record[list]
  if (sent == null) return { entries: undefined, violations: [] }
  const invalid = (message: string) => ({ entries: undefined, violations: [{ path, message }] })
  if (!Array.isArray(sent)) return invalid('must be a list')
  if (sent.length > MAX_ENTRIES) return invalid(`must not have more than ${MAX_ENTRIES} entries`)
  const entries = sent.map((entry: unknown, index) => parseEntry(list, `${path}[${index}]`, fields, entry, options))
  return { entries: entries.map(({ entry }) => entry), violations: entries.flatMap(({ violations }) => violations) }
}

function parseEntry<Of extends Fields>(list: ListName, path: string, fields: Of, sent: unknown, options: ParseOptions) {
  const values = isObject(sent) ? sent : {}
  const id = typeof values.id === 'string' ? toOwnId(list, options.contactId, values.id) : values.id
  const own = parseFields(path, ENTRY_ID, { id }, options)
  const other = parseFields(path, fields, values, options)
  return {
    entry: { ...own.values, ...other.values },
    violations: isObject(sent) ? [...own.violations, ...other.violations] : [{ path, message: 'must be an object' }],
  }
}

function parseFields<Of extends Fields>(
  path: string,
  fields: Of,
  sent: Values,
  { isWhole }: ParseOptions,
): { values: OptionalFields<Of>; violations: Violation[] } {
  const values: Record<string, unknown> = {}
  const violations: Violation[] = []
  for (const [name, field] of Object.entries(fields)) {
    const value = parseValue(sent[name], field)
    const message = value == null ? findMissing(field, isWhole) : findProblem(value, field)
    if (message === undefined) values[name] = value
    else violations.push({ path: `${path}.${name}`, message })
  }
  return { values: values as OptionalFields<Of>, violations } // Each value was checked by the type of its field.
}

/** In JSON, an instant is a text. */
function parseValue(value: unknown, { type }: Field): unknown {
  return type === 'instant' && typeof value === 'string' ? (parseInstant(value) ?? value) : value
}

function findMissing({ required = false }: Field, isWhole: boolean): string | undefined {
  return required && isWhole ? 'is required' : undefined
}

function findProblem(value: unknown, field: Field): string | undefined {
  if (field.type === 'flag') return typeof value === 'boolean' ? undefined : 'must be true or false'
  if (field.type === 'instant') {
    return value instanceof Date ? undefined : 'must be a date-time in ISO 8601 with an offset, as text'
  }
  return typeof value === 'string' ? findProblemOfText(value, field) : 'must be a text'
}

function findProblemOfText(text: string, { type, required = false }: Field): string | undefined {
  const maxLength = type === 'longText' ? MAX_LENGTH.longText : MAX_LENGTH.text
  if (text.length > maxLength) return `must not be longer than ${maxLength} characters`
  if (!isStorableText(text)) return 'must not contain NUL or half of a surrogate pair, which cannot be stored'
  if (required && isBlank(text)) return 'must not be blank'
  if (type === 'identifier' && !isIdentifier(text)) return 'must not begin or end with whitespace'
  return undefined
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
