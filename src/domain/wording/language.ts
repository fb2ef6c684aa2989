import { readAccount } from '../accounts/read-account'
import type { Dependencies } from '../dependencies'
import type { Session } from '../sessions/sessions.store'
import { getLanguage } from '../values/locale'

/** The languages of the texts for members, each with the locale of its numbers and dates. */
export const LOCALES = { en: 'en-CA', fr: 'fr-CA' } as const
export type Language = keyof typeof LOCALES

const DEFAULT_LANGUAGE: Language = 'en'

/** The first supported language of BCP 47 tags, or else English. */
export function selectLanguage(tags: readonly (string | null)[]): Language {
  return tags.map(findLanguage).find((language) => language !== undefined) ?? DEFAULT_LANGUAGE
}

/** The language of the texts for a member: that of the session, or else of the account, or else English. */
export async function readLanguage(deps: Dependencies, { locale, accountId }: Session): Promise<Language> {
  return findLanguage(locale) ?? selectLanguage([(await readAccount(deps, accountId)).locale])
}

function findLanguage(tag: string | null): Language | undefined {
  const language = getLanguage(tag ?? '')
  return isSupported(language) ? language : undefined
}

function isSupported(language: string): language is Language {
  return Object.hasOwn(LOCALES, language)
}
