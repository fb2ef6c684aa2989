import { type Problem, createProblem, type SourceLocation } from '../problem'
import { isObject, parseJson } from './json-syntax'
import { type ImportRecord, type Kind, recordReaders } from './records'
import { naturalKey } from './references'
import { decodeUtf8 } from './utf8'

const FILE: SourceLocation = { path: '$' }

/** The lists of a programme file. Each kind comes after the kinds to which its records can refer. */
const KIND_OF_LIST: ReadonlyMap<string, Kind> = new Map([
  ['businessUnits', 'businessUnit'],
  ['actions', 'action'],
  ['earnRules', 'earnRule'],
  ['offers', 'offer'],
  ['accounts', 'account'],
  ['contacts', 'contact'],
])

export interface JsonFile {
  readonly records: readonly ImportRecord[]
  /** The problems outside the records. */
  readonly problems: readonly Problem[]
}

/** Reads the records of a programme file in JSON. It never throws: problems are part of the result. */
export function readJsonFile(bytes: Uint8Array): JsonFile {
  const text = decodeUtf8(bytes)
  if (text === undefined) return createInvalidFile('is not UTF-8: save the file in that encoding')
  const parsed = parseJson(text)
  if ('problems' in parsed) {
    return { records: [], problems: parsed.problems.map(({ path, message }) => createProblem(FILE, path, message)) }
  }
  return isObject(parsed.value) ? readRecords(parsed.value) : createInvalidFile('must be an object')
}

/** Reads the records of the lists and fields of a programme file. */
export function readRecords(fields: Readonly<Record<string, unknown>>): JsonFile {
  const problems: Problem[] = []
  const records: ImportRecord[] = []
  for (const [list, kind] of KIND_OF_LIST) {
    const values = fields[list] ?? []
    if (!Array.isArray(values)) problems.push(createProblem(FILE, [list], 'must be an array'))
    else values.forEach((value, index) => records.push(recordReaders[kind](value, { path: `$.${list}[${index}]` })))
  }
  // All other fields are those of the programme. Its reader reports the unknown ones.
  const programme = Object.entries(fields).filter(([name]) => !KIND_OF_LIST.has(name))
  if (programme.length > 0) records.push(recordReaders.programme(Object.fromEntries(programme), FILE))
  return { records: markRepeats(records), problems }
}

function createInvalidFile(message: string): JsonFile {
  return { records: [], problems: [createProblem(FILE, [], message)] }
}

/** Adds a problem to each record whose natural key an earlier record of its kind has. */
function markRepeats(records: readonly ImportRecord[]): ImportRecord[] {
  const firstPaths = new Map<string, string>()
  return records.map((record) => {
    const { key, keyField, location, problems } = record
    const first = firstPaths.get(naturalKey(record))
    if (key === undefined || first === undefined) {
      firstPaths.set(naturalKey(record), location.path)
      return record
    }
    const problem = createProblem(location, [keyField], `repeats ${JSON.stringify(key)} of ${first}`)
    return { ...record, problems: [...problems, problem] }
  })
}
