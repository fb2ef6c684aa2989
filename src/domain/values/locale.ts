/** The canonical form of a BCP 47 language tag (`en-ca` gives `en-CA`); undefined where it is none. */
export function canonicalizeLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
