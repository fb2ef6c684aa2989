import { isDeepStrictEqual } from 'node:util'

import { withChanges } from '../../contacts/change-contact'
import { compareContacts, entryFor } from '../../contacts/compare-contacts'
import type { Contact, SentContact } from '../../contacts/contact'
import { newContact } from '../../contacts/new-contact'
import type { Outcome, Plan } from './plan'
import { type Place, type Problem, problemAt } from './problem'
import type { MembersOf, RecordOf } from './records'
import type { Stored } from './stored'

type ContactMembers = MembersOf<'contact'>

/** Who changes contacts where the file does not say. */
const IMPORT = 'import'

/** What a contact's record says against what is stored: another contact's id, or a change of what cannot be changed. */
export function contradictionsInContact({ place, members }: RecordOf<'contact'>, stored: Stored): Problem[] {
  if (!members) return []
  const { id, responseTrackingCode: code } = members
  const owner = id == null ? undefined : stored.contactCodes.get(id)
  if (owner !== undefined && owner !== code) {
    return [problemAt(place, ['id'], `is the id of the contact ${JSON.stringify(owner)}`)]
  }
  const before = stored.contacts.get(code)
  if (!before) return LISTS.flatMap((list) => repeatedIds(place, list, members[list]))
  const violations = compareContacts(before, onTopOf(before, members))
  return violations.map(({ path, message }) => ({ ...place, path: path.replace('contact', place.path), message }))
}

const LISTS = ['objectVariables', 'treatmentsForConsideration', 'abTests'] as const

function repeatedIds(place: Place, list: string, entries: readonly ({ id?: string | null } | undefined)[]): Problem[] {
  const ids = entries.map((entry) => entry?.id)
  return ids.flatMap((id, index) => {
    const isRepeated = id != null && ids.indexOf(id) < index
    return isRepeated ? problemAt(place, [list, index, 'id'], 'is the id of another entry of this list') : []
  })
}

/**
 * Plans a contact, by its response tracking code. A new one keeps the ids, time stamps and names that the file gives;
 * of one that is stored, an absent member stays as it is.
 */
export function planContact(plan: Plan, members: ContactMembers, stored: Stored, now: Date): Outcome {
  const before = stored.contacts.get(members.responseTrackingCode)
  const after = before ? changed(before, members, now) : imported(members, now)
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

function changed(before: Contact, members: ContactMembers, now: Date): Contact {
  const after = withChanges(before, onTopOf(before, members))
  if (isDeepStrictEqual(before, after)) return before
  const { modifiedBy, modifiedTimeStamp } = members
  return {
    ...after,
    version: before.version + 1,
    modifiedBy: modifiedBy ?? IMPORT,
    modifiedTimeStamp: modifiedTimeStamp ?? now,
  }
}

function imported(members: ContactMembers, now: Date): Contact {
  const sent = sentOf(members)
  const contact = newContact(sent, { name: IMPORT, now })
  const { createdBy, creationTimeStamp } = members
  return {
    ...contact,
    id: members.id ?? contact.id,
    objectVariables: withIds(contact.objectVariables, sent.objectVariables),
    treatmentsForConsideration: withIds(contact.treatmentsForConsideration, sent.treatmentsForConsideration),
    abTests: withIds(contact.abTests, sent.abTests),
    createdBy: createdBy ?? IMPORT,
    modifiedBy: members.modifiedBy ?? createdBy ?? IMPORT,
    creationTimeStamp: creationTimeStamp ?? now,
    modifiedTimeStamp: members.modifiedTimeStamp ?? creationTimeStamp ?? now,
  }
}

/** What is stored with what the record gives: an absent member and an empty list stay as they are. */
function onTopOf(before: Contact, members: ContactMembers): SentContact {
  const sent = sentOf(members)
  return {
    ...before,
    ...given(sent),
    objectVariables: listOnTopOf(before.objectVariables, sent.objectVariables),
    treatmentsForConsideration: listOnTopOf(before.treatmentsForConsideration, sent.treatmentsForConsideration),
    abTests: listOnTopOf(before.abTests, sent.abTests),
  }
}

function listOnTopOf<Entry extends { id: string }, SentEntry extends { id?: string | null }>(
  before: readonly Entry[],
  sent: readonly SentEntry[],
): (Entry | SentEntry)[] {
  if (sent.length === 0) return [...before]
  return sent.map((entry, index) => ({ ...entryFor(before, entry, index), ...given(entry) }))
}

function given<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members
}

/** Of a sound record no list has holes. */
function sentOf({ objectVariables, treatmentsForConsideration, abTests, ...members }: ContactMembers) {
  const whole = <Entry>(entries: readonly (Entry | undefined)[]) => entries.filter((entry) => entry !== undefined)
  return {
    ...members,
    objectVariables: whole(objectVariables),
    treatmentsForConsideration: whole(treatmentsForConsideration),
    abTests: whole(abTests),
  }
}

function withIds<Entry extends { id: string }>(
  entries: readonly Entry[],
  sent: readonly { id?: string | null }[],
): Entry[] {
  return entries.map((entry, index) => ({ ...entry, id: sent[index]?.id ?? entry.id }))
}
