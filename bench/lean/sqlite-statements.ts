import type { Database } from 'better-sqlite3'

import { prepareCommonStatements } from '../baseline/sqlite-statements'
import type { AnsweredOffer, Conditions, CountedOffer } from './rules'
import type { Balance, ListedOffer } from './store'

type Value = string | number | null

export interface SessionRow {
  readonly accountId: string
  readonly channel: string | null
  readonly expiresAt: string
  readonly optIn: string | null
  readonly optInUpdatedAt: string | null
  readonly optInVersion: number
}

type Writable<Row> = { -readonly [Column in keyof Row]: Row[Column] }

const FROM_OFFERS = `FROM "MemberOffer" m JOIN "Offer" o ON o."code" = m."offerCode"`

export function prepareStatements(database: Database) {
  return {
    ...prepareCommonStatements(database),
    session: database.prepare<[string], SessionRow>(
      `SELECT s."accountId", s."channel", s."expiresAt", a."optIn", a."optInUpdatedAt", a."optInVersion"
       FROM "Session" s JOIN "Account" a ON a."id" = s."accountId" WHERE s."correlationId" = ?`,
    ),
    saveOptIn: database.prepare<Value[]>(
      `UPDATE "Account" SET "optIn" = ?, "optInUpdatedAt" = ?, "optInVersion" = "optInVersion" + 1 WHERE "id" = ?`,
    ),
    answeredOffer: database.prepare<[string, string], AnsweredOffer>(
      `SELECT o."code", o."promoStatus", o."displayDate", o."effectiveDate", o."expiryDate",
              m."acceptanceState", m."acceptanceDate", m."progress", m."version"
       ${FROM_OFFERS} WHERE m."accountId" = ? AND m."offerCode" = ?`,
    ),
    saveAnswer: database.prepare<Value[]>(
      `UPDATE "MemberOffer" SET "acceptanceState" = ?, "acceptanceDate" = ?, "version" = "version" + 1
       WHERE "accountId" = ? AND "offerCode" = ?`,
    ),
    countedOffers: database.prepare<[Conditions & { accountId: string }], CountedOffer>(
      `SELECT o."code", o."rewardType", o."rewardValue", o."businessUnit", o."frequency", o."limitPerMember",
              m."acceptanceState", m."progress", m."timesRewarded", m."version"
       ${FROM_OFFERS}
       WHERE m."accountId" = :accountId AND o."promoStatus" = 'ACTIVE'
         AND (o."action" IS NULL OR o."action" = :action) AND (o."minAmount" IS NULL OR o."minAmount" <= :amount)
         AND (:businessUnit IS NULL OR o."businessUnit" IS NULL OR o."businessUnit" = :businessUnit)
         AND o."effectiveDate" <= :at AND (o."expiryDate" IS NULL OR o."expiryDate" >= :at)
         AND (o."limitPerMember" = 0 OR m."timesRewarded" < o."limitPerMember")
         AND CASE o."activation" WHEN 'LOAD_TO_CARD' THEN m."acceptanceState" = 'ACCEPTED'
                                 ELSE m."acceptanceState" NOT IN ('DECLINED', 'COMPLETED') END
       ORDER BY o."rank", o."code"`,
    ),
    credit: database.prepare<Value[]>(
      `INSERT INTO "Balance" ("accountId", "businessUnit", "rewardType", "points") VALUES (?, ?, 'loyalty', ?)
       ON CONFLICT DO UPDATE SET "points" = "points" + excluded."points"
       WHERE "points" + excluded."points" <= 2147483647`,
    ),
    saveProgress: database.prepare<Value[]>(
      `UPDATE "MemberOffer" SET "progress" = ? WHERE "accountId" = ? AND "offerCode" = ?`,
    ),
    saveReward: database.prepare<Value[]>(
      `UPDATE "MemberOffer"
       SET "acceptanceState" = ?, "progress" = ?, "timesRewarded" = ?, "version" = ?, "rewardedBy" = ?
       WHERE "accountId" = ? AND "offerCode" = ?`,
    ),
    balances: database.prepare<[string], Balance>(
      `SELECT "businessUnit", "points" FROM "Balance" WHERE "accountId" = ? ORDER BY "businessUnit", "rewardType"`,
    ),
    listedOffers: database.prepare<[string, string, string, number], Writable<ListedOffer>>(
      `SELECT o."code" AS "offerCode", o."name", o."shortDescription", o."promoStatus",
              m."acceptanceState", m."version", o."effectiveDate", o."expiryDate"
       ${FROM_OFFERS}
       WHERE m."accountId" = ? AND o."audience" = 'TARGETED' AND o."promoStatus" = 'ACTIVE'
         AND o."displayDate" <= ? AND (o."expiryDate" IS NULL OR o."expiryDate" >= ?)
       ORDER BY m."acceptanceState" = 'COMPLETED', o."rank", o."code" LIMIT ?`,
    ),
  }
}
