/** The grammar of RFC 5646, section 2.1. Intl rejects some of its tags: private use, extended languages, irregular ones. */
const LANGUAGE = String.raw`(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})`
const REGION = String.raw`(?:[a-z]{2}|\d{3})`
const VARIANT = String.raw`(?:[a-z\d]{5,8}|\d[a-z\d]{3})`
const EXTENSION = String.raw`[a-wyz\d](?:-[a-z\d]{2,8})+`
const PRIVATE_USE = String.raw`x(?:-[a-z\d]{1,8})+`
const TAG = String.raw`${LANGUAGE}(?:-[a-z]{4})?(?:-${REGION})?(?:-${VARIANT})*(?:-${EXTENSION})*(?:-${PRIVATE_USE})?`
const IRREGULAR =
  'en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:be-fr|be-nl|ch-de)'
const BCP_47 = new RegExp(`^(?:${TAG}|${PRIVATE_USE}|${IRREGULAR})$`, 'i')

/**
 * The canonical form of a BCP 47 language tag (`en-CA` for `en-ca`). A tag that Intl does not support stays as it is.
 * Undefined if the text is not a language tag.
 */
export function canonicalizeLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return BCP_47.test(tag) ? tag : undefined
  }
}

/** The language of a BCP 47 tag, in lower case. */
export function getLanguage(tag: string): string {
  return tag.split('-', 1).join().toLowerCase()
}
