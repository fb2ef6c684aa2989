import { randomUUID } from 'node:crypto'

import type { Pool } from 'pg'

import type { OnStatement } from '../rows/rows'
import { sendStatement } from './send-statement'

/** How much has been counted of each key in a minute so far: told of this process, and returned of the others together. */
export type ExchangeCounts = (
  minute: number,
  counts: ReadonlyMap<string, number>,
) => Promise<ReadonlyMap<string, number>>

/**
 * Each process has rows of its own, so none waits for another, and what is told twice counts once. What is over goes on
 * the way, whose ever it was; a minute late, for clocks that differ.
 */
const EXCHANGE = `
  WITH "over" AS (DELETE FROM "RequestCount" WHERE "minute" < $1::integer - 1),
  "told" AS (
    INSERT INTO "RequestCount" ("minute", "key", "process", "count")
    SELECT $1::integer, "key", $2::text, "count" FROM unnest($3::text[], $4::integer[]) AS "told"("key", "count")
    ON CONFLICT ("minute", "key", "process") DO UPDATE SET "count" = excluded."count"
  )
  SELECT "key", sum("count")::integer AS "count" FROM "RequestCount"
  WHERE "minute" = $1::integer AND "key" = ANY($3::text[]) AND "process" <> $2::text GROUP BY "key"`

export function exchangeCountsOver(
  pool: Pool,
  nameStatement: (text: string) => string,
  onStatement: OnStatement | undefined,
): ExchangeCounts {
  const process = randomUUID()
  return async (minute, counts) => {
    const values = [minute, process, [...counts.keys()], [...counts.values()]]
    const { rows, report } = await sendStatement(pool, { text: EXCHANGE, values }, nameStatement)
    report(onStatement)
    return new Map(rows.map(([key, count]) => [String(key), Number(count)]))
  }
}
