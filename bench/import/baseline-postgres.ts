import { Client } from 'pg'

import { type AccountRecord } from '../programme-file'

const ACCOUNTS = `INSERT INTO "Account" ("id", "optInVersion", "postingCount", "createdAt")
  SELECT "id", 0, 0, $2::timestamp(3) FROM unnest($1::text[]) AS "new"("id")`
const LOYALTY_IDS = 'INSERT INTO "LoyaltyId" ("id", "accountId") SELECT * FROM unnest($1::text[], $2::text[])'
const MEMBER_OFFERS = `INSERT INTO "MemberOffer" ("accountId", "offerCode", "acceptanceState", "acceptanceDate",
    "progress", "timesRewarded", "version")
  SELECT "accountId", "offerCode", "state", CASE "state" WHEN 'ACCEPTED' THEN $4::timestamp(3) END, 0, 0, 1
  FROM unnest($1::text[], $2::text[], $3::"AcceptanceState"[]) AS "new"("accountId", "offerCode", "state")`

/** What a good engineer would write for this one task: a prepared insert per table, several thousand rows per transaction. */
export async function writeToPostgres(url: string, batches: Iterable<readonly AccountRecord[]>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const accounts of batches) {
    const now = new Date().toISOString().slice(0, -1)
    const loyaltyIds = accounts.flatMap((account) => account.loyaltyIds.map((loyaltyId) => [loyaltyId, account.id]))
    const offers = accounts.flatMap(({ id, offers: all }) =>
      all.map(({ code, acceptanceState }) => [id, code, acceptanceState]),
    )
    await client.query('BEGIN')
    await client.query({ name: 'accounts', text: ACCOUNTS, values: [accounts.map(({ id }) => id), now] })
    await client.query({ name: 'loyaltyIds', text: LOYALTY_IDS, values: toColumns(loyaltyIds, 2) })
    await client.query({ name: 'memberOffers', text: MEMBER_OFFERS, values: [...toColumns(offers, 3), now] })
    await client.query('COMMIT')
  }
  await client.end()
}

function toColumns(rows: readonly (readonly string[])[], count: number): string[][] {
  return Array.from({ length: count }, (_, column) => rows.map((row) => row[column] ?? ''))
}
