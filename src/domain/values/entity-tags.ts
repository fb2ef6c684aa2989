/** The name of one version of a record. */
export interface EntityTag {
  readonly value: string
  readonly isWeak: boolean
}

/** One element of a list with the comma after it. An element can be empty. */
const ELEMENT = /(?:(W\/)?"([\x21\x23-\x7e\x80-\uffff]*)"[ \t]*)?(?:,[ \t]*|$)/y

/**
 * Parses a list of entity tags (RFC 9110, section 8.8.3), or `*`, which stands for every version. A text that is neither
 * names no version: the list is empty.
 */
export function parseEntityTags(text: string): '*' | EntityTag[] {
  const list = text.trim()
  if (list === '*') return '*'
  const tags: EntityTag[] = []
  ELEMENT.lastIndex = 0
  while (ELEMENT.lastIndex < list.length) {
    const element = ELEMENT.exec(list)
    if (!element) return []
    const [, weak, value] = element
    if (value !== undefined) tags.push({ value, isWeak: weak !== undefined })
  }
  return tags
}
