import { isDeepStrictEqual } from 'node:util'

import type { LoyaltyId, MemberOffer } from '../../database/models'
import type { Contact } from '../../domain/contacts/contact'
import type { Problem } from '../problem'
import type { Kind } from '../read/records'
import type { IdentifierKind } from '../read/references'
import type { Stored } from '../write/stored'
import { type Rows, type TableName, tables } from '../write/tables'

const OUTCOMES = ['added', 'updated', 'unchanged'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How many records of each kind did what. */
export type ImportCounts = Partial<Record<Kind, Record<Outcome, number>>>

interface Changes<Row> {
  readonly added: Row[]
  readonly updated: { readonly key: string; readonly changes: Partial<Row> }[]
}

/** The programme's defaults; a record that leaves one out leaves it as it is. */
export interface Defaults {
  defaultChannel: string | null
  defaultBusinessUnit: string | null
}

/** What an import is going to write, and what it refuses. */
export interface Plan {
  readonly changes: { readonly [Name in TableName]: Changes<Rows[Name]> }
  /** What accounts give up for others: an identifier is free for the next only when it is gone from the one before. */
  readonly released: { readonly accountId: string; readonly kind: IdentifierKind }[]
  readonly loyaltyIds: LoyaltyId[]
  readonly memberOffers: MemberOffer[]
  readonly contacts: { readonly added: Contact[]; readonly updated: { before: Contact; after: Contact }[] }
  defaults: Partial<Defaults> | undefined
  readonly counts: ImportCounts
  readonly problems: Problem[]
  refusedRecords: number
}

export function createPlan(): Plan {
  const nothing = () => ({ added: [], updated: [] })
  return {
    changes: {
      channel: nothing(),
      businessUnit: nothing(),
      action: nothing(),
      earnRule: nothing(),
      offer: nothing(),
      account: nothing(),
    },
    released: [],
    loyaltyIds: [],
    memberOffers: [],
    contacts: { added: [], updated: [] },
    defaults: undefined,
    counts: {},
    problems: [],
    refusedRecords: 0,
  }
}

/** Whether the plan touches what running services hold in memory; accounts they read at every call. */
export function changesConfiguration({ changes, defaults }: Plan): boolean {
  const { channel, businessUnit, action, earnRule, offer } = changes
  const tables = [channel, businessUnit, action, earnRule, offer]
  return defaults !== undefined || tables.some(({ added, updated }) => added.length + updated.length > 0)
}

/** Plans to turn a stored row, or none, into this one, by the fewest writes. It is as good as stored from then on. */
export function planRow<Name extends TableName>(plan: Plan, { rows }: Stored, name: Name, row: Rows[Name]): Outcome {
  const { added, updated } = plan.changes[name]
  const key = tables[name].getKey(row)
  const stored = rows[name].get(key)
  rows[name].set(key, row)
  if (!stored) {
    added.push(row)
    return 'added'
  }
  const changes = diffRows(stored, row)
  if (!changes) return 'unchanged'
  updated.push({ key, changes })
  return 'updated'
}

export function countOutcome(counts: ImportCounts, kind: Kind, outcome: Outcome, number = 1): void {
  const ofKind = (counts[kind] ??= { added: 0, updated: 0, unchanged: 0 })
  ofKind[outcome] += number
}

export function addCounts(total: ImportCounts, more: ImportCounts): void {
  for (const kind of Object.keys(more) as Kind[]) {
    for (const outcome of OUTCOMES) countOutcome(total, kind, outcome, more[kind]?.[outcome] ?? 0)
  }
}

/** The members of `after` that are not as in `before`; undefined where all of them are. */
export function diffRows<Row extends object>(before: Row, after: Row): Partial<Row> | undefined {
  const fields = Object.keys(after) as (keyof Row)[] // rows have no fields but those of their type
  const changed = fields.filter((field) => !isDeepStrictEqual(before[field], after[field]))
  if (changed.length === 0) return undefined
  return Object.fromEntries(changed.map((field) => [field, after[field]])) as Partial<Row>
}
