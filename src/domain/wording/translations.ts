import { getLanguage } from '../values/locale'

/** A BCP 47 tag in its canonical form, and its language. */
export interface Locale {
  readonly tag: string
  readonly language: string
}

/** The locales of a reader, in the order of preference. */
export type Locales = readonly Locale[]

/** The texts of a record in one locale. Any of them can be missing. */
export interface Translation<Name extends string> {
  readonly locale: Locale
  readonly texts: Readonly<Partial<Record<Name, string>>>
}

/** A record with translations of some of its texts. */
export interface Translated<Name extends string> {
  readonly translations: readonly Translation<Name>[]
}

/** The locales of some tags. An absent tag has none. */
export function toLocales(...tags: readonly (string | null | undefined)[]): Locales {
  return tags.flatMap((tag) => (tag == null ? [] : toLocale(tag)))
}

export function toLocale(tag: string): Locale {
  return { tag, language: getLanguage(tag) }
}

/**
 * The text of a record in the first locale in which there is one, or else as it is written. A translation serves every
 * locale of its language; one in exactly the locale comes first.
 */
export function selectText<
  Field extends string,
  Text extends Translated<string> & Readonly<Record<Field, string | null>>,
>(record: Text, field: Field, locales: Locales): Text[Field] | string {
  // Most records of most programmes have none, and lists of offers come here for each text.
  if (record.translations.length > 0) {
    for (const locale of locales) {
      const text = findText(record, field, locale)
      if (text !== undefined) return text
    }
  }
  return record[field]
}

/** Whether further locales change none of the texts that these locales select. */
export function areTextsDecided<Name extends string>(record: Translated<Name>, locales: Locales): boolean {
  return record.translations.every(({ texts }) => {
    for (const field in texts) {
      if (!locales.some((locale) => findText(record, field, locale) !== undefined)) return false
    }
    return true
  })
}

function findText<Name extends string>(
  { translations }: Translated<Name>,
  field: Name,
  { tag, language }: Locale,
): string | undefined {
  let found: string | undefined
  for (const { locale, texts } of translations) {
    const text = texts[field]
    if (text === undefined || locale.language !== language) continue
    if (locale.tag === tag) return text
    found ??= text
  }
  return found
}

/** Reads translations from their stored form: objects with the locale and the texts. */
export function parseTranslations<Name extends string>(json: string): Translation<Name>[] {
  const stored = JSON.parse(json) as Record<string, string>[] // An import has written them.
  return stored.map(({ locale = '', ...texts }) => ({
    locale: toLocale(locale),
    texts: texts as Translation<Name>['texts'],
  }))
}
