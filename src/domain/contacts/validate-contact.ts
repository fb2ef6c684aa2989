import { isBlank, isIdentifier, isStorableText } from '../values/text'
import type { ContactPatch } from './change-contact'
import type { SentContact } from './contact'
import type { Violation } from './violation'

/** How many entries a list of the record can have. */
export const MAX_ENTRIES = 200
/** How long a text of the record can be, in UTF-16 units, where it is not one of the long ones. */
export const MAX_TEXT_LENGTH = 255
export const MAX_LONG_TEXT_LENGTH = 10_000

const LONG_TEXTS = new Set(['objectUri', 'ruleFired', 'pathTraversed', 'value'])
/** What the server derives is not looked at. */
const DERIVED = new Set(['createdBy', 'modifiedBy', 'etag', 'links', 'subjectContactId'])
/** Members that must say something. That they are there at all is checked by whoever reads the request. */
const NOT_BLANK = new Set([
  'subjectId',
  'subjectLevel',
  'objectUri',
  'objectRevisionId',
  'objectType',
  'responseTrackingCode',
  'treatmentId',
  'name',
])

/**
 * Checks the texts and lists of a record that is sent, or of a part of it, and returns everything that is out of its
 * limits, with its path. Source page: update-contact.
 */
export function validateContact(sent: SentContact | ContactPatch): Violation[] {
  return findViolations('contact', sent)
}

/** Entries of one list that are sent with one id. */
export function findRepeatedIds({ objectVariables, treatmentsForConsideration, abTests }: SentContact): Violation[] {
  return Object.entries({ objectVariables, treatmentsForConsideration, abTests }).flatMap(([list, entries]) => {
    const ids = (entries ?? []).map(({ id }) => id)
    return ids.flatMap((id, index) => {
      const isRepeated = id != null && ids.indexOf(id) < index
      return isRepeated
        ? { path: `contact.${list}[${index}].id`, message: 'is the id of another entry of this list' }
        : []
    })
  })
}

function findViolations(path: string, record: object): Violation[] {
  return Object.entries(record).flatMap(([field, value]: [string, unknown]) => {
    const at = `${path}.${field}`
    if (DERIVED.has(field)) return []
    if (typeof value === 'string') return validateText(at, field, value)
    if (!Array.isArray(value)) return []
    if (value.length > MAX_ENTRIES) return { path: at, message: `takes at most ${MAX_ENTRIES} entries` }
    return value.flatMap((entry: object, index) => findViolations(`${at}[${index}]`, entry))
  })
}

function validateText(path: string, field: string, text: string): Violation[] {
  const limit = LONG_TEXTS.has(field) ? MAX_LONG_TEXT_LENGTH : MAX_TEXT_LENGTH
  if (text.length > limit) return [{ path, message: `takes at most ${limit} characters` }]
  if (!isStorableText(text)) return [{ path, message: 'holds NUL or half of a surrogate pair, which cannot be stored' }]
  if (NOT_BLANK.has(field) && isBlank(text)) return [{ path, message: 'must not be blank' }]
  if (field === 'responseTrackingCode' && !isIdentifier(text)) return [{ path, message: 'has blanks at its ends' }]
  return []
}
