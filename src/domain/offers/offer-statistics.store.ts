import type { Client } from '../../database/client'
import { type MemberOffer, Prisma } from '../../database/models'

/** The members who have an offer in the same state and with the same number of rewards. */
export interface MemberGroup extends Pick<MemberOffer, 'offerCode' | 'acceptanceState' | 'timesRewarded'> {
  readonly members: number
  readonly withAcceptanceDate: number
  readonly points: number
}

/** On Postgres, counts and sums are 64-bit integers. */
type GroupRow = Omit<MemberGroup, 'members' | 'withAcceptanceDate' | 'points'> &
  Record<'members' | 'withAcceptanceDate' | 'points', number | bigint>

/** The groups of some offers. SQLite keeps them as a table, and Postgres counts them from an index (migration programme_changes). */
export async function findMemberGroups(client: Client, offerCodes: readonly string[]): Promise<MemberGroup[]> {
  const rows = await client.$queryRaw<GroupRow[]>`
    SELECT "offerCode", "acceptanceState", "timesRewarded", "members", "withAcceptanceDate", "points"
    FROM "OfferTotal" WHERE "offerCode" IN (${Prisma.join(offerCodes)})`
  return rows.map(({ members, withAcceptanceDate, points, ...group }) => ({
    ...group,
    members: Number(members),
    withAcceptanceDate: Number(withAcceptanceDate),
    points: Number(points),
  }))
}
