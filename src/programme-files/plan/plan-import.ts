import { DEFAULTS, type FieldsOf, type ImportRecord, isValid, type ValidRecord } from '../read/records'
import type { Stored } from '../write/stored'
import { IdentifierRegistry } from './identifier-registry'
import { countOutcome, createPlan, diffRows, type Outcome, type Plan, planRow } from './plan'
import { planAccount } from './plan-account'
import { planContact } from './plan-contact'
import { findContradictions } from './rules'

/** What is refused where a record is wrong: it alone, or the whole file. */
export type Refusal = 'record' | 'file'

/**
 * Decides what some records come to, one after the other, on top of what is stored: what is written, what is counted,
 * and everything that is wrong. Pure, but that it brings `stored` up to date. No two of the records may have one natural
 * key.
 *
 * A record that is refused plans nothing. Where the file is refused with it, what it defines and claims counts all the
 * same, so that one mistake is not reported again by every record that refers to it.
 */
export function planImport(
  records: readonly ImportRecord[],
  stored: Stored,
  { now, refusal }: { now: Date; refusal: Refusal },
): Plan {
  const plan = createPlan()
  const registry = new IdentifierRegistry(stored)
  // What goes in as a whole has no order: two accounts may even swap what they have.
  if (refusal === 'file') for (const record of records) registry.release(record)
  for (const record of records) {
    const problems = [...record.problems, ...registry.findProblems(record), ...findContradictions(record, stored)]
    if (problems.length === 0 && isValid(record)) {
      registry.register(record)
      countOutcome(plan.counts, record.kind, planRecord(plan, record, stored, now))
    } else {
      for (const problem of problems) plan.problems.push(problem)
      plan.refusedRecords += 1
      if (refusal === 'file') registry.register(record)
    }
  }
  return plan
}

const NEW_EARN_RULE = { ...DEFAULTS.earnRule, businessUnit: null } as const

const NEW_OFFER = {
  ...DEFAULTS.offer,
  shortDescription: null,
  longDescription: null,
  businessUnit: null,
  action: null,
  minAmount: null,
  nearMissWindow: null,
  expiryDate: null,
} as const

/** A record on top of what is stored, on top of what a new one starts with: an absent member stays as it is. */
function planRecord(plan: Plan, record: ValidRecord, stored: Stored, now: Date): Outcome {
  const { kind, fields } = record
  const { rows } = stored
  switch (kind) {
    case 'programme':
      return planProgramme(plan, fields, stored)
    case 'businessUnit':
      return planRow(plan, stored, kind, { ...DEFAULTS[kind], ...rows[kind].get(fields.name), ...fields })
    case 'action':
      return planRow(plan, stored, kind, { ...DEFAULTS[kind], ...rows[kind].get(fields.code), ...fields })
    case 'earnRule':
      return planRow(plan, stored, kind, { ...NEW_EARN_RULE, ...rows[kind].get(fields.code), ...fields })
    case 'offer':
      return planRow(plan, stored, kind, { ...NEW_OFFER, ...rows[kind].get(fields.code), ...fields })
    case 'account':
      return planAccount(plan, record, stored, now)
    case 'contact':
      return planContact(plan, fields, stored, now)
  }
}

function planProgramme(plan: Plan, { channels, ...given }: FieldsOf<'programme'>, stored: Stored): Outcome {
  const { version, defaultChannel, defaultBusinessUnit } = stored.programme
  const outcomes = channels
    .filter((name) => name !== undefined)
    .map((name) => planRow(plan, stored, 'channel', { name }))
  const before = { defaultChannel, defaultBusinessUnit }
  plan.defaults = diffRows(before, { ...before, ...given })
  if (!outcomes.includes('added') && !plan.defaults) return 'unchanged'
  return version === 0 ? 'added' : 'updated'
}
