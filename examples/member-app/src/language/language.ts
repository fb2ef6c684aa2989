import { createContext, use, useMemo } from 'react'

import { en, type Texts } from './en'
import { FRENCH_ERRORS } from './fr-errors'
import { ENGLISH_ERRORS } from './error-sentences'
import { createFormats, type Formats, type Region } from './formats'
import { fr } from './fr'
import type { ErrorReason } from '../gql/graphql'

export type Language = 'en' | 'fr'

interface Wording {
  /** The locale of the session: it selects the texts of offers, prompts and ledger entries. */
  readonly locale: string
  readonly texts: Texts
  readonly errors: Readonly<Record<ErrorReason, string>>
}

export const WORDINGS: Readonly<Record<Language, Wording>> = {
  en: { locale: 'en-CA', texts: en, errors: ENGLISH_ERRORS },
  fr: { locale: 'fr-CA', texts: fr, errors: FRENCH_ERRORS },
}

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'fr'
}

/** The first language of the browser that the app has. */
export function preferredLanguage(): Language {
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}

interface LanguageValue extends Wording {
  readonly language: Language
  readonly formats: Formats
  readonly setLanguage: (language: Language) => void
}

/** The texts and formats for what is below it. */
export const LanguageContext = createContext<LanguageValue | undefined>(undefined)

export function useLanguage(): LanguageValue {
  const value = use(LanguageContext)
  if (!value) throw new Error('useLanguage needs a LanguageContext')
  return value
}

export function createLanguageValue(
  language: Language,
  region: Region,
  setLanguage: (language: Language) => void,
): LanguageValue {
  const wording = WORDINGS[language]
  return { ...wording, language, formats: createFormats(wording.locale, region), setLanguage }
}

/** The language of the app with the formats of a programme, as soon as it is known. */
export function useProgrammeLanguage({ currency, timeZone }: Partial<Region> = {}): LanguageValue {
  const value = useLanguage()
  return useMemo(
    () => (currency && timeZone ? { ...value, formats: createFormats(value.locale, { currency, timeZone }) } : value),
    [value, currency, timeZone],
  )
}
