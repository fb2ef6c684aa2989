import type { Account } from '../../../database/models'
import type { MembersOf } from './records'

/** By what a member is found, and what therefore belongs to one account only. */
export interface Identifier {
  readonly type: 'loyaltyId' | 'externalId' | 'email' | 'phoneNumber'
  readonly value: string
  /** The member that says it. */
  readonly path: readonly PropertyKey[]
}

/** Those of which an account has one at most, as columns of its own. Loyalty ids are a list that only grows. */
export const SINGLE_IDENTIFIERS = ['externalId', 'email', 'phoneNumber'] as const

type AccountMembers = Partial<MembersOf<'account'>>

export function identifiersOf(members: AccountMembers): Identifier[] {
  return [
    ...(members.loyaltyIds ?? []).map((value, index) => identifier('loyaltyId', value, ['loyaltyIds', index])),
    ...SINGLE_IDENTIFIERS.flatMap((type) => {
      const value = members[type]
      return value == null ? [] : identifier(type, value)
    }),
  ]
}

/** What an account gives up when it becomes as its record says, and another account may have from then on. */
export function identifiersReleased(stored: Account, members: AccountMembers): Identifier[] {
  return SINGLE_IDENTIFIERS.flatMap((type) => {
    const value = stored[type]
    const isKept = members[type] === undefined || members[type] === value
    return value === null || isKept ? [] : identifier(type, value)
  })
}

function identifier(type: Identifier['type'], value: string, path: readonly PropertyKey[] = [type]): Identifier {
  return { type, value, path }
}
