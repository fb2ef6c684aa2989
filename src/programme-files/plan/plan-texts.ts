/** A translation of a programme file. A text that is absent keeps its stored value, and null removes it. */
interface GivenTranslation {
  readonly locale: string
  readonly [text: string]: string | null | undefined
}

/**
 * The translations of a record as they are stored, with those of a file added by locale. Each locale and each text that the
 * file does not name stays as it is. The order is fixed, so that the same translations are the same text.
 */
export function mergeTranslations(
  stored: string | undefined,
  given: readonly (GivenTranslation | undefined)[],
  names: readonly string[],
): string {
  // The type is that of the value that this function has written.
  const before = JSON.parse(stored ?? '[]') as GivenTranslation[]
  const byLocale = new Map(before.map((translation) => [translation.locale, translation]))
  for (const translation of given) {
    if (translation) byLocale.set(translation.locale, mergeTexts(byLocale.get(translation.locale), translation, names))
  }
  const merged = [...byLocale.values()].filter((translation) => names.some((name) => translation[name] != null))
  return JSON.stringify(merged.sort((a, b) => (a.locale < b.locale ? -1 : 1)))
}

function mergeTexts(
  before: GivenTranslation | undefined,
  given: GivenTranslation,
  names: readonly string[],
): GivenTranslation {
  const texts = names.flatMap((name) => {
    const text = given[name] === undefined ? before?.[name] : given[name]
    return text == null ? [] : [[name, text] as const]
  })
  return { locale: given.locale, ...Object.fromEntries(texts) }
}
