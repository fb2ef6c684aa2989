import { createHash, randomUUID } from 'node:crypto'

import type { OnStatement } from '../rows/rows'
import type { ConnectionPool } from './connection-pool'
import { sendStatement } from './send-statement'
import type { NameStatement } from './statement-names'

/**
 * Exchanges request counts with the other processes of the service: records the counts of this process for one minute, by
 * key, and returns the sum of the counts of the others for the same keys.
 */
export type RateCountExchange = (
  minute: number,
  counts: ReadonlyMap<string, number>,
) => Promise<ReadonlyMap<string, number>>

/**
 * Each process has rows of its own: no process waits for another, and a count that is recorded twice counts once. Rows of
 * past minutes are deleted by any process; one minute late, because clocks differ.
 */
const EXCHANGE = `
  WITH "over" AS (DELETE FROM "RequestCount" WHERE "minute" < $1::integer - 1),
  "own" AS (
    INSERT INTO "RequestCount" ("minute", "key", "process", "count")
    SELECT $1::integer, "key", $2::text, "count" FROM unnest($3::text[], $4::integer[]) AS "own"("key", "count")
    ON CONFLICT ("minute", "key", "process") DO UPDATE SET "count" = excluded."count"
  )
  SELECT "key", sum("count")::integer AS "count" FROM "RequestCount"
  WHERE "minute" = $1::integer AND "key" = ANY($3::text[]) AND "process" <> $2::text GROUP BY "key"`

export function createRateCountExchange(
  pool: ConnectionPool,
  nameStatement: NameStatement,
  onStatement: OnStatement | undefined,
): RateCountExchange {
  const process = randomUUID()
  return async (minute, counts) => {
    const keyByHash = new Map([...counts.keys()].map((key) => [hash(key), key]))
    const values = [minute, process, [...keyByHash.keys()], [...counts.values()]]
    const { rows, report } = await sendStatement(pool, { text: EXCHANGE, values }, nameStatement)
    report(onStatement)
    return new Map(rows.map(([key, count]) => [keyByHash.get(String(key)) ?? '', Number(count)]))
  }
}

/** A key has the subject of a token, which can be longer than an index holds, or a text that Postgres does not store. */
function hash(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
