import type { Programme } from '../../database/models'
import { type Change, insert, update } from '../../database/rows/change'
import type { TransactionRows } from '../../database/rows/rows'
import { contactChanges, toContactRows } from '../../domain/contacts/contacts.store'
import { changesConfiguration, type Plan } from '../plan/plan'
import { type TableName, tables } from './tables'

/**
 * Takes the programme's row until the transaction ends, and makes it where there is none. It comes first in
 * every import, so that imports stand in a row: none decides on what another is about to change.
 */
export async function lockProgramme(rows: TransactionRows, now: Date): Promise<Programme> {
  const none = { id: 1, version: 0, defaultChannel: null, defaultBusinessUnit: null, updatedAt: now }
  await rows.write([insert('Programme', none, { ignoreExisting: true })])
  await rows.write([update('Programme', { id: 1 }, {}, { updatedAt: now })])
  const [programme = none] = await rows.findAll('Programme', [{ id: 1 }])
  return programme
}

/**
 * Writes what is planned. The version grows where running services have to look, that is when the configuration
 * changes. It does not grow for accounts and contacts: a long import of them must not make every service read its configuration
 * again and again.
 */
export async function writePlan(rows: TransactionRows, plan: Plan, { version }: Programme): Promise<void> {
  // One by one: an account can give up several.
  for (const { accountId: id, kind } of plan.released) {
    await rows.write([update('Account', { id }, {}, { [kind]: null })])
  }
  for (const name of Object.keys(tables) as TableName[]) await rows.write(createChanges(name, plan.changes[name]))
  await rows.write(plan.loyaltyIds.map((row) => insert('LoyaltyId', row)))
  // A member may have answered an offer after it was looked for: that answer stands.
  await rows.write(plan.memberOffers.map((row) => insert('MemberOffer', row, { ignoreExisting: true })))
  const contacts = plan.contacts.added.map(toContactRows)
  await rows.write(contacts.map(({ row }) => insert('Contact', row)))
  await rows.write(contacts.flatMap(({ lookups }) => lookups.map((row) => insert('ContactTreatment', row))))
  await rows.write(plan.contacts.updated.flatMap(({ before, after }) => contactChanges(before, after)))
  if (changesConfiguration(plan)) {
    await rows.write([update('Programme', { id: 1 }, { version }, { ...plan.defaults, version: version + 1 })])
  }
}

function createChanges<Name extends TableName>(name: Name, { updated, added }: Plan['changes'][Name]): Change[] {
  const { insert: inserted, update: changed } = tables[name]
  return [...updated.map(({ key, changes }) => changed(key, changes)), ...added.map(inserted)]
}
