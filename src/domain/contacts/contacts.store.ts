import { isDeepStrictEqual } from 'node:util'

import type { Client, Transaction } from '../../database/client'
import { WriteConflict } from '../../database/database-errors'
import type { Contact as ContactRow, ContactTreatment as TreatmentRow } from '../../database/models'
import { type AbTest, CHANGEABLE_OF_TREATMENT, type Contact, type ObjectVariable, type Treatment } from './contact'

const withTreatments = {
  treatments: {
    orderBy: { position: 'asc' },
    omit: { contactId: true, position: true, creationTimeStamp: true },
  },
} as const

type StoredContact = ContactRow & { treatments: Treatment[] }

export type ContactKey = { id: string } | { responseTrackingCode: string }

export async function findContact(client: Client, key: ContactKey): Promise<Contact | null> {
  const stored = await client.contact.findUnique({ where: key, include: withTreatments })
  return stored && toContact(stored)
}

/** The contacts that have one of these ids or response tracking codes. */
export async function findContactsNamed(
  client: Client | Transaction,
  { ids, responseTrackingCodes }: { ids: string[]; responseTrackingCodes: string[] },
): Promise<Contact[]> {
  const stored = await client.contact.findMany({
    where: { OR: [{ id: { in: ids } }, { responseTrackingCode: { in: responseTrackingCodes } }] },
    include: withTreatments,
  })
  return stored.map(toContact)
}

/** The contacts of these ids, by id. */
export async function findContactsById(client: Client, ids: string[]): Promise<Map<string, Contact>> {
  if (ids.length === 0) return new Map()
  const stored = await client.contact.findMany({ where: { id: { in: ids } }, include: withTreatments })
  return new Map(stored.map((contact) => [contact.id, toContact(contact)]))
}

/** Fails with a unique violation where another contact has the response tracking code. */
export async function insertContact(client: Client, contact: Contact): Promise<void> {
  const { row, treatments } = rowsOf(contact)
  await client.contact.create({
    data: { ...row, treatments: { createMany: { data: treatments } } },
    select: { id: true },
  })
}

/** The row that holds a contact, and those of its treatments. */
export function rowsOf({ treatmentsForConsideration, objectVariables, abTests, ...row }: Contact): {
  row: ContactRow
  treatments: Omit<TreatmentRow, 'contactId'>[]
} {
  const { creationTimeStamp } = row
  return {
    row: { ...row, objectVariables: JSON.stringify(objectVariables), abTests: JSON.stringify(abTests) },
    treatments: treatmentsForConsideration.map((treatment, position) => ({
      ...treatment,
      position,
      creationTimeStamp,
    })),
  }
}

/** Writes what changed, on top of exactly the version that was read. Fails with a conflict where there is another. */
export async function saveContact(tx: Transaction, before: Contact, after: Contact): Promise<void> {
  const { id, version } = before
  const { excludeFromContactRule, conclusionResponseValue, conclusionResponseType } = after
  const { modifiedBy, modifiedTimeStamp, version: nextVersion } = after
  const { count } = await tx.contact.updateMany({
    where: { id, version },
    data: {
      excludeFromContactRule,
      conclusionResponseValue,
      conclusionResponseType,
      modifiedBy,
      modifiedTimeStamp,
      version: nextVersion,
    },
  })
  if (count === 0) throw new WriteConflict(`Contact ${id}`)
  for (const [position, treatment] of after.treatmentsForConsideration.entries()) {
    if (isDeepStrictEqual(treatment, before.treatmentsForConsideration[position])) continue
    const changed = Object.fromEntries(CHANGEABLE_OF_TREATMENT.map((member) => [member, treatment[member]]))
    await tx.contactTreatment.updateMany({ where: { contactId: id, position }, data: changed })
  }
}

/** Takes a contact away, of exactly the version that was read. Fails with a conflict where there is another. */
export async function removeContact(client: Client, { id, version }: Contact): Promise<void> {
  const { count } = await client.contact.deleteMany({ where: { id, version } })
  if (count === 0) throw new WriteConflict(`Contact ${id}`)
}

function toContact({ treatments, objectVariables, abTests, ...row }: StoredContact): Contact {
  return {
    ...row,
    // As insertContact wrote them.
    objectVariables: JSON.parse(objectVariables) as ObjectVariable[],
    abTests: JSON.parse(abTests) as AbTest[],
    treatmentsForConsideration: treatments,
  }
}
