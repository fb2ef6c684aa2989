import type { Client, Database } from '../../database/client'
import type { Consent } from '../../database/models'
import { insert, update } from '../../database/rows/change'
import type { Account, OptInStatus } from '../accounts/accounts.store'

export type { Consent }

/**
 * Writes a change of the opt-in as one unit with its consent, and returns the account as it is after that. Fails with a
 * conflict if another request or an import has changed the opt-in since the account was read.
 */
export async function saveOptIn(
  { rows }: Database,
  account: Account,
  { value, correlationId, now }: { value: OptInStatus; correlationId: string; now: Date },
): Promise<Account> {
  const { id, optIn, optInVersion } = account
  const changed = { optIn: value, optInUpdatedAt: now, optInVersion: optInVersion + 1 }
  const consent = { number: changed.optInVersion, correlationId, oldValue: optIn, newValue: value, createdAt: now }
  await rows.write([
    update('Account', { id }, { optIn, optInVersion }, changed),
    insert('Consent', { accountId: id, ...consent }),
  ])
  return { ...account, ...changed }
}

/** Up to `limit` consents of an account, newest first, that have a number below `below`. */
export async function findConsents(
  client: Client,
  accountId: string,
  { below, limit }: { below: number | undefined; limit: number },
): Promise<Consent[]> {
  return client.consent.findMany({
    where: { accountId, number: { lt: below } },
    orderBy: { number: 'desc' },
    take: limit,
  })
}

export async function findConsent({ rows }: Database, accountId: string, number: number): Promise<Consent | undefined> {
  const [consent] = await rows.find('Consent', { accountId, number })
  return consent
}
