import type { Dependencies } from '../dependencies'
import { type Consent, findConsent } from './opt-in.store'

/** Reads one change of the opt-in of an account. Undefined if there is none. */
export async function readConsent(
  { database }: Dependencies,
  accountId: string,
  number: number,
): Promise<Consent | undefined> {
  return findConsent(database, accountId, number)
}
