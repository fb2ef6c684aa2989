import type { Database } from '../../database/client'
import { type Account, OptInStatus } from '../../database/models'
import type { RowFilter } from '../../database/rows/rows'

export { OptInStatus }
export type { Account }

/** The kinds of identifier by which a member can be found; each value of a kind belongs to one account. */
export const identifierTypes = ['ACCOUNT_ID', 'LOYALTY_ID', 'EXTERNAL_ID', 'EMAIL', 'PHONE_NUMBER'] as const
export type IdentifierType = (typeof identifierTypes)[number]

export async function findAccount({ rows }: Database, id: string): Promise<Account | null> {
  const [account = null] = await rows.find('Account', { id })
  return account
}

/** The id of the account that has this identifier. E-mail addresses are compared without regard to case. */
export async function findAccountId(
  { rows }: Database,
  type: IdentifierType,
  value: string,
): Promise<string | undefined> {
  if (type === 'LOYALTY_ID') return (await rows.find('LoyaltyId', { id: value }))[0]?.accountId
  return (await rows.find('Account', accountWith(type, value)))[0]?.id
}

function accountWith(type: Exclude<IdentifierType, 'LOYALTY_ID'>, value: string): RowFilter<Account> {
  switch (type) {
    case 'ACCOUNT_ID':
      return { id: value }
    case 'EXTERNAL_ID':
      return { externalId: value }
    case 'EMAIL':
      return { email: value.toLowerCase() }
    case 'PHONE_NUMBER':
      return { phoneNumber: value }
  }
}

export async function findLoyaltyIds({ rows }: Database, accountId: string): Promise<string[]> {
  const loyaltyIds = await rows.find('LoyaltyId', { accountId })
  return loyaltyIds.map(({ id }) => id).sort()
}
