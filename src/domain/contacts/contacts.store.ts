import type { Client, Database } from '../../database/client'
import type { Contact as ContactRow, ContactTreatment as LookupRow } from '../../database/models'
import { type Change, insert, remove, update } from '../../database/rows/change'
import type { TransactionRows } from '../../database/rows/rows'
import type { Contact } from './contact'
import { contactFields, listFields, type ListName, pickFields } from './contact-fields'

export type ContactKey = { id: string } | { responseTrackingCode: string }

export async function findContact({ rows }: Database, key: ContactKey): Promise<Contact | null> {
  const [row] = await rows.find('Contact', key)
  return row ? toContact(row) : null
}

/** The contacts that have one of these ids or response tracking codes. */
export async function findContactsByNames(
  rows: TransactionRows,
  { ids, responseTrackingCodes }: { ids: string[]; responseTrackingCodes: string[] },
): Promise<Contact[]> {
  const found = [
    ...(await rows.findAll(
      'Contact',
      ids.map((id) => ({ id })),
    )),
    ...(await rows.findAll(
      'Contact',
      responseTrackingCodes.map((responseTrackingCode) => ({ responseTrackingCode })),
    )),
  ]
  return [...new Map(found.map((row) => [row.id, toContact(row)])).values()]
}

/** The contacts of these ids, by id. */
export async function findContactsById(client: Client, ids: string[]): Promise<Map<string, Contact>> {
  if (ids.length === 0) return new Map()
  const rows = await client.contact.findMany({ where: { id: { in: ids } } })
  return new Map(rows.map((row) => [row.id, toContact(row)]))
}

/** Inserts a contact. It is a conflict if another contact has the response tracking code. */
export function insertContact(contact: Contact): Change[] {
  const { row, lookups } = toContactRows(contact)
  return [insert('Contact', row), ...lookups.map((lookup) => insert('ContactTreatment', lookup))]
}

/** The row that holds a contact, and the rows by which it is found by its treatments. */
function toContactRows({ treatmentsForConsideration, objectVariables, abTests, ...fields }: Contact): {
  row: ContactRow
  lookups: LookupRow[]
} {
  const { id: contactId, creationTimeStamp } = fields
  return {
    row: {
      ...fields,
      objectVariables: JSON.stringify(objectVariables),
      treatments: JSON.stringify(treatmentsForConsideration),
      abTests: JSON.stringify(abTests),
    },
    lookups: treatmentsForConsideration.map(({ treatmentId, responseChannel }, position) => {
      return { contactId, position, treatmentId, responseChannel, creationTimeStamp }
    }),
  }
}

/** Writes what changed. It is a conflict if the contact does not have the version that was read. */
export function contactChanges(before: Contact, after: Contact): Change[] {
  const { id, version } = before
  const { modifiedBy, modifiedTimeStamp } = after
  const changed = {
    ...pickFields(contactFields.changeable, after),
    treatments: JSON.stringify(after.treatmentsForConsideration),
    modifiedBy,
    modifiedTimeStamp,
    version: after.version,
    revision: after.revision,
  }
  const lookups = after.treatmentsForConsideration.flatMap(({ responseChannel }, position) =>
    responseChannel === before.treatmentsForConsideration[position]?.responseChannel
      ? []
      : update('ContactTreatment', { contactId: id, position }, {}, { responseChannel }),
  )
  return [update('Contact', { id }, { version }, changed), ...lookups]
}

/**
 * Deletes a contact; the database deletes the rows of its treatments with it. It is a conflict if the contact does not
 * have the version that was read.
 */
export function removeContact({ id, version }: Contact): Change[] {
  return [remove('Contact', { id }, { version })]
}

function toContact({ treatments, objectVariables, abTests, ...fields }: ContactRow): Contact {
  return {
    ...fields,
    objectVariables: parseEntries('objectVariables', objectVariables),
    treatmentsForConsideration: parseEntries('treatmentsForConsideration', treatments),
    abTests: parseEntries('abTests', abTests),
  }
}

/** Reads the entries of a list from the JSON that `toContactRows` wrote. There, an instant is a text. */
function parseEntries<List extends ListName>(list: List, json: string): Contact[List] {
  const entries = JSON.parse(json) as Record<string, unknown>[] & Contact[List] // As they were written.
  for (const [name, { type }] of Object.entries(listFields[list].all)) {
    if (type !== 'instant') continue
    for (const entry of entries) if (typeof entry[name] === 'string') entry[name] = new Date(entry[name])
  }
  return entries
}
