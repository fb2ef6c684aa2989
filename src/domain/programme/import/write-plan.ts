import type { Transaction } from '../../../database/client'
import type { Programme } from '../../../database/models'
import { rowsOf, saveContact } from '../../contacts/contacts.store'
import { insertRows } from './insert-rows'
import { changesConfiguration, type Plan } from './plan'
import { type TableName, tables } from './tables'

/**
 * Takes the programme's row until the transaction ends, and makes it where there is none. It is the first statement of
 * every import, so that imports stand in a row: none decides on what another is about to change.
 */
export async function lockProgramme(tx: Transaction, now: Date): Promise<Programme> {
  return tx.programme.upsert({
    where: { id: 1 },
    create: { id: 1, version: 0, updatedAt: now },
    update: { updatedAt: now },
  })
}

/**
 * Writes what is planned. The version grows where running services have to look, that is when the configuration
 * changes. It does not grow for accounts and contacts: a long import of them must not make every service read its configuration
 * again and again.
 */
export async function writePlan(tx: Transaction, plan: Plan): Promise<void> {
  for (const { accountId: id, kind } of plan.vacated) await tx.account.update({ where: { id }, data: { [kind]: null } })
  for (const name of Object.keys(tables) as TableName[]) await writeTable(tx, name, plan.changes[name])
  await insertRows(tx, 'LoyaltyId', plan.loyaltyIds)
  // A member may have answered an offer after it was looked for: that answer stands.
  await insertRows(tx, 'MemberOffer', plan.memberOffers, { leaveExisting: true })
  const contacts = plan.contacts.added.map(rowsOf)
  const contactRows = contacts.map(({ row }) => row)
  await insertRows(tx, 'Contact', contactRows)
  const lookups = contacts.flatMap((contact) => contact.lookups)
  await insertRows(tx, 'ContactTreatment', lookups)
  for (const { before, after } of plan.contacts.updated) await saveContact(tx, before, after)
  if (changesConfiguration(plan)) {
    await tx.programme.update({ where: { id: 1 }, data: { ...plan.defaults, version: { increment: 1 } } })
  }
}

async function writeTable<Name extends TableName>(
  tx: Transaction,
  name: Name,
  { updated, added }: Plan['changes'][Name],
): Promise<void> {
  const { model, update } = tables[name]
  for (const { key, changes } of updated) await update(tx, key, changes)
  await insertRows(tx, model, added)
}
