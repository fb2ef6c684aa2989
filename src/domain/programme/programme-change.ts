import { ChangeSource } from '../../database/models'

export { ChangeSource }

/** The kinds of records of which the programme consists. PROGRAMME is the one record of its settings. */
export const recordKinds = ['PROGRAMME', 'CHANNEL', 'BUSINESS_UNIT', 'ACTION', 'EARN_RULE', 'OFFER'] as const
export type RecordKind = (typeof recordKinds)[number]

export const changeActions = ['ADDED', 'CHANGED'] as const
export type ChangeAction = (typeof changeActions)[number]

/** What has changed in one record. */
export interface RecordChange {
  readonly kind: RecordKind
  /** The natural key. */
  readonly key: string
  readonly action: ChangeAction
  readonly fields: readonly FieldChange[]
}

/** The values as JSON. */
export interface FieldChange {
  readonly name: string
  /** Null if the record was added. */
  readonly oldValue: string | null
  readonly newValue: string
}

/** Who changes the programme, and how. */
export interface ChangeAuthor {
  /** Names the call or the import. What one of them changes in several transactions is one change of the programme. */
  readonly id: string
  readonly actor: string
  readonly source: ChangeSource
}

/** One change of the programme, as it is recorded. */
export interface ProgrammeChange {
  /** The version after it. */
  readonly version: number
  readonly actor: string
  readonly source: ChangeSource
  readonly createdAt: Date
  readonly changes: readonly RecordChange[]
}

/** Both changes as one: of a field that both have changed, the old value of the first and the new value of the second. */
export function mergeChanges(earlier: readonly RecordChange[], later: readonly RecordChange[]): RecordChange[] {
  const merged = new Map(earlier.map((change) => [identify(change), change]))
  for (const change of later) {
    const first = merged.get(identify(change))
    merged.set(identify(change), first ? { ...first, fields: mergeFields(first.fields, change.fields) } : change)
  }
  return [...merged.values()]
}

function identify({ kind, key }: RecordChange): string {
  return `${kind}:${key}`
}

function mergeFields(earlier: readonly FieldChange[], later: readonly FieldChange[]): FieldChange[] {
  const merged = new Map(earlier.map((field) => [field.name, field]))
  for (const field of later) {
    const { oldValue } = merged.get(field.name) ?? field
    merged.set(field.name, { ...field, oldValue })
  }
  return [...merged.values()]
}
