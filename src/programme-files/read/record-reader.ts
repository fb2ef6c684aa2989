import { z } from 'zod'

import { type Problem, createProblem, type SourceLocation } from '../problem'
import { isObject } from './json-syntax'
import type { References } from './references'

interface ReadRecord<Name extends string, Fields> extends References {
  readonly kind: Name
  readonly location: SourceLocation
  /** The natural key; undefined if it is invalid. */
  readonly key: string | undefined
  readonly keyField: string
  /** The record; undefined if a field is invalid. */
  readonly fields: Fields | undefined
  /** The valid fields, so that a record with one invalid field is checked as far as possible. */
  readonly validFields: Partial<Fields>
  readonly problems: readonly Problem[]
}

/** Creates a function that reads a value of a programme file as a record of one kind, and reports its problems. */
export function createRecordReader<Name extends string, Shape extends z.ZodRawShape>(
  kind: Name,
  keyField: string,
  shape: Shape,
  getReferences: (fields: Partial<z.output<z.ZodObject<Shape>>>) => Partial<References> = () => ({}),
) {
  // Strict: a value must not be lost because of a typing error in the name of its field. Compiled: one function reads
  // valid records, and zod's usual parser reads the others and reports their problems.
  const schema = z.compile(z.strictObject(shape, { error: 'must be an object' }))
  type Fields = z.output<typeof schema>
  const validPart = z.object(shape).partial()

  return (given: unknown, location: SourceLocation): ReadRecord<Name, Fields> => {
    const result = schema.safeParse(given)
    const issues = result.error?.issues ?? []
    // Fields without an issue are valid. The cast: zod cannot derive that these are fields of the same shape.
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
  if (issue.code !== 'unrecognized_keys') return [createProblem(location, issue.path, issue.message)]
  return issue.keys.map((key) =>
    createProblem(location, [...issue.path, key], 'is not a known field: correct its name or remove it'),
  )
}

/**
 * The fields without an issue. In a list, only the invalid entries become undefined, so that the others keep their path.
 * It copies no deeper than that: a value can be nested too deeply for a recursive copy.
 */
function removeInvalid(given: unknown, issues: readonly z.core.$ZodIssue[]): Record<string, unknown> {
  if (!isObject(given)) return {}
  const valid = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? [...(value as unknown[])] : value]),
  )
  for (const [name, index] of issues.map(({ path }) => path)) {
    if (name === undefined) continue
    const value = valid[String(name)]
    if (Array.isArray(value) && typeof index === 'number') value[index] = undefined
    else Reflect.deleteProperty(valid, name)
  }
  return valid
}
