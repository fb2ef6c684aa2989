/** The canonical form of a BCP 47 language tag (`en-CA` for `en-ca`). Undefined if the text is not a language tag. */
export function canonicalizeLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
