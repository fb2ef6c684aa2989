import { readAccount } from '../accounts/read-account'
import type { Dependencies } from '../dependencies'
import { getLanguage } from '../values/locale'
import type { TextReader } from './read-locales'
import { type Locale, toLocale } from './translations'

/** The languages of the texts for members, each with the locale of its numbers and dates. */
export const LOCALES = { en: 'en-CA', fr: 'fr-CA' } as const
export type Language = keyof typeof LOCALES

const DEFAULT_LANGUAGE: Language = 'en'

/** The first supported language of BCP 47 tags, or else English. */
export function selectLanguage(tags: readonly (string | null)[]): Language {
  return tags.map(findLanguage).find((language) => language !== undefined) ?? DEFAULT_LANGUAGE
}

/** The language of messages to a member, and the locale that decided it. */
export interface MessageLanguage {
  readonly language: Language
  /** Names that a message quotes are in this locale. */
  readonly locale: Locale
}

/** The language of the messages to a member: that of the session, or else of the account, or else English. */
export async function readLanguage(deps: Dependencies, { locale, accountId }: TextReader): Promise<MessageLanguage> {
  const tag = findLanguage(locale) ? locale : (await readAccount(deps, accountId)).locale
  const language = selectLanguage([tag])
  return { language, locale: toLocale(tag !== null && findLanguage(tag) ? tag : LOCALES[language]) }
}

function findLanguage(tag: string | null): Language | undefined {
  const language = getLanguage(tag ?? '')
  return isSupported(language) ? language : undefined
}

function isSupported(language: string): language is Language {
  return Object.hasOwn(LOCALES, language)
}
