import type { Client } from '../../database/client'
import type { Account, OptInStatus } from '../../generated/sqlite/client'

export type { Account, OptInStatus }

/** The kinds of identifier by which a member can be found; each value of a kind belongs to one account. */
export const identifierTypes = ['ACCOUNT_ID', 'LOYALTY_ID', 'EXTERNAL_ID', 'EMAIL', 'PHONE_NUMBER'] as const
export type IdentifierType = (typeof identifierTypes)[number]

export async function findAccount(client: Client, id: string): Promise<Account | null> {
  return client.account.findUnique({ where: { id } })
}

/** The id of the account that has this identifier. E-mail addresses are compared without regard to case. */
export async function findAccountId(client: Client, type: IdentifierType, value: string): Promise<string | undefined> {
  switch (type) {
    case 'ACCOUNT_ID':
      return (await client.account.findUnique({ where: { id: value }, select: { id: true } }))?.id
    case 'LOYALTY_ID':
      return (await client.loyaltyId.findUnique({ where: { id: value } }))?.accountId
    case 'EXTERNAL_ID':
      return (await client.account.findUnique({ where: { externalId: value }, select: { id: true } }))?.id
    case 'EMAIL':
      return (await client.account.findUnique({ where: { email: value.toLowerCase() }, select: { id: true } }))?.id
    case 'PHONE_NUMBER':
      return (await client.account.findUnique({ where: { phoneNumber: value }, select: { id: true } }))?.id
  }
}

export async function findLoyaltyIds(client: Client, accountId: string): Promise<string[]> {
  const rows = await client.loyaltyId.findMany({ where: { accountId }, orderBy: { id: 'asc' } })
  return rows.map(({ id }) => id)
}
