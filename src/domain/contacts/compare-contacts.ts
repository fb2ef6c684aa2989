import type { Contact, PartialContact } from './contact'
import { contactFields, type Fields, listFields, listNames } from './contact-fields'
import type { Violation } from './violation'

const CANNOT_BE_CHANGED = 'cannot be changed'

/**
 * Compares a stored record with the whole record that is sent to replace it, and returns every change of an immutable
 * field. Fields that the server derives are not compared; the ids of entries identify them.
 * Source: docs/reference.md#update-contact.
 */
export function compareContacts(stored: Contact, sent: PartialContact): Violation[] {
  return [
    ...compareFields('contact', stored, sent, contactFields.immutable),
    ...listNames.flatMap((list) =>
      compareLists(`contact.${list}`, stored[list], sent[list] ?? [], listFields[list].immutable),
    ),
  ]
}

/**
 * Finds the immutable fields that a patch sends, whatever their values. What identifies is allowed: the treatmentId of an
 * entry, and the contact's own response tracking code.
 */
export function findImmutableFields(stored: Contact, patch: PartialContact): Violation[] {
  const { responseTrackingCode: code, ...withoutCode } = patch
  const sent = code === stored.responseTrackingCode ? withoutCode : patch
  const ofTreatment = Object.keys(listFields.treatmentsForConsideration.immutable)
  const notIdentifying = ofTreatment.filter((name) => name !== 'treatmentId')
  return [
    ...findSentFields('contact', sent, [...Object.keys(contactFields.immutable), 'objectVariables', 'abTests']),
    ...(patch.treatmentsForConsideration ?? []).flatMap((entry, index) =>
      findSentFields(`contact.treatmentsForConsideration[${index}]`, entry, notIdentifying),
    ),
  ]
}

/** The stored entry that a sent entry is about: the one with its id or, if it has no id, the one at its position. */
export function findEntry<Entry extends { id: string }>(
  stored: readonly Entry[],
  { id }: { id?: string | null },
  position: number,
): Entry | undefined {
  return id == null ? stored[position] : stored.find((entry) => entry.id === id)
}

type Values = Readonly<Record<string, unknown>>

function findSentFields(path: string, sent: Values, names: readonly string[]): Violation[] {
  return names
    .filter((name) => sent[name] != null)
    .map((name) => ({ path: `${path}.${name}`, message: CANNOT_BE_CHANGED }))
}

function compareFields(path: string, stored: Values, sent: Values, fields: Fields): Violation[] {
  return Object.keys(fields)
    .filter((name) => (sent[name] ?? null) !== stored[name])
    .map((name) => ({ path: `${path}.${name}`, message: CANNOT_BE_CHANGED }))
}

function compareLists(
  path: string,
  stored: readonly (Values & { id: string })[],
  sent: readonly (Values & { id?: string | null })[],
  fields: Fields,
): Violation[] {
  if (sent.length !== stored.length) {
    return [{ path, message: `must have ${stored.length} entries: their number cannot be changed` }]
  }
  const matches = sent.map((entry, index) => findEntry(stored, entry, index))
  return sent.flatMap((entry, index) => {
    const match = matches[index]
    const entryPath = `${path}[${index}]`
    if (!match) return { path: `${entryPath}.id`, message: 'is not the ID of an entry of this list' }
    const first = matches.indexOf(match)
    if (first < index) return { path: entryPath, message: `identifies the same entry as ${path}[${first}]` }
    return compareFields(entryPath, match, entry, fields)
  })
}
