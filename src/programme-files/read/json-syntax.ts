import { type JSONVisitor, type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'

import { countKeys, countKeysInText } from './count-keys'

/** What is wrong with a text, and the path of the value that it is about. */
interface JsonProblem {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

type Parsed = { readonly value: unknown } | { readonly problems: readonly [JsonProblem, ...JsonProblem[]] }

/**
 * Parses JSON, or describes why it cannot be used: where it is invalid, or which keys an object has twice. JSON.parse
 * decides what is JSON, because it is the fastest and the strictest; but of a repeated key it keeps only the last value.
 */
export function parseJson(text: string): Parsed {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problems: [createSyntaxProblem(findSyntaxError(text))] }
  }
  // Counting the keys is much faster than visiting the text.
  if (countKeysInText(text) === countKeys(value)) return { value }
  const [first, ...others] = findRepeatedKeys(text)
  return first ? { problems: [first, ...others] } : { value }
}

function createSyntaxProblem(error: string): JsonProblem {
  return { path: [], message: `is not valid JSON: ${error}` }
}

/** Describes the first error of a text that JSON.parse rejects: V8 gives the location of some errors only. */
function findSyntaxError(text: string): string {
  const error = visitJson(text, {
    onError: (code: ParseErrorCode, offset: number, length: number) => {
      throw new JsonSyntaxError(describeError(text, printParseErrorCode(code), offset, length))
    },
  })
  return error ?? 'syntax error'
}

function findRepeatedKeys(text: string): JsonProblem[] {
  const problems: JsonProblem[] = []
  const openObjects: Set<string>[] = []
  const error = visitJson(text, {
    onObjectBegin: () => {
      openObjects.push(new Set())
    },
    onObjectProperty: (key, _offset, _length, _line, _column, getPath) => {
      const keys = openObjects.at(-1)
      if (keys?.has(key))
        problems.push({ path: [...getPath(), key], message: 'is set more than once: remove all but one' })
      keys?.add(key)
    },
    onObjectEnd: () => {
      openObjects.pop()
    },
  })
  return error === undefined ? problems : [createSyntaxProblem(error)]
}

class JsonSyntaxError extends Error {}

/** jsonc-parser recurses, unlike JSON.parse. No programme file has more than ten levels. */
const MAX_DEPTH = 1_000

/**
 * Visits a text up to its first error, and returns the error. A large file that is not JSON at all would give millions of
 * them.
 */
function visitJson(text: string, visitor: JSONVisitor): string | undefined {
  let depth = 0
  const enter = () => {
    depth += 1
    if (depth > MAX_DEPTH) throw new JsonSyntaxError(`it is nested more than ${MAX_DEPTH} levels deep`)
  }
  const leave = () => {
    depth -= 1
  }
  const limited: JSONVisitor = {
    ...visitor,
    onObjectBegin: (...location) => {
      enter()
      return visitor.onObjectBegin?.(...location)
    },
    onObjectEnd: (...location) => {
      leave()
      visitor.onObjectEnd?.(...location)
    },
    onArrayBegin: enter,
    onArrayEnd: leave,
  }
  try {
    visit(text, limited, { disallowComments: true })
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error.message
    throw error
  }
  return undefined
}

/** What an unknown token at the end of the text can be the start of. A minus sign is the start of a number. */
const LITERALS = ['true', 'false', 'null', '-']

function describeError(text: string, reason: string, offset: number, length: number): string {
  const token = text.slice(offset, offset + length)
  const isUnfinished = reason.startsWith('UnexpectedEndOf') || LITERALS.some((literal) => literal.startsWith(token))
  if (offset >= text.length || (isUnfinished && offset + length >= text.length)) return 'it ends too early'
  const lines = text.slice(0, offset).split('\n')
  const column = `column ${(lines.at(-1)?.length ?? 0) + 1}`
  return `syntax error at ${text.includes('\n') ? `line ${lines.length}, ` : ''}${column}`
}

/** Whether a value of JSON is an object, and so neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
