import { count } from '../databases'
import type { Side } from '../load/sides'
import { runCommand } from '../processes'

/** What a database holds for each mutation that a side has acknowledged. */
const ROWS = {
  setOptIn: 'SELECT COUNT(*) FROM "Consent"',
  respondToOffer: `SELECT SUM("version") FROM "MemberOffer" WHERE "offerCode" LIKE 'SURVEY-%'`,
  sendActivity: 'SELECT COUNT(*) FROM "Activity"',
} as const

export type Rows = Readonly<Record<string, number>>

export async function countRows({ databaseUrl }: Side): Promise<Rows> {
  const counted = Object.entries(ROWS).map(async ([name, sql]) => [name, await count(databaseUrl, sql)] as const)
  return Object.fromEntries(await Promise.all(counted))
}

/** Throws where a database has not exactly what was acknowledged since `before`, or where its balances are wrong. */
export async function checkRows(side: Side, before: Rows): Promise<void> {
  const now = await countRows(side)
  for (const name of Object.keys(ROWS)) {
    const written = (now[name] ?? 0) - (before[name] ?? 0)
    const acknowledged = side.acknowledged.get(name) ?? 0
    if (written !== acknowledged) {
      throw new Error(`${side.name}, ${name}: ${acknowledged} calls were acknowledged, and ${written} are written`)
    }
  }
  runCommand(['verify'], { DATABASE_URL: side.databaseUrl })
}
