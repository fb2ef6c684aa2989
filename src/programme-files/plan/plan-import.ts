import type { Offer } from '../../database/models'
import { offerTexts } from '../../domain/programme/programme'
import { DEFAULTS, type FieldsOf, type ImportRecord, isValid, type ValidRecord } from '../read/records'
import { findContradictions } from './find-contradictions'
import { IdentifierRegistry } from './identifier-registry'
import { countOutcome, createPlan, diffRows, type Outcome, type Plan, planRow, type ProgrammeSettings } from './plan'
import { planAccount } from './plan-account'
import { planContact } from './plan-contact'
import { mergeTranslations } from './plan-texts'
import { createPlannedState, type PlannedState } from './planned-state'
import { findTimeZone, resolveDays } from './resolve-days'
import type { Stored } from './stored'

/** What is rejected if a record is invalid: only this record, or all records. */
export type RejectionScope = 'record' | 'all'

export interface PlanOptions {
  readonly now: Date
  readonly rejectionScope: RejectionScope
}

/**
 * Plans an import: decides for each record, one after the other, what to write on top of what is stored and of the earlier
 * records, and finds every problem. It reads no database and changes none of its arguments. No two records may have the
 * same natural key.
 *
 * Nothing is planned for an invalid record. If all records are rejected with it, its names and identifiers are registered
 * all the same, so that the records that refer to it do not report the same mistake again.
 */
export function planImport(records: readonly ImportRecord[], stored: Stored, options: PlanOptions): Plan {
  const timeZone = findTimeZone(records)
  const plan = planInTimeZone(records, stored, options, timeZone ?? stored.programme.timeZone)
  if (timeZone === undefined || plan.counts.programme) return plan
  // The record that sets the time zone is rejected, so it must not decide what the days of the others mean.
  return planInTimeZone(records, stored, options, stored.programme.timeZone)
}

function planInTimeZone(
  records: readonly ImportRecord[],
  stored: Stored,
  { now, rejectionScope }: PlanOptions,
  timeZone: string,
): Plan {
  const plan = createPlan()
  const state = createPlannedState(stored)
  const registry = new IdentifierRegistry(stored)
  // Records that are written together have no order: two accounts can swap their identifiers.
  if (rejectionScope === 'all') for (const record of records) registry.release(record)
  for (const record of records.map((unresolved) => resolveDays(unresolved, timeZone))) {
    const problems = [...record.problems, ...registry.findProblems(record), ...findContradictions(record, state)]
    if (problems.length === 0 && isValid(record)) {
      registry.register(record)
      countOutcome(plan.counts, record.kind, planRecord(plan, record, state, now))
    } else {
      for (const problem of problems) plan.problems.push(problem)
      plan.rejectedRecords += 1
      if (rejectionScope === 'all') registry.register(record)
    }
  }
  return plan
}

const NEW_EARN_RULE = { ...DEFAULTS.earnRule, businessUnit: null, name: null } as const

const NEW_OFFER = {
  ...DEFAULTS.offer,
  shortDescription: null,
  longDescription: null,
  terms: null,
  category: null,
  imageUrl: null,
  stoppedAt: null,
  businessUnit: null,
  action: null,
  minAmount: null,
  nearMissWindow: null,
  expiryDate: null,
} as const

/** Plans a record. A field that is absent keeps its stored value, or has its default in a new row. */
function planRecord(plan: Plan, record: ValidRecord, state: PlannedState, now: Date): Outcome {
  const { kind, fields } = record
  const { rows } = state
  switch (kind) {
    case 'programme':
      return planProgramme(plan, fields, state)
    case 'businessUnit': {
      const { name } = fields
      return planRow(plan, state, kind, name, { ...DEFAULTS[kind], ...rows[kind].get(name), ...fields })
    }
    case 'action': {
      const { code } = fields
      return planRow(plan, state, kind, code, { ...DEFAULTS[kind], ...rows[kind].get(code), ...fields })
    }
    case 'earnRule': {
      const { code } = fields
      const before = rows[kind].get(code)
      const translations = mergeTranslations(before?.translations, fields.translations, ['name'])
      return planRow(plan, state, kind, code, { ...NEW_EARN_RULE, ...before, ...fields, translations })
    }
    case 'offer': {
      const { code } = fields
      const before = rows[kind].get(code)
      const translations = mergeTranslations(before?.translations, fields.translations, offerTexts)
      const after = { ...NEW_OFFER, ...before, ...fields, translations }
      return planRow(plan, state, kind, code, { ...after, stoppedAt: getStop(before, after, now) })
    }
    case 'account':
      return planAccount(plan, record, state, now)
    case 'contact':
      return planContact(plan, fields, state, now)
  }
}

/** When an offer was stopped: members are shown what they could use until then. */
function getStop(before: Offer | undefined, after: Pick<Offer, 'promoStatus' | 'stoppedAt'>, now: Date): Date | null {
  if (after.promoStatus === 'ACTIVE') return null
  return before?.promoStatus === 'ACTIVE' ? now : after.stoppedAt
}

function planProgramme(plan: Plan, { channels, ...given }: FieldsOf<'programme'>, state: PlannedState): Outcome {
  const { version, defaultChannel, defaultBusinessUnit, timeZone, currency } = state.programme
  const outcomes = channels
    .filter((name) => name !== undefined)
    .map((name) => planRow(plan, state, 'channel', name, { name }))
  const before: ProgrammeSettings = { defaultChannel, defaultBusinessUnit, timeZone, currency }
  plan.settings = diffRows(before, { ...before, ...given })
  if (!outcomes.includes('added') && !plan.settings) return 'unchanged'
  return version === 0 ? 'added' : 'updated'
}
