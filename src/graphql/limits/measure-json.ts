/** The length of a text in characters (UTF-16), and in UTF-8. */
export interface TextSize {
  length: number
  bytes: number
}

/** A character that JSON escapes, or that is longer than one byte. */
const NOT_ONE_BYTE = /[^ !#-[\]-~]/

/**
 * The size of a value as JSON, without its text. The value is a response: lists, objects, texts, numbers and booleans.
 * Stops when the length is over the maximum. A result is no deeper than its document.
 */
export function measureJson(result: unknown, maximum = Infinity): TextSize {
  const size: TextSize = { length: 0, bytes: 0 }
  addValue(result, size, maximum)
  return size
}

function addValue(value: unknown, size: TextSize, maximum: number): void {
  if (typeof value === 'string') addText(value, size, maximum)
  else if (Array.isArray(value)) addList(value, size, maximum)
  else if (isObject(value)) addObject(value, size, maximum)
  else addOneByteCharacters(String(value).length, size)
}

function addText(text: string, size: TextSize, maximum: number): void {
  // No copy is made of a text that is too long by itself.
  const isTooLong = size.length + text.length > maximum
  if (!isTooLong && NOT_ONE_BYTE.test(text)) {
    const json = JSON.stringify(text)
    size.length += json.length
    size.bytes += Buffer.byteLength(json)
  } else addOneByteCharacters(text.length + '""'.length, size)
}

function addList(list: readonly unknown[], size: TextSize, maximum: number): void {
  addOneByteCharacters('[]'.length + Math.max(0, list.length - 1), size)
  for (const entry of list) {
    if (size.length > maximum) return
    addValue(entry, size, maximum)
  }
}

function addObject(object: Readonly<Record<string, unknown>>, size: TextSize, maximum: number): void {
  addOneByteCharacters('{}'.length, size)
  let separator = 0
  for (const name in object) {
    if (size.length > maximum) return
    const value = object[name]
    // As in JSON.stringify.
    if (value === undefined) continue
    addOneByteCharacters(separator + name.length + '"":'.length, size)
    addValue(value, size, maximum)
    separator = ','.length
  }
}

function addOneByteCharacters(count: number, size: TextSize): void {
  size.length += count
  size.bytes += count
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
