import Sqlite from 'better-sqlite3'

import { type AccountRecord } from '../programme-file'

/** What a good engineer would write for this one task: prepared inserts, several thousand rows per transaction. */
export function writeToSqlite(file: string, batches: Iterable<readonly AccountRecord[]>): void {
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  const insertAccount = database.prepare(
    `INSERT INTO "Account" ("id", "externalId", "email", "phoneNumber", "locale", "optIn", "optInUpdatedAt",
      "optInVersion", "postingCount", "createdAt") VALUES (?, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, ?)`,
  )
  const insertLoyaltyId = database.prepare('INSERT INTO "LoyaltyId" ("id", "accountId") VALUES (?, ?)')
  const insertMemberOffer = database.prepare(
    `INSERT INTO "MemberOffer" ("accountId", "offerCode", "acceptanceState", "acceptanceDate", "progress",
      "timesRewarded", "version", "rewardedBy") VALUES (?, ?, ?, ?, 0, 0, 1, NULL)`,
  )
  const write = database.transaction((accounts: readonly AccountRecord[]) => {
    const now = new Date().toISOString().replace('Z', '+00:00')
    for (const { id, loyaltyIds, offers } of accounts) {
      insertAccount.run(id, now)
      for (const loyaltyId of loyaltyIds) insertLoyaltyId.run(loyaltyId, id)
      for (const { code, acceptanceState } of offers) {
        insertMemberOffer.run(id, code, acceptanceState, acceptanceState === 'ACCEPTED' ? now : null)
      }
    }
  })
  for (const accounts of batches) write(accounts)
  database.close()
}
