/** The number of keys in a valid JSON text: of strings that are followed by a colon. */
export function countKeysInText(text: string): number {
  let count = 0
  for (let start = text.indexOf('"'); start !== -1; start = text.indexOf('"', start)) {
    start = findEndOfString(text, start)
    while (isWhitespace(text.charCodeAt(start))) start += 1
    if (text.charCodeAt(start) === COLON) count += 1
  }
  return count
}

const COLON = 0x3a
const BACKSLASH = 0x5c

/** The index after the closing quote. */
function findEndOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1
    if (backslashes % 2 === 0) return end + 1
  }
}

function isWhitespace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

/** The number of keys in a value of JSON. It does not recurse: a value can be nested more deeply than the stack allows. */
export function countKeys(value: unknown): number {
  let count = 0
  const values = [value]
  for (let next = values.pop(); next !== undefined; next = values.pop()) {
    if (Array.isArray(next)) {
      for (const item of next as unknown[]) if (isContainer(item)) values.push(item)
    } else if (isContainer(next)) {
      for (const key in next) {
        count += 1
        if (isContainer(next[key])) values.push(next[key])
      }
    }
  }
  return count
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
