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

/** The groups of some offers. All columns are those of one index, in its order, so neither rows nor a sort are needed. */
export async function findMemberGroups(client: Client, offerCodes: readonly string[]): Promise<MemberGroup[]> {
  const rows = await client.$queryRaw<GroupRow[]>`
    SELECT "offerCode", "acceptanceState", "timesRewarded", COUNT(*) AS "members",
           COUNT("acceptanceDate") AS "withAcceptanceDate", SUM("earnedPoints") AS "points"
    FROM "MemberOffer" WHERE "offerCode" IN (${Prisma.join(offerCodes)})
    GROUP BY "offerCode", "acceptanceState", "timesRewarded"`
  return rows.map(({ members, withAcceptanceDate, points, ...group }) => ({
    ...group,
    members: Number(members),
    withAcceptanceDate: Number(withAcceptanceDate),
    points: Number(points),
  }))
}
