import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'

/** Parses JSON, or describes where it is invalid. JSON.parse decides what is JSON: it is the fastest and the strictest. */
export function parseJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { problem: `is not valid JSON: ${findSyntaxError(text)}` }
  }
}

/** jsonc-parser recurses, unlike JSON.parse. No programme file has more than ten levels. */
const MAX_DEPTH = 1_000

class JsonSyntaxError extends Error {}

/** Describes the first error of a text that JSON.parse rejects: V8 gives the location of some errors only. */
function findSyntaxError(text: string): string {
  let depth = 0
  const enter = () => {
    depth += 1
    if (depth > MAX_DEPTH) throw new JsonSyntaxError(`it is nested more than ${MAX_DEPTH} levels deep`)
  }
  const leave = () => {
    depth -= 1
  }
  // A throw ends the visit at the first error: a large file that is not JSON at all would give millions.
  const onError = (code: ParseErrorCode, offset: number, length: number) => {
    const reason = printParseErrorCode(code)
    throw new JsonSyntaxError(describeError(text, reason, offset, length))
  }
  try {
    visit(
      text,
      { onObjectBegin: enter, onObjectEnd: leave, onArrayBegin: enter, onArrayEnd: leave, onError },
      { disallowComments: true },
    )
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error.message
    throw error
  }
  return 'syntax error'
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
