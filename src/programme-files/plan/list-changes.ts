import type { FieldChange, RecordChange, RecordKind } from '../../domain/programme/programme-change'
import type { Plan, ProgrammeSettings } from './plan'
import type { RowKind, RowsByKind, Stored } from './stored'

type ConfigurationKind = Exclude<RowKind, 'account'>

/** The kinds of rows that belong to the programme, and the columns of their natural keys. */
const KINDS: { readonly [Kind in ConfigurationKind]: readonly [RecordKind, keyof RowsByKind[Kind] & string] } = {
  channel: ['CHANNEL', 'name'],
  businessUnit: ['BUSINESS_UNIT', 'name'],
  action: ['ACTION', 'code'],
  earnRule: ['EARN_RULE', 'code'],
  offer: ['OFFER', 'code'],
}

/** The column of a record without translations. */
const NO_TRANSLATIONS = '[]'

/** The key of the settings of the programme among its records. */
const PROGRAMME_KEY = 'programme'

/** What a plan changes in the programme, record by record. */
export function listChanges(plan: Plan, stored: Stored): RecordChange[] {
  return [
    ...listSettings(plan.settings, stored),
    ...listRows('channel', plan, stored),
    ...listRows('businessUnit', plan, stored),
    ...listRows('action', plan, stored),
    ...listRows('earnRule', plan, stored),
    ...listRows('offer', plan, stored),
  ]
}

function listSettings(settings: Partial<ProgrammeSettings> | undefined, { programme }: Stored): RecordChange[] {
  if (!settings) return []
  const isNew = programme.version === 0
  const fields = isNew ? listValues(settings) : compareValues(programme, settings)
  return [{ kind: 'PROGRAMME', key: PROGRAMME_KEY, action: isNew ? 'ADDED' : 'CHANGED', fields }]
}

function listRows(kind: ConfigurationKind, { rows }: Plan, stored: Stored): RecordChange[] {
  const { added, updated } = rows[kind]
  const before = stored.rows[kind]
  const [recordKind, keyField] = KINDS[kind]
  return [
    ...added.map((row): RecordChange => {
      const { [keyField]: key, ...values }: Record<string, unknown> = { ...row }
      return { kind: recordKind, key: String(key), action: 'ADDED', fields: listValues(values) }
    }),
    ...updated.map(({ key, changes }): RecordChange => {
      return { kind: recordKind, key, action: 'CHANGED', fields: compareValues(before.get(key) ?? {}, changes) }
    }),
  ]
}

/** The fields of a new record that have a value. */
function listValues(values: object): FieldChange[] {
  return findFields(values).flatMap(([name, value]) =>
    value == null || value === NO_TRANSLATIONS ? [] : { name, oldValue: null, newValue: formatValue(name, value) },
  )
}

function compareValues(before: object, changes: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return findFields(changes).map(([name, value]) => ({
    name,
    oldValue: formatValue(name, old.get(name) ?? null),
    newValue: formatValue(name, value),
  }))
}

/** The columns that are fields of a programme file. */
function findFields(row: object): [name: string, value: unknown][] {
  return Object.entries(row).filter(([name]) => name !== 'stoppedAt')
}

function formatValue(name: string, value: unknown): string {
  // The column has JSON already.
  return name === 'translations' && typeof value === 'string' ? value : JSON.stringify(value)
}
