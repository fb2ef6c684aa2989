import type { Values } from '../rows/tables'
import type { Lookup } from './lookup'
import type { PostgresStatement, StatementResult } from './send-statement'

/** What one caller looks up. */
export interface RowLookup {
  /** The table and the columns. */
  readonly kind: string
  /** The select of this kind. */
  readonly select: Lookup
  readonly filter: Values
  readonly list: readonly string[] | undefined
}

export interface FoundRows {
  readonly rows: Values[]
  /** The result of the statement, which can have been sent for several lookups. */
  readonly result: StatementResult
}

/** Lookups that are one statement: of one kind, and with the same list if they have one. */
type Group = readonly [RowLookup, ...RowLookup[]]

/**
 * Finds the rows of several lookups with as few statements as possible, which are sent together. Concurrent lookups of one
 * kind mostly have the same list.
 */
export async function findTogether(
  lookups: readonly RowLookup[],
  send: (statements: readonly PostgresStatement[]) => Promise<readonly StatementResult[]>,
): Promise<FoundRows[]> {
  const groups = groupByStatement(lookups)
  const results = await send(groups.map(writeSelect))
  const found = new Map(groups.flatMap((group, index) => shareResult(group, requireResult(results[index]))))
  return lookups.map((lookup) => requireResult(found.get(lookup)))
}

function groupByStatement(lookups: readonly RowLookup[]): Group[] {
  const groups = new Map<string, [RowLookup, ...RowLookup[]]>()
  for (const lookup of lookups) {
    const key = lookup.list ? lookup.kind + JSON.stringify(lookup.list) : lookup.kind
    const group = groups.get(key)
    if (group) group.push(lookup)
    else groups.set(key, [lookup])
  }
  return [...groups.values()]
}

function writeSelect(group: Group): PostgresStatement {
  const [{ select, list }] = group
  return select.statement(getFilters(group), list)
}

function shareResult(group: Group, result: StatementResult): [RowLookup, FoundRows][] {
  const [{ select }] = group
  const shares = select.share(getFilters(group), result.rows)
  return group.map((lookup, index) => [lookup, { rows: requireResult(shares[index]), result }])
}

function getFilters(group: Group): Values[] {
  return group.map(({ filter }) => filter)
}

/** A result that is left out would give a caller the rows of another. */
export function requireResult<Result>(result: Result | undefined): Result {
  if (result === undefined) throw new Error('No result for a lookup')
  return result
}
