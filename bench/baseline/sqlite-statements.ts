import type { Database } from 'better-sqlite3'

import type { Balance, MemberOfferRow, Session } from './members'

type Value = string | number | null

const MEMBER_OFFER = '"offerCode", "acceptanceState", "acceptanceDate", "progress", "timesRewarded", "version"'

/** The statements that the lean baseline has too. */
export function prepareCommonStatements(database: Database) {
  return {
    insertConsent: database.prepare<Value[]>(
      `INSERT INTO "Consent" ("accountId", "number", "correlationId", "oldValue", "newValue", "createdAt")
       VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    accountOfLoyaltyId: database.prepare<[string], { accountId: string }>(
      `SELECT "accountId" FROM "LoyaltyId" WHERE "id" = ?`,
    ),
    countActivity: database.prepare<[string], { postingCount: number }>(
      `UPDATE "Account" SET "postingCount" = "postingCount" + 1 WHERE "id" = ? RETURNING "postingCount"`,
    ),
    insertActivity: database.prepare<[Record<string, Value>]>(
      `INSERT INTO "Activity" ("id", "accountId", "number", "correlationId", "action", "channel", "businessUnit",
                               "loyaltyId", "note", "occurredAt", "amount", "extendedData", "createdAt")
       VALUES (:id, :accountId, :number, :correlationId, :action, :channel, :businessUnit,
               :loyaltyId, :note, :occurredAt, :amount, :extendedData, :createdAt)
       ON CONFLICT ("id") DO NOTHING`,
    ),
    insertEntry: database.prepare<Value[]>(
      `INSERT INTO "LedgerEntry" ("accountId", "postingNumber", "activityNumber", "position", "activityId", "type",
                                  "businessUnit", "rewardType", "category", "points", "cause", "createdAt")
       VALUES (?, ?, ?, ?, ?, 'EARN', ?, 'loyalty', ?, ?, ?, ?)`,
    ),
  }
}

export function prepareStatements(database: Database) {
  return {
    ...prepareCommonStatements(database),
    session: database.prepare<[string], Session>(
      `SELECT s."correlationId", s."accountId", s."channel", s."expiresAt", a."optIn", a."optInUpdatedAt", a."optInVersion"
       FROM "Session" s JOIN "Account" a ON a."id" = s."accountId" WHERE s."correlationId" = ?`,
    ),
    saveOptIn: database.prepare<Value[]>(
      `UPDATE "Account" SET "optIn" = ?, "optInUpdatedAt" = ?, "optInVersion" = "optInVersion" + 1
       WHERE "id" = ? AND "optInVersion" = ?`,
    ),
    memberOffer: database.prepare<[string, string], MemberOfferRow>(
      `SELECT ${MEMBER_OFFER} FROM "MemberOffer" WHERE "accountId" = ? AND "offerCode" = ?`,
    ),
    memberOffers: database.prepare<[string], MemberOfferRow>(
      `SELECT ${MEMBER_OFFER} FROM "MemberOffer" WHERE "accountId" = ?`,
    ),
    saveAnswer: database.prepare<Value[]>(
      `UPDATE "MemberOffer" SET "acceptanceState" = ?, "acceptanceDate" = ?, "version" = "version" + 1
       WHERE "accountId" = ? AND "offerCode" = ? AND "version" = ? AND "progress" = ?`,
    ),
    insertAnswer: database.prepare<Value[]>(
      `INSERT INTO "MemberOffer" ("accountId", "offerCode", "acceptanceState", "acceptanceDate", "version")
       VALUES (?, ?, ?, ?, ?)`,
    ),
    credit: database.prepare<[string, string, number], { points: number }>(
      `INSERT INTO "Balance" ("accountId", "businessUnit", "rewardType", "points") VALUES (?, ?, 'loyalty', ?)
       ON CONFLICT DO UPDATE SET "points" = "points" + excluded."points"
       WHERE "points" + excluded."points" <= 2147483647 RETURNING "points"`,
    ),
    saveStep: database.prepare<Value[]>(
      `UPDATE "MemberOffer" SET "acceptanceState" = ?, "progress" = ?, "timesRewarded" = ?, "version" = ?,
         "rewardedBy" = COALESCE(?, "rewardedBy")
       WHERE "accountId" = ? AND "offerCode" = ? AND "version" = ? AND "progress" = ?`,
    ),
    insertStep: database.prepare<Value[]>(
      `INSERT INTO "MemberOffer" ("acceptanceState", "progress", "timesRewarded", "version", "rewardedBy", "accountId", "offerCode")
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    balances: database.prepare<[string], Balance>(
      `SELECT "businessUnit", "rewardType", "points" FROM "Balance" WHERE "accountId" = ? ORDER BY "businessUnit", "rewardType"`,
    ),
  }
}
