import type { Client, Database } from '../../database/client'
import { type Account, OptInStatus } from '../../database/models'
import type { RowFilter } from '../../database/rows/rows'
import { normalizeEmail } from '../values/email'
import { isIdentifier } from '../values/text'

export { OptInStatus }
export type { Account }

/** The kinds of identifier by which an account is found. Each identifier belongs to at most one account. */
export const identifierTypes = ['ACCOUNT_ID', 'LOYALTY_ID', 'EXTERNAL_ID', 'EMAIL', 'PHONE_NUMBER'] as const
export type IdentifierType = (typeof identifierTypes)[number]

export async function findAccount({ rows }: Database, id: string): Promise<Account | null> {
  const [account = null] = await rows.find('Account', { id })
  return account
}

/** Like findAccount, for lists: the accounts that are asked for in one turn of the event loop are one statement. */
export async function findListedAccount(client: Client, id: string): Promise<Account | null> {
  return client.account.findUnique({ where: { id } })
}

/** The ID of the account that has this identifier. E-mail addresses are compared in their normal form. */
export async function findAccountId(
  { rows }: Database,
  type: IdentifierType,
  identifier: string,
): Promise<string | undefined> {
  const value = type === 'EMAIL' ? normalizeEmail(identifier) : identifier
  if (!isIdentifier(value)) return undefined
  if (type === 'LOYALTY_ID') return (await rows.find('LoyaltyId', { id: value }))[0]?.accountId
  return (await rows.find('Account', filterByIdentifier(type, value)))[0]?.id
}

function filterByIdentifier(type: Exclude<IdentifierType, 'LOYALTY_ID'>, value: string): RowFilter<Account> {
  switch (type) {
    case 'ACCOUNT_ID':
      return { id: value }
    case 'EXTERNAL_ID':
      return { externalId: value }
    case 'EMAIL':
      return { email: value }
    case 'PHONE_NUMBER':
      return { phoneNumber: value }
  }
}

/** The loyalty IDs of an account, sorted. */
export async function findLoyaltyIds({ rows }: Database, accountId: string): Promise<string[]> {
  const loyaltyIds = await rows.find('LoyaltyId', { accountId })
  return loyaltyIds.map(({ id }) => id).sort()
}
