/** A part of a filter, and where it begins. */
export interface Token {
  readonly kind: 'name' | 'value' | 'sign' | 'end'
  /** The text of a value is that between its quotes. */
  readonly text: string
  readonly index: number
}

/** A name, a value in quotes, or one other character. Blanks are between tokens. */
const TOKEN = /([A-Za-z]\w*)|'([^']*)'|"([^"]*)"|\S/g

/** The tokens of a filter, and one for its end. */
export function readTokens(filter: string): Token[] {
  const tokens = Array.from(filter.matchAll(TOKEN), ({ 0: sign, 1: name, 2: single, 3: double, index }): Token => {
    const value = single ?? double
    if (value !== undefined) return { kind: 'value', text: value, index }
    return name === undefined ? { kind: 'sign', text: sign, index } : { kind: 'name', text: name, index }
  })
  return [...tokens, { kind: 'end', text: '', index: filter.length }]
}
