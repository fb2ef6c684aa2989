import { compareContacts, findEntry, findImmutableFields } from './compare-contacts'
import type { Contact, PartialTreatment, SentContact, Treatment } from './contact'
import { contactFields, listFields, pickFields } from './contact-fields'
import { parseContact, parsePatch, requireValid } from './parse-contact'
import { addViolations, requireNoViolations, type Violation } from './violation'

const treatmentFields = listFields.treatmentsForConsideration

/**
 * Replaces a stored record with a whole record that is sent, of any type. Changeable fields that are left out are cleared.
 *
 * Errors: CONTACT_INVALID if the record is not valid, or an immutable field has another value.
 * Source: docs/reference.md#update-contact.
 */
export function replaceContact(stored: Contact, sent: unknown): Contact {
  const parsed = parseContact(sent, stored.id)
  return applyChanges(stored, requireValid(parsed, compareContacts(stored, parsed.record)))
}

/** The stored record with the changeable fields as they are sent: null, or false for a boolean, if they are left out. */
export function applyChanges(stored: Contact, sent: SentContact): Contact {
  const entries = sent.treatmentsForConsideration ?? []
  const matches = entries.map((entry, index) => findEntry(stored.treatmentsForConsideration, entry, index))
  return {
    ...stored,
    ...pickFields(contactFields.changeable, sent),
    treatmentsForConsideration: stored.treatmentsForConsideration.map((treatment) => {
      return { ...treatment, ...pickFields(treatmentFields.changeable, entries[matches.indexOf(treatment)] ?? {}) }
    }),
  }
}

/**
 * Changes only the fields of a stored record that are sent, in a value of any type. A treatment is identified by its id, its
 * treatmentId or both.
 *
 * Errors: CONTACT_INVALID if a field is not valid or is immutable, or a treatment is not identified.
 */
export function applyPatch(stored: Contact, sent: unknown): Contact {
  const { record: patch, violations } = parsePatch(sent, stored.id)
  const entries = patch.treatmentsForConsideration ?? []
  const matches = entries.map((entry) => findTreatments(stored, entry))
  requireNoViolations(
    addViolations(violations, [...findImmutableFields(stored, patch), ...findMatchingViolations(matches)]),
  )
  return {
    ...stored,
    ...pickFields(contactFields.changeable, patch, stored),
    treatmentsForConsideration: stored.treatmentsForConsideration.map((treatment) => {
      const sent = entries[matches.findIndex(([match]) => match === treatment)]
      return sent ? { ...treatment, ...pickFields(treatmentFields.changeable, sent, treatment) } : treatment
    }),
  }
}

function findTreatments(stored: Contact, { id, treatmentId }: PartialTreatment): Treatment[] {
  if (id == null && treatmentId == null) return []
  return stored.treatmentsForConsideration.filter(
    (treatment) =>
      (id == null || treatment.id === id) && (treatmentId == null || treatment.treatmentId === treatmentId),
  )
}

function findMatchingViolations(matches: readonly Treatment[][]): Violation[] {
  const list = 'contact.treatmentsForConsideration'
  return matches.flatMap(([treatment, another], index) => {
    const path = `${list}[${index}]`
    if (!treatment) return { path, message: 'does not identify a treatment of this contact: set id or treatmentId' }
    if (another) return { path, message: 'identifies several treatments of this contact: set id' }
    const first = matches.findIndex(([other]) => other === treatment)
    return first < index ? { path, message: `identifies the same treatment as ${list}[${first}]` } : []
  })
}
