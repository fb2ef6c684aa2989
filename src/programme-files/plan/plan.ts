import { isDeepStrictEqual } from 'node:util'

import type { LoyaltyId, MemberOffer, Programme } from '../../database/models'
import type { Contact } from '../../domain/contacts/contact'
import type { Problem } from '../problem'
import type { Kind } from '../read/records'
import type { IdentifierKind } from '../read/references'
import type { PlannedState } from './planned-state'
import type { RowKind, RowsByKind } from './stored'

const OUTCOMES = ['added', 'updated', 'unchanged'] as const
export type Outcome = (typeof OUTCOMES)[number]
export type OutcomeCounts = Record<Outcome, number>

/** The number of records of each kind by outcome. */
export type ImportCounts = Partial<Record<Kind, OutcomeCounts>>

interface RowChanges<Row> {
  readonly added: Row[]
  readonly updated: { readonly key: string; readonly changes: Partial<Row> }[]
}

/** The programme's own fields. */
export type ProgrammeSettings = Omit<Programme, 'id' | 'version' | 'updatedAt'>

/** What an import writes, what it counts, and every problem. */
export interface Plan {
  readonly rows: { readonly [Kind in RowKind]: RowChanges<RowsByKind[Kind]> }
  /** The identifiers that accounts give up for other accounts. They are cleared before the other accounts take them. */
  readonly released: { readonly accountId: string; readonly kind: IdentifierKind }[]
  readonly loyaltyIds: LoyaltyId[]
  readonly memberOffers: MemberOffer[]
  readonly contacts: { readonly added: Contact[]; readonly updated: { before: Contact; after: Contact }[] }
  settings: Partial<ProgrammeSettings> | undefined
  readonly counts: ImportCounts
  readonly problems: Problem[]
  rejectedRecords: number
}

export function createPlan(): Plan {
  const nothing = () => ({ added: [], updated: [] })
  return {
    rows: {
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
    settings: undefined,
    counts: {},
    problems: [],
    rejectedRecords: 0,
  }
}

/** Whether the plan changes what running services hold in the programme snapshot. They read accounts on every call. */
export function changesConfiguration({ rows, settings }: Plan): boolean {
  const { channel, businessUnit, action, earnRule, offer } = rows
  const configuration = [channel, businessUnit, action, earnRule, offer]
  return settings !== undefined || configuration.some(({ added, updated }) => added.length + updated.length > 0)
}

/** Plans the insert or the smallest update that makes the stored row equal to this one. */
export function planRow<Kind extends RowKind>(
  plan: Plan,
  { rows }: PlannedState,
  kind: Kind,
  key: string,
  row: RowsByKind[Kind],
): Outcome {
  const { added, updated } = plan.rows[kind]
  const before = rows[kind].get(key)
  rows[kind].set(key, row)
  if (!before) {
    added.push(row)
    return 'added'
  }
  const changes = diffRows(before, row)
  if (!changes) return 'unchanged'
  updated.push({ key, changes })
  return 'updated'
}

export function countOutcome(counts: ImportCounts, kind: Kind, outcome: Outcome, number = 1): void {
  const ofKind = (counts[kind] ??= { added: 0, updated: 0, unchanged: 0 })
  ofKind[outcome] += number
}

export function addCounts(total: ImportCounts, more: ImportCounts): void {
  for (const [kind, counts] of listCounts(more)) {
    for (const outcome of OUTCOMES) countOutcome(total, kind, outcome, counts[outcome])
  }
}

/** The counts of each kind, in the order in which the kinds were counted first. */
export function listCounts(counts: ImportCounts): [Kind, OutcomeCounts][] {
  return Object.entries(counts) as [Kind, OutcomeCounts][] // `countOutcome` sets no other keys, and no undefined.
}

/** The fields of `after` that differ from `before`; undefined if none does. */
export function diffRows<Row extends object>(before: Row, after: Row): Partial<Row> | undefined {
  let changes: Partial<Row> | undefined
  for (const field in after) {
    if (isDeepStrictEqual(before[field], after[field])) continue
    changes ??= {}
    changes[field] = after[field]
  }
  return changes
}
