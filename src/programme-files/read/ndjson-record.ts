import { isBlank } from '../../domain/values/text'
import { type Problem, createProblem } from '../problem'
import { isObject, parseJson } from './json-syntax'
import type { Line } from './ndjson-lines'
import { type ImportRecord, type Kind, recordReaders } from './records'

/** The record of a line, or the reason that it has none; undefined for a blank line. */
export function readLine({ number, content }: Line): ImportRecord | Problem | undefined {
  const location = { line: number, path: '$' }
  if ('problem' in content) return createProblem(location, [], content.problem)
  if (isBlank(content.text)) return undefined

  const parsed = parseJson(content.text)
  if ('problems' in parsed) {
    const [{ path, message }] = parsed.problems
    return createProblem(location, path, message)
  }
  const { value } = parsed
  if (!isObject(value)) return createProblem(location, [], 'must be an object')
  const { kind, ...fields } = value
  if (isKind(kind)) return recordReaders[kind](fields, location)
  return createProblem(location, ['kind'], `must be one of ${Object.keys(recordReaders).join(', ')}`)
}

function isKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && Object.hasOwn(recordReaders, kind)
}
