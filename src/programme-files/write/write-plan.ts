import type { Programme } from '../../database/models'
import { type Change, insert, update } from '../../database/rows/change'
import type { TransactionRows } from '../../database/rows/rows'
import { contactChanges, insertContact } from '../../domain/contacts/contacts.store'
import type { RecordChange } from '../../domain/programme/programme-change'
import { changesConfiguration, type Plan } from '../plan/plan'
import type { RowKind } from '../plan/stored'
import { DEFAULTS } from '../read/records'
import { importTables, WRITE_ORDER } from './import-tables'
import { type LoggedChange, logChange } from './log-change'

/**
 * Locks the programme's row until the transaction ends, and inserts it if it does not exist. Every import begins with it,
 * so that imports run one after the other: none plans on top of rows that another one is changing.
 */
export async function lockProgramme(rows: TransactionRows, now: Date): Promise<Programme> {
  const none: Programme = {
    id: 1,
    version: 0,
    ...DEFAULTS.programme,
    defaultChannel: null,
    defaultBusinessUnit: null,
    updatedAt: now,
  }
  await rows.write([insert('Programme', none, { ignoreExisting: true })])
  await rows.write([update('Programme', { id: 1 }, {}, { updatedAt: now })])
  const [programme = none] = await rows.findAll('Programme', [{ id: 1 }])
  return programme
}

export interface PlannedRecords {
  readonly plan: Plan
  /** What the plan changes in the programme. */
  readonly changes: readonly RecordChange[]
  /** The version of the programme before it. */
  readonly version: number
}

/**
 * Writes a plan, and records what it changes in the programme. The version of the programme increases only if the
 * configuration changes, because running services then read it again. A long import of accounts and contacts must not make
 * them do so.
 */
export async function writePlan(
  rows: TransactionRows,
  { plan, changes, version }: PlannedRecords,
  logged: Pick<LoggedChange, 'author' | 'createdAt'>,
): Promise<void> {
  // One statement each: no row can be in two changes of a write, and an account can release several identifiers.
  for (const { accountId: id, kind } of plan.released) {
    await rows.write([update('Account', { id }, {}, { [kind]: null })])
  }
  for (const kind of WRITE_ORDER) await rows.write(createChanges(kind, plan.rows[kind]))
  await rows.write(plan.loyaltyIds.map((row) => insert('LoyaltyId', row)))
  // A member can answer a mass offer after the offers were read, and that answer stays.
  await rows.write(plan.memberOffers.map((row) => insert('MemberOffer', row, { ignoreExisting: true })))
  await rows.write(plan.contacts.added.flatMap(insertContact))
  await rows.write(plan.contacts.updated.flatMap(({ before, after }) => contactChanges(before, after)))
  if (changesConfiguration(plan)) {
    await rows.write([update('Programme', { id: 1 }, { version }, { ...plan.settings, version: version + 1 })])
    await logChange(rows, { ...logged, changes, version: version + 1 })
  }
}

function createChanges<K extends RowKind>(kind: K, { updated, added }: Plan['rows'][K]): Change[] {
  const table = importTables[kind]
  return [...updated.map(({ key, changes }) => table.update(key, changes)), ...added.map((row) => table.insert(row))]
}
