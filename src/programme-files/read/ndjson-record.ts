import { isObject, parseJson } from './json-syntax'
import type { Line } from './ndjson-lines'
import { type Problem, problemAt } from '../problem'
import { type ImportRecord, type Kind, recordReaders } from './records'
import { isBlank } from '../../domain/values/text'

/** The record of a line, or why it has none; undefined for a blank line. */
export function readLine({ number, content }: Line): ImportRecord | Problem | undefined {
  const place = { line: number, path: '$' }
  if ('problem' in content) return problemAt(place, [], content.problem)
  if (isBlank(content.text)) return undefined

  const parsed = parseJson(content.text)
  if ('problem' in parsed) return problemAt(place, [], parsed.problem)
  const { value } = parsed
  if (!isObject(value)) return problemAt(place, [], 'must be an object')
  const { kind, ...members } = value
  if (isKind(kind)) return recordReaders[kind](members, place)
  return problemAt(place, ['kind'], `must be one of ${Object.keys(recordReaders).join(', ')}`)
}

function isKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && Object.hasOwn(recordReaders, kind)
}
