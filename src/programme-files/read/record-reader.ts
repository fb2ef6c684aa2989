import { z } from 'zod'

import { type Problem, problemAt, type SourceLocation } from '../problem'
import { isObject } from './json-syntax'
import type { References } from './references'

interface ReadRecord<Name extends string, Fields> extends References {
  readonly kind: Name
  readonly location: SourceLocation
  /** The natural key; undefined where it cannot be read. */
  readonly key: string | undefined
  readonly keyField: string
  /** The record; undefined if a field is invalid. */
  readonly fields: Fields | undefined
  /** The valid fields, so that a record with one invalid field is checked as far as possible. */
  readonly validFields: Partial<Fields>
  readonly problems: readonly Problem[]
}

/** Makes what reads a value of a programme file as a record of a kind, and collects what is wrong with it. */
export function createRecordReader<Name extends string, Shape extends z.ZodRawShape>(
  kind: Name,
  keyField: string,
  shape: Shape,
  getReferences: (fields: Partial<z.output<z.ZodObject<Shape>>>) => Partial<References> = () => ({}),
) {
  // Strict: a field whose name has a typo must not be lost in silence. Compiled: one function reads what is right; what is
  // wrong goes to zod's usual parser, which says why.
  const schema = z.compile(z.strictObject(shape, { error: 'must be an object' }))
  type Fields = z.output<typeof schema>
  const validPart = z.object(shape).partial()

  return (given: unknown, location: SourceLocation): ReadRecord<Name, Fields> => {
    const result = schema.safeParse(given)
    const issues = result.error?.issues ?? []
    // The fields without an issue have been read before, so they can be read again.
    const validFields: Partial<Fields> =
      result.data ?? (validPart.parse(removeInvalid(given, issues)) as Partial<Fields>)
    const { [keyField]: key }: Record<string, unknown> = validFields
    const { defined = [], named = [], identifiers = [] } = getReferences(validFields)
    return {
      kind,
      location,
      keyField,
      key: typeof key === 'string' ? key : undefined,
      fields: result.data,
      validFields,
      problems: issues.flatMap((issue) => toProblems(issue, location)),
      defined,
      named,
      identifiers,
    }
  }
}

function toProblems(issue: z.core.$ZodIssue, location: SourceLocation): Problem[] {
  if (issue.code !== 'unrecognized_keys') return [problemAt(location, issue.path, issue.message)]
  return issue.keys.map((key) =>
    problemAt(location, [...issue.path, key], 'is not known here: correct its name or remove it'),
  )
}

/** Of a list only the wrong elements are left out, and leave holes: the others keep their place and so their path. */
function removeInvalid(given: unknown, issues: readonly z.core.$ZodIssue[]): Record<string, unknown> {
  if (!isObject(given)) return {}
  const valid = structuredClone(given)
  for (const [name, index] of issues.map(({ path }) => path)) {
    if (name === undefined) continue
    const value = valid[String(name)]
    if (Array.isArray(value) && typeof index === 'number') value[index] = undefined
    else Reflect.deleteProperty(valid, name)
  }
  return valid
}
