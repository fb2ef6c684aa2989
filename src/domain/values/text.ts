/** The maximum length of an identifier, in UTF-16 code units. */
export const MAX_IDENTIFIER_LENGTH = 255

/**
 * Whether both databases can store this text and return it unchanged. Postgres rejects NUL, and neither keeps half of a
 * surrogate pair. No stored identifier can equal a text that fails this check.
 */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** Whether the text can be an identifier: storable, not blank, without blanks at its ends, and within the maximum length. */
export function isIdentifier(text: string): boolean {
  return text !== '' && text.length <= MAX_IDENTIFIER_LENGTH && text.trim() === text && isStorableText(text)
}

export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/**
 * Shortens a text that a caller sent, so that a response can quote it. Half of a surrogate pair is left out or becomes
 * U+FFFD, because strict JSON parsers reject it.
 */
export function excerpt(text: string, length = MAX_IDENTIFIER_LENGTH): string {
  return text.length <= length ? text.toWellFormed() : `${truncate(text, length)}…`
}

/** The start of a text, of at most `length` UTF-16 code units, without half of a surrogate pair at its end. */
export function truncate(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .toWellFormed()
}
