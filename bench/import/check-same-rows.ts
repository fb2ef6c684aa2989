import Sqlite from 'better-sqlite3'

import { count, type Databases } from '../databases'

/** Without the times of the import, of which each side has its own. */
const CONTENT = {
  Account:
    '"id", "externalId", "email", "phoneNumber", "locale", "optIn", "optInUpdatedAt", "optInVersion", "activityCount"',
  LoyaltyId: '"id", "accountId"',
  MemberOffer:
    '"accountId", "offerCode", "acceptanceState", "acceptanceDate" IS NULL, "progress", "timesRewarded", "version", "completedBy"',
} as const

/** Throws where the two databases hold different accounts, and returns how many rows each has. */
export async function checkSameRows({ kind, ours, baseline }: Databases): Promise<number> {
  const counts = Object.keys(CONTENT).map((table) => `(SELECT count(*) FROM "${table}")`)
  const [rows, expected] = await Promise.all([ours, baseline].map((url) => count(url, `SELECT ${counts.join(' + ')}`)))
  const areSame = kind === 'sqlite' ? sameInSqlite(ours, baseline) : await sameInPostgres(ours, baseline)
  if (rows === undefined || rows !== expected || !areSame) throw new Error('The two databases hold different rows')
  return rows
}

function sameInSqlite(ours: string, baseline: string): boolean {
  const [mine, other] = [ours, baseline].map((url) => url.slice('file:'.length))
  const database = new Sqlite(mine)
  database.prepare('ATTACH ? AS other').run(other)
  const differences = Object.entries(CONTENT).map(([table, columns]) =>
    database.prepare(`SELECT ${columns} FROM main."${table}" EXCEPT SELECT ${columns} FROM other."${table}"`).get(),
  )
  database.close()
  return differences.every((row) => row === undefined)
}

/** One database cannot look into another, so sums of hashes are compared. */
async function sameInPostgres(ours: string, baseline: string): Promise<boolean> {
  const sums = Object.entries(CONTENT).map(
    ([table, columns]) => `(SELECT sum(hashtextextended(ROW(${columns})::text, 0)) FROM "${table}")`,
  )
  const [mine, other] = await Promise.all([ours, baseline].map((url) => count(url, `SELECT ${sums.join(' + ')}`)))
  return mine === other
}
