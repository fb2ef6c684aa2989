const SPACE = /[ \t\n\r]*/y
const TOKEN =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

type Expected = 'value' | 'valueOrEnd' | 'member' | 'memberOrEnd' | 'colon' | 'commaOrEnd'

/** A place in a text, counted from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** Parses JSON. A text that is none gives the place of the first token that is wrong. */
export function parseJson(text: string): { value: unknown } | { wrongAt: TextPlace } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { wrongAt: placeOf(firstWrongToken(text), text) }
  }
}

/**
 * The offset of the first token that JSON does not allow where it stands; the end of the text where it breaks off.
 * Only for a text that JSON.parse refused: on some mistakes V8 does not say where they are.
 */
function firstWrongToken(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let offset = skip(text, 0)
  for (let token = tokenAt(text, offset); token !== ''; token = tokenAt(text, offset)) {
    const next = follow(token, expected, open)
    if (next === undefined) break
    expected = next
    offset = skip(text, offset + token.length)
  }
  return offset
}

/** What may follow a token; undefined where the token itself may not stand there. */
function follow(token: string, expected: Expected, open: string[]): Expected | undefined {
  const isEnd = (token === '}' || token === ']') && token === open.at(-1)
  switch (expected) {
    case 'colon':
      return token === ':' ? 'value' : undefined
    case 'commaOrEnd':
      if (token === ',' && open.length > 0) return open.at(-1) === '}' ? 'member' : 'value'
      return isEnd ? close(open) : undefined
    case 'member':
    case 'memberOrEnd':
      if (token.startsWith('"')) return 'colon'
      return isEnd && expected === 'memberOrEnd' ? close(open) : undefined
    case 'value':
    case 'valueOrEnd':
      if (isEnd) return expected === 'valueOrEnd' ? close(open) : undefined
      if (token === '{') return enter(open, '}', 'memberOrEnd')
      if (token === '[') return enter(open, ']', 'valueOrEnd')
      return '}],:'.includes(token) ? undefined : 'commaOrEnd'
  }
}

function enter(open: string[], end: string, expected: Expected): Expected {
  open.push(end)
  return expected
}

function close(open: string[]): Expected {
  open.pop()
  return 'commaOrEnd'
}

function skip(text: string, offset: number): number {
  SPACE.lastIndex = offset
  return offset + (SPACE.exec(text)?.[0].length ?? 0)
}

function tokenAt(text: string, offset: number): string {
  TOKEN.lastIndex = offset
  return TOKEN.exec(text)?.[0] ?? ''
}

function placeOf(offset: number, text: string): TextPlace {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** Whether a value that JSON can hold is an object, and so neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
