/** Where a record stands: its line in an NDJSON file, and its JSON path (`$` for the record of a line). */
export interface SourceLocation {
  readonly line?: number
  readonly path: string
}

/** What is wrong, where, in words for whoever keeps the file: the message goes on where the path ends. */
export interface Problem extends SourceLocation {
  readonly message: string
}

/** A programme file that was refused as a whole: nothing of it was written. Holds every problem at once. */
export class ImportError extends Error {
  override readonly name = 'ImportError'

  constructor(readonly problems: readonly Problem[]) {
    super(['The programme file was refused:', ...problems.map(({ path, message }) => `${path} ${message}`)].join('\n'))
  }
}

/** A problem inside a record, for instance of the members `['offers', 0, 'code']` of the record at `$.accounts[2]`. */
export function problemAt(location: SourceLocation, fields: readonly PropertyKey[], message: string): Problem {
  return { ...location, path: location.path + fields.map(formatPathStep).join(''), message }
}

function formatPathStep(field: PropertyKey): string {
  if (typeof field === 'number') return `[${field}]`
  const name = String(field)
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}
