import { queryNumber } from '../databases'
import type { Target } from '../load/targets'
import { runCommand } from '../processes'

/** What a database contains for each mutation that a target has acknowledged. */
const ROWS = {
  setOptIn: 'SELECT COUNT(*) FROM "Consent"',
  respondToOffer: `SELECT SUM("version") FROM "MemberOffer" WHERE "offerCode" LIKE 'SURVEY-%'`,
  sendActivity: 'SELECT COUNT(*) FROM "Activity"',
} as const

export type Rows = Readonly<Record<string, number>>

export async function countRows({ settings }: Target): Promise<Rows> {
  const counted = Object.entries(ROWS).map(
    async ([name, sql]) => [name, await queryNumber(settings.databaseUrl, sql)] as const,
  )
  return Object.fromEntries(await Promise.all(counted))
}

/** Throws unless the database contains exactly what was acknowledged since `before`, and all its balances are correct. */
export async function checkRows(target: Target, before: Rows): Promise<void> {
  const now = await countRows(target)
  for (const name of Object.keys(ROWS)) {
    const written = (now[name] ?? 0) - (before[name] ?? 0)
    const acknowledged = target.acknowledged.get(name) ?? 0
    if (written !== acknowledged) {
      throw new Error(`${target.name}, ${name}: ${acknowledged} calls were acknowledged, but ${written} were written`)
    }
  }
  runCommand(['verify'], target.settings)
}
