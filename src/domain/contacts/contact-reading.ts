import type { Client } from '../../database/client'
import type { ReadBudget } from '../read-budget'
import { waitForReadTurn } from '../read-turns'
import { type LargeField, measureLargeFields } from './contacts.store'

/** What is read of each contact of a list. */
export interface ContactReading {
  /** The large fields that are needed. The others are not read. */
  readonly requested: ReadonlySet<LargeField>
  readonly budget: ReadBudget
}

/** What the fields of a contact that are always read need: some twelve texts of up to 255 characters. */
const MAX_OTHER_BYTES = 4_000

/**
 * Waits until these contacts may be read. A record can have hundreds of kilobytes: what is too much is not read.
 *
 * Errors: those of the budget.
 */
export async function waitToReadContacts(
  client: Client,
  ids: string[],
  { requested, budget }: ContactReading,
): Promise<void> {
  const bytes = ids.length * MAX_OTHER_BYTES + (await measureLargeFields(client, ids, requested))
  budget.take(bytes)
  await waitForReadTurn(bytes)
}
