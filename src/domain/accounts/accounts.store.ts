import type { Client } from '../../database/client'
import { type Account, OptInStatus, type Prisma } from '../../database/models'

export { OptInStatus }
export type { Account }

/** The kinds of identifier by which a member can be found; each value of a kind belongs to one account. */
export const identifierTypes = ['ACCOUNT_ID', 'LOYALTY_ID', 'EXTERNAL_ID', 'EMAIL', 'PHONE_NUMBER'] as const
export type IdentifierType = (typeof identifierTypes)[number]

export async function findAccount(client: Client, id: string): Promise<Account | null> {
  return client.account.findUnique({ where: { id } })
}

/** The id of the account that has this identifier. E-mail addresses are compared without regard to case. */
export async function findAccountId(client: Client, type: IdentifierType, value: string): Promise<string | undefined> {
  if (type === 'LOYALTY_ID') return (await client.loyaltyId.findUnique({ where: { id: value } }))?.accountId
  const account = await client.account.findUnique({ where: accountWith(type, value), select: { id: true } })
  return account?.id
}

function accountWith(type: Exclude<IdentifierType, 'LOYALTY_ID'>, value: string): Prisma.AccountWhereUniqueInput {
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

export async function findLoyaltyIds(client: Client, accountId: string): Promise<string[]> {
  const rows = await client.loyaltyId.findMany({ where: { accountId }, orderBy: { id: 'asc' } })
  return rows.map(({ id }) => id)
}
