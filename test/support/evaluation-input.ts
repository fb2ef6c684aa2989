import type { EvaluatedActivity } from '../../src/domain/activities/evaluate-activity'
import type { EarnRule, Programme } from '../../src/domain/programme/programme'

export const NOW = new Date('2026-06-15T12:00:00Z')

/** A rule for purchases in every business unit that earns no points. */
export function aRule(fields: Partial<EarnRule> = {}): EarnRule {
  return {
    code: 'RULE',
    action: 'PURCHASE',
    businessUnit: null,
    points: 0,
    pointsPerUnit: 0,
    name: null,
    translations: [],
    ...fields,
  }
}

/** A programme with three business units, of which DEFAULT is the default, and no earn rules. */
export function aProgramme(fields: Partial<Programme> = {}): Programme {
  return {
    version: 1,
    defaultChannel: 'APP',
    defaultBusinessUnit: 'DEFAULT',
    timeZone: 'UTC',
    currency: { code: 'CAD', decimals: 2 },
    channels: new Set(['APP']),
    businessUnits: new Map(['DEFAULT', 'GROCERY', 'FUEL'].map((name) => [name, { enabled: true }])),
    actions: new Map(['PURCHASE', 'SURVEY'].map((code) => [code, { enabled: true }])),
    earnRules: [],
    offers: new Map(),
    ...fields,
  }
}

/** A purchase of 100.00 at NOW, in no business unit. */
export function anActivity(fields: Partial<EvaluatedActivity> = {}): EvaluatedActivity {
  return { action: 'PURCHASE', businessUnit: null, amount: 10_000, occurredAt: NOW, ...fields }
}
