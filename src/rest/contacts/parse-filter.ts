import type { ContactFilter } from '../../domain/contacts/find-contact-keys'
import { type DomainError, domainError } from '../../domain/errors/domain-error'
import { FIRST_INSTANT, LAST_INSTANT, parseInstant } from '../../domain/values/instant'
import { readTokens, type Token } from './filter-tokens'

/** The texts that a filter can compare, each once. */
export const filteredTexts = [
  'subjectId',
  'subjectLevel',
  'responseTrackingCode',
  'objectUri',
  'channel',
  'treatmentId',
  'responseChannel',
] as const satisfies (keyof ContactFilter)[]
type FilteredText = (typeof filteredTexts)[number]

const TIME = 'creationTimeStamp'
const operators = ['eq', 'ge', 'gt', 'le', 'lt'] as const
type Operator = (typeof operators)[number]

/** More levels can express nothing more. */
const MAX_LEVELS = 10

/**
 * Parses the filter of a collection: `eq(name,'value')`; `ge`, `gt`, `le` and `lt` of the creation time; `and` of two or
 * more of them.
 *
 * Errors: ARGUMENT_INVALID with what is wrong, and the position of the character at which it begins.
 */
export function parseFilter(filter: string): ContactFilter {
  return new FilterParser(filter).parse()
}

/** One method for each rule of the grammar. Each starts at the current token, and ends at the one after its rule. */
class FilterParser {
  readonly #tokens: readonly Token[]
  #current = 0
  readonly #texts: Partial<Record<FilteredText, string>> = {}
  readonly #period = new Period()

  constructor(private readonly filter: string) {
    this.#tokens = readTokens(filter)
  }

  parse(): ContactFilter {
    this.#parseCondition(1)
    this.#take('end', 'the end')
    return { ...this.#texts, ...this.#period.bounds() }
  }

  #parseCondition(level: number): void {
    const expected = `one of and, ${operators.join(', ')}`
    const name = this.#take('name', expected)
    const operator = operators.find((operator) => operator === name.text)
    if (operator) this.#parseComparison(operator)
    else if (name.text !== 'and') throw this.#problem(`expected ${expected}`, name)
    else if (level > MAX_LEVELS) throw this.#problem(`more than ${MAX_LEVELS} levels of and`, name)
    else this.#parseParts(level + 1)
  }

  #parseParts(level: number): void {
    this.#takeSign('(')
    this.#parseCondition(level)
    do {
      this.#takeSign(',')
      this.#parseCondition(level)
    } while (!this.#isAtSign(')'))
    this.#takeSign(')')
  }

  #parseComparison(operator: Operator): void {
    const names = operator === 'eq' ? [...filteredTexts, TIME] : [TIME]
    const expected = names.length > 1 ? `one of ${names.join(', ')}` : TIME
    this.#takeSign('(')
    const name = this.#take('name', expected)
    if (!names.some((known) => known === name.text)) throw this.#problem(`expected ${expected}`, name)
    this.#takeSign(',')
    const value = this.#take('value', 'a value in quotes')
    this.#takeSign(')')
    const text = filteredTexts.find((known) => known === name.text)
    if (text) this.#addText(text, name, value)
    else this.#addTime(operator, value)
  }

  #addText(text: FilteredText, name: Token, value: Token): void {
    if (this.#texts[text] !== undefined) throw this.#problem(`a second comparison of ${text}`, name)
    this.#texts[text] = value.text
  }

  #addTime(operator: Operator, value: Token): void {
    const time = parseInstant(value.text)
    if (!time) throw this.#problem('expected a date-time in ISO 8601 with an offset', value)
    this.#period.restrict(operator, time)
  }

  #isAtSign(sign: string): boolean {
    const { kind, text } = this.#token
    return kind === 'sign' && text === sign
  }

  #takeSign(sign: '(' | ',' | ')'): void {
    if (!this.#isAtSign(sign)) throw this.#problem(`expected "${sign}"`, this.#token)
    this.#current += 1
  }

  #take(kind: Token['kind'], expected: string): Token {
    const token = this.#token
    if (token.kind !== kind) throw this.#problem(`expected ${expected}`, token)
    this.#current += 1
    return token
  }

  get #token(): Token {
    return this.#tokens[this.#current] ?? { kind: 'end', text: '', index: this.filter.length }
  }

  #problem(problem: string, { index }: Token): DomainError {
    const position = Array.from(this.filter.slice(0, index)).length + 1
    return domainError('ARGUMENT_INVALID', { problem: `filter: ${problem} at position ${position}`, field: ['filter'] })
  }
}

/** The creation times for which every comparison holds, in milliseconds. */
class Period {
  #from = FIRST_INSTANT.getTime()
  #to = LAST_INSTANT.getTime()

  restrict(operator: Operator, instant: Date): void {
    const time = instant.getTime()
    if (operator === 'eq' || operator === 'ge') this.#from = Math.max(this.#from, time)
    if (operator === 'eq' || operator === 'le') this.#to = Math.min(this.#to, time)
    if (operator === 'gt') this.#from = Math.max(this.#from, time + 1)
    if (operator === 'lt') this.#to = Math.min(this.#to, time - 1)
  }

  /** The bounds that restrict something. */
  bounds(): Pick<ContactFilter, 'createdFrom' | 'createdTo'> {
    // The databases cannot store, and not compare, an instant beyond the first and the last.
    const isEmpty = this.#from > LAST_INSTANT.getTime() || this.#to < FIRST_INSTANT.getTime()
    if (isEmpty) return { createdFrom: LAST_INSTANT, createdTo: FIRST_INSTANT }
    return {
      ...(this.#from > FIRST_INSTANT.getTime() ? { createdFrom: new Date(this.#from) } : {}),
      ...(this.#to < LAST_INSTANT.getTime() ? { createdTo: new Date(this.#to) } : {}),
    }
  }
}
