/** The longest identifier that the service takes or makes, in UTF-16 units. */
export const MAX_IDENTIFIER_LENGTH = 255

/**
 * Whether both databases can hold this text and give it back unchanged. Postgres refuses NUL, and neither keeps half
 * of a surrogate pair; so a text that fails here is one that cannot be stored, and no stored identifier can equal it.
 */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** Whether the text can be an identifier: storable, not blank, without blanks at its ends, and not too long. */
export function isIdentifier(text: string): boolean {
  return text !== '' && text.length <= MAX_IDENTIFIER_LENGTH && text.trim() === text && isStorableText(text)
}

export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** Enough of a text that somebody sent to know it again in an answer, however long it was. */
export function excerpt(text: string, length = MAX_IDENTIFIER_LENGTH): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`
}
