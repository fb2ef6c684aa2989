import type { Client, Database } from '../../database/client'
import { type Contact as ContactRow, type ContactTreatment as LookupRow, Prisma } from '../../database/models'
import { type Change, insert, remove, update } from '../../database/rows/change'
import type { TransactionRows } from '../../database/rows/rows'
import { bytesOf, type ReadBudget } from '../read-budget'
import type { Contact } from './contact'
import { contactFields, listFields, type ListName, pickFields } from './contact-fields'

export type ContactKey = { id: string } | { responseTrackingCode: string }

/** The contact with this key. A budget counts its bytes before its lists are parsed. */
export async function findContact({ rows }: Database, key: ContactKey, budget?: ReadBudget): Promise<Contact | null> {
  const [row] = await rows.find('Contact', key)
  if (!row) return null
  budget?.take(bytesOf([row]))
  return toContact(row)
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

/** The fields that can be long, with their columns. A list of contacts has only those that are requested. */
const LARGE_COLUMNS = {
  objectUri: 'objectUri',
  ruleFired: 'ruleFired',
  pathTraversed: 'pathTraversed',
  objectVariables: 'objectVariables',
  treatmentsForConsideration: 'treatments',
  abTests: 'abTests',
} as const satisfies Partial<Record<keyof Contact, keyof ContactRow>>
export type LargeField = keyof typeof LARGE_COLUMNS
// Object.keys does not keep the names in its type.
export const largeFields = Object.keys(LARGE_COLUMNS) as LargeField[]

/** A contact of a list: its large fields are undefined unless they were requested. */
export type ListedContact = Omit<Contact, LargeField> & Partial<Pick<Contact, LargeField>>

/** The contacts of these ids, by id, with the large fields that are requested. */
export async function findContactsById(
  client: Client,
  ids: string[],
  requested: ReadonlySet<LargeField>,
): Promise<Map<string, ListedContact>> {
  if (ids.length === 0) return new Map()
  const left = largeFields.filter((field) => !requested.has(field))
  const omit: Prisma.ContactOmit = Object.fromEntries(left.map((field) => [LARGE_COLUMNS[field], true]))
  const rows: ListedRow[] = await client.contact.findMany({ where: { id: { in: ids } }, omit })
  return new Map(rows.map((row) => [row.id, toListedContact(row)]))
}

/** The contacts of these ids, by id, with all their fields. */
export async function findWholeContactsById(client: Client, ids: string[]): Promise<Map<string, Contact>> {
  if (ids.length === 0) return new Map()
  const rows = await client.contact.findMany({ where: { id: { in: ids } } })
  return new Map(rows.map((row) => [row.id, toContact(row)]))
}

type LargeColumn = (typeof LARGE_COLUMNS)[LargeField]
type ListedRow = Omit<ContactRow, LargeColumn> & Partial<Pick<ContactRow, LargeColumn>>

function toListedContact({ treatments, objectVariables, abTests, ...fields }: ListedRow): ListedContact {
  return {
    ...fields,
    objectVariables: objectVariables === undefined ? undefined : parseEntries('objectVariables', objectVariables),
    treatmentsForConsideration:
      treatments === undefined ? undefined : parseEntries('treatmentsForConsideration', treatments),
    abTests: abTests === undefined ? undefined : parseEntries('abTests', abTests),
  }
}

/** The bytes of the large fields of these contacts. Neither database reads the texts for this. */
export async function measureLargeFields(
  client: Client,
  ids: string[],
  requested: ReadonlySet<LargeField>,
): Promise<number> {
  if (ids.length === 0 || requested.size === 0) return 0
  const lengths = [...requested].map((field) => Prisma.raw(`coalesce(octet_length("${LARGE_COLUMNS[field]}"), 0)`))
  const [row] = await client.$queryRaw<{ bytes: bigint | number }[]>`
    SELECT sum(${Prisma.join(lengths, ' + ')}) AS "bytes" FROM "Contact" WHERE "id" IN (${Prisma.join(ids)})`
  return Number(row?.bytes ?? 0)
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
