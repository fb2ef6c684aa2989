import type { ImportRecord } from './records'

/** What other records can name. */
export type NamedKind = 'channel' | 'businessUnit' | 'action' | 'offer'

export interface Name {
  readonly kind: NamedKind
  readonly name: string
  /** The member that says it. */
  readonly path: readonly PropertyKey[]
}

/** The names that a record brings in, which it and the records after it may refer to. */
export function namesDefinedBy({ kind, key, soundMembers }: ImportRecord): Name[] {
  switch (kind) {
    case 'programme':
      return soundMembers.channels?.map((name, index) => ({ kind: 'channel', name, path: ['channels', index] })) ?? []
    case 'businessUnit':
      return named(kind, key, 'name')
    case 'action':
    case 'offer':
      return named(kind, key, 'code')
    case 'earnRule':
    case 'account':
      return []
  }
}

/** The names that must exist for a record to make sense. */
export function namesUsedBy({ kind, soundMembers }: ImportRecord): Name[] {
  switch (kind) {
    case 'programme':
      return [
        ...named('channel', soundMembers.defaultChannel, 'defaultChannel'),
        ...named('businessUnit', soundMembers.defaultBusinessUnit, 'defaultBusinessUnit'),
      ]
    case 'earnRule':
    case 'offer':
      return [
        ...named('businessUnit', soundMembers.businessUnit, 'businessUnit'),
        ...named('action', soundMembers.action, 'action'),
      ]
    case 'account':
      return (
        soundMembers.offers?.map(({ code }, index) => ({
          kind: 'offer',
          name: code,
          path: ['offers', index, 'code'],
        })) ?? []
      )
    case 'businessUnit':
    case 'action':
      return []
  }
}

function named(kind: NamedKind, name: string | null | undefined, member: string): Name[] {
  return name == null ? [] : [{ kind, name, path: [member] }]
}
