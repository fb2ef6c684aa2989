import { isDeepStrictEqual } from 'node:util'

import { applyChanges } from '../../domain/contacts/change-contact'
import { compareContacts, findEntry } from '../../domain/contacts/compare-contacts'
import type { Contact, SentContact } from '../../domain/contacts/contact'
import { newContact } from '../../domain/contacts/new-contact'
import { findRepeatedIds, parseContact } from '../../domain/contacts/parse-contact'
import { nextVersion } from '../../domain/contacts/save-change'
import { addViolations } from '../../domain/contacts/violation'
import { createProblem, type Problem } from '../problem'
import type { FieldsOf, RecordOf } from '../read/records'
import type { Outcome, Plan } from './plan'
import type { PlannedState } from './planned-state'

type ContactFields = FieldsOf<'contact'>

/** The name of the actor, if the file has none. */
const IMPORT = 'import'

/** Finds contradictions to what is stored: the id of another contact, or a change of an immutable field. */
export function findContactContradictions({ location, fields }: RecordOf<'contact'>, stored: PlannedState): Problem[] {
  if (!fields) return []
  const { id, responseTrackingCode: code } = fields
  const owner = id == null ? undefined : stored.contactCodes.get(id)
  if (owner !== undefined && owner !== code) {
    return [createProblem(location, ['id'], `is the id of the contact ${JSON.stringify(owner)}`)]
  }
  const before = stored.contacts.get(code)
  const sent = before ? mergeContact(before, fields) : toSentContact(fields)
  const { violations: invalid } = parseContact(sent)
  const violations = addViolations(invalid, before ? compareContacts(before, sent) : findRepeatedIds(sent))
  return violations.map(({ path, message }) => ({
    ...location,
    path: location.path + path.slice('contact'.length),
    message,
  }))
}

/**
 * Plans a contact by its response tracking code. A new contact keeps the ids, time stamps and names of the file. In a stored
 * contact, absent fields stay as they are.
 */
export function planContact(plan: Plan, fields: ContactFields, stored: PlannedState, now: Date): Outcome {
  const before = stored.contacts.get(fields.responseTrackingCode)
  const after = before ? updateContact(before, fields, now) : createContact(fields, now)
  stored.contacts.set(after.responseTrackingCode, after)
  stored.contactCodes.set(after.id, after.responseTrackingCode)
  if (!before) {
    plan.contacts.added.push(after)
    return 'added'
  }
  if (after === before) return 'unchanged'
  plan.contacts.updated.push({ before, after })
  return 'updated'
}

function updateContact(before: Contact, fields: ContactFields, now: Date): Contact {
  const after = applyChanges(before, mergeContact(before, fields))
  return isDeepStrictEqual(before, after)
    ? before
    : nextVersion(before, after, { name: fields.modifiedBy ?? IMPORT, now })
}

function createContact(fields: ContactFields, now: Date): Contact {
  const contact = newContact(toSentContact(fields), {
    name: fields.createdBy ?? IMPORT,
    now: fields.creationTimeStamp ?? now,
  })
  return {
    ...contact,
    id: fields.id ?? contact.id,
    modifiedBy: fields.modifiedBy ?? contact.modifiedBy,
    modifiedTimeStamp: fields.modifiedTimeStamp ?? contact.modifiedTimeStamp,
  }
}

/** The stored record with the fields of the file. Absent fields and empty lists stay as they are. */
function mergeContact(before: Contact, fields: ContactFields): SentContact {
  const sent = toSentContact(fields)
  return {
    ...before,
    ...pickDefined(sent),
    objectVariables: mergeList(before.objectVariables, sent.objectVariables),
    treatmentsForConsideration: mergeList(before.treatmentsForConsideration, sent.treatmentsForConsideration),
    abTests: mergeList(before.abTests, sent.abTests),
  }
}

function mergeList<Entry extends { id: string }, SentEntry extends { id?: string | null }>(
  before: readonly Entry[],
  sent: readonly SentEntry[],
): (Entry | SentEntry)[] {
  if (sent.length === 0) return [...before]
  return sent.map((entry, index) => ({ ...findEntry(before, entry, index), ...pickDefined(entry) }))
}

function pickDefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields // Optional fields may be absent.
}

/** Omits the holes of lists. A valid record has none: they stand for invalid entries. */
function toSentContact({ objectVariables, treatmentsForConsideration, abTests, ...fields }: ContactFields) {
  const omitHoles = <Entry>(entries: readonly (Entry | undefined)[]) => entries.filter((entry) => entry !== undefined)
  return {
    ...fields,
    objectVariables: omitHoles(objectVariables),
    treatmentsForConsideration: omitHoles(treatmentsForConsideration),
    abTests: omitHoles(abTests),
  }
}
