import Sqlite from 'better-sqlite3'

import { type DatabaseKind, queryNumber } from '../databases'
import type { Pair } from '../load/targets'

/** The columns to compare. The times of the import differ between the two databases. */
const CONTENT = {
  Account:
    '"id", "externalId", "email", "phoneNumber", "locale", "optIn", "optInUpdatedAt", "optInVersion", "postingCount"',
  LoyaltyId: '"id", "accountId"',
  MemberOffer:
    '"accountId", "offerCode", "acceptanceState", "acceptanceDate" IS NULL, "progress", "timesRewarded", "version", "rewardedBy"',
} as const

/** Throws if the two databases contain different accounts. Returns the number of rows of each. */
export async function checkSameRows(kind: DatabaseKind, { candidate, reference }: Pair<string>): Promise<number> {
  const counts = Object.keys(CONTENT).map((table) => `(SELECT count(*) FROM "${table}")`)
  const sum = `SELECT ${counts.join(' + ')}`
  const rows = await queryNumber(candidate, sum)
  const expected = await queryNumber(reference, sum)
  const isSame =
    kind === 'sqlite' ? compareInSqlite(candidate, reference) : await compareInPostgres(candidate, reference)
  if (rows !== expected || !isSame) throw new Error('The two databases contain different rows')
  return rows
}

function compareInSqlite(candidate: string, reference: string): boolean {
  const database = new Sqlite(candidate.slice('file:'.length))
  database.prepare('ATTACH ? AS reference').run(reference.slice('file:'.length))
  const differences = Object.entries(CONTENT).map(([table, columns]) =>
    database.prepare(`SELECT ${columns} FROM main."${table}" EXCEPT SELECT ${columns} FROM reference."${table}"`).get(),
  )
  database.close()
  return differences.every((row) => row === undefined)
}

/** A Postgres database cannot query another one, so this compares sums of hashes. */
async function compareInPostgres(candidate: string, reference: string): Promise<boolean> {
  const sums = Object.entries(CONTENT).map(
    ([table, columns]) => `(SELECT sum(hashtextextended(ROW(${columns})::text, 0)) FROM "${table}")`,
  )
  const sum = `SELECT ${sums.join(' + ')}`
  return (await queryNumber(candidate, sum)) === (await queryNumber(reference, sum))
}
