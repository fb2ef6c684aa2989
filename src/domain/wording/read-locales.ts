import { readAccount } from '../accounts/read-account'
import type { Dependencies } from '../dependencies'
import { areTextsDecided, type Locales, toLocales, type Translated } from './translations'

/** Who reads texts: a member in a session, or without one. A session is a reader. */
export interface TextReader {
  readonly accountId: string
  /** That of the session. Null without a session. */
  readonly locale: string | null
  /** That of the account, if it has been read. */
  readonly accountLocale?: string | null
}

/**
 * The locales in which a reader gets the texts of these records: that of the session, then that of the account. The account
 * is read only if its locale makes a difference.
 */
export function readLocales(
  deps: Dependencies,
  { accountId, locale, accountLocale }: TextReader,
  records: readonly Translated<string>[],
): Locales | Promise<Locales> {
  const ofSession = toLocales(locale)
  if (accountLocale !== undefined) return toLocales(locale, accountLocale)
  if (records.every((record) => areTextsDecided(record, ofSession))) return ofSession
  return readAccount(deps, accountId).then((account) => toLocales(locale, account.locale))
}
