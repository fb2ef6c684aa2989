import type { OpenDatabase } from '../database/client'
import { type Change, remove } from '../database/rows/change'
import type { TransactionRows } from '../database/rows/rows'
import { findContactsByNames, removeContact } from '../domain/contacts/contacts.store'
import { readDemoProgramme } from './demo-programme'
import { importJson } from './import-programme'
import { readJsonFile } from './read/json-file'
import type { ImportDependencies } from './write/import-records'

/**
 * Removes the accounts and contacts of the demo programme with everything that belongs to them, and imports the demo
 * programme again, in one transaction. Other accounts and contacts stay as they are.
 */
export async function resetDemoProgramme(deps: ImportDependencies): Promise<void> {
  const file = await readDemoProgramme()
  const keys = readKeys(file)
  await importJson(deps, file, async (rows) => {
    for (const accountId of keys.accounts) await removeAccount(rows, accountId)
    const contacts = await findContactsByNames(rows, { ids: [], responseTrackingCodes: keys.contacts })
    await rows.write(contacts.flatMap(removeContact))
  })
}

/** Whether there is an account that is not one of the demo programme. */
export async function hasOtherAccounts({ client }: OpenDatabase): Promise<boolean> {
  const { accounts } = readKeys(await readDemoProgramme())
  return (await client.account.findFirst({ where: { id: { notIn: accounts } } })) !== null
}

function readKeys(file: Uint8Array): { accounts: string[]; contacts: string[] } {
  const { records } = readJsonFile(file)
  const keysOf = (kind: string) => records.flatMap((record) => (record.kind === kind ? (record.key ?? []) : []))
  return { accounts: keysOf('account'), contacts: keysOf('contact') }
}

/** A row goes before the row to which it refers. */
async function removeAccount(rows: TransactionRows, accountId: string): Promise<void> {
  const own = [{ accountId }]
  const prompts = await rows.findAll('Prompt', own)
  const answers = await rows.findAll(
    'PromptAnswer',
    prompts.map(({ id: promptId }) => ({ promptId })),
  )
  const activities = await rows.findAll('Activity', own)
  const changes: Change[] = [
    ...answers.map((row) => remove('PromptAnswer', row, {})),
    ...prompts.map(({ id }) => remove('Prompt', { id }, {})),
    ...(await rows.findAll('LedgerEntry', own)).map((row) => remove('LedgerEntry', row, {})),
    ...(await rows.findAll('ActivityReversal', own)).map((row) => remove('ActivityReversal', row, {})),
    ...(await rows.findAll('Adjustment', own)).map((row) => remove('Adjustment', row, {})),
    ...activities.map(({ id }) => remove('Activity', { id }, {})),
    ...(await rows.findAll('Balance', own)).map((row) => remove('Balance', row, {})),
    ...(await rows.findAll('Consent', own)).map((row) => remove('Consent', row, {})),
    ...(await rows.findAll('MemberOffer', own)).map((row) => remove('MemberOffer', row, {})),
    ...(await rows.findAll('Session', own)).map(({ correlationId }) => remove('Session', { correlationId }, {})),
    ...(await rows.findAll('LoyaltyId', own)).map(({ id }) => remove('LoyaltyId', { id }, {})),
    ...(await rows.findAll('Account', [{ id: accountId }])).map(({ id }) => remove('Account', { id }, {})),
  ]
  await rows.write(changes)
}
