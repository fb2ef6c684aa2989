/** Where a record is: its line in an NDJSON file, and its JSON path (`$` for the record of a line). */
export interface SourceLocation {
  readonly line?: number
  readonly path: string
}

/** One thing that is wrong, with its location. The message continues the path to a sentence. */
export interface Problem extends SourceLocation {
  readonly message: string
}

/** A programme file that was rejected as a whole, with all of its problems. Nothing of it was written. */
export class ImportError extends Error {
  override readonly name = 'ImportError'

  constructor(readonly problems: readonly Problem[]) {
    super(['The programme file was rejected:', ...problems.map(({ path, message }) => `${path} ${message}`)].join('\n'))
  }
}

/** A problem in a field of a record, for example the field `['offers', 0, 'code']` of the record at `$.accounts[2]`. */
export function createProblem(location: SourceLocation, field: readonly PropertyKey[], message: string): Problem {
  return { ...location, path: location.path + field.map(formatPathStep).join(''), message }
}

function formatPathStep(step: PropertyKey): string {
  if (typeof step === 'number') return `[${step}]`
  const name = String(step)
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}
