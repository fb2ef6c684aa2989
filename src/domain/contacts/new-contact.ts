import { randomUUID } from 'node:crypto'

import type { Contact, SentContact } from './contact'
import {
  contactFields,
  type Fields,
  listFields,
  pickFields,
  type SentFields,
  type StoredFields,
} from './contact-fields'

/** The first version of a record. Entries of its lists keep the ids that they are sent with. */
export function newContact(sent: SentContact, { name, now }: { name: string; now: Date }): Contact {
  return {
    id: randomUUID(),
    ...pickFields(contactFields.all, sent),
    objectVariables: newEntries(listFields.objectVariables.all, sent.objectVariables),
    treatmentsForConsideration: newEntries(listFields.treatmentsForConsideration.all, sent.treatmentsForConsideration),
    abTests: newEntries(listFields.abTests.all, sent.abTests),
    createdBy: name,
    modifiedBy: name,
    creationTimeStamp: now,
    modifiedTimeStamp: now,
    version: 1,
    revision: randomUUID(),
  }
}

function newEntries<Of extends Fields>(
  fields: Of,
  sent: readonly (SentFields<Of> & { id?: string | null })[] | null | undefined,
): (StoredFields<Of> & { id: string })[] {
  return (sent ?? []).map((entry) => ({ id: entry.id ?? randomUUID(), ...pickFields(fields, entry) }))
}
