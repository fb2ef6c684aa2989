const SESSION = `s."correlationId", s."accountId", s."channel", s."expiresAt", a."optIn", a."optInUpdatedAt", a."optInVersion"`
const FROM_SESSION = `FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"`
const MEMBER_OFFER = ['offerCode', 'acceptanceState', 'acceptanceDate', 'progress', 'timesRewarded', 'version']
  .map((column) => `m."${column}"`)
  .join(', ')

/** Each statement is prepared under its name, once per connection. */
export const STATEMENTS = {
  session: `SELECT ${SESSION} ${FROM_SESSION} WHERE s."correlationId" = $1`,

  sessionWithOffer: `
    SELECT ${SESSION}, ${MEMBER_OFFER} ${FROM_SESSION}
    LEFT JOIN "MemberOffer" m ON m."accountId" = s."accountId" AND m."offerCode" = $2
    WHERE s."correlationId" = $1`,

  sessionWithBalances: `
    SELECT ${SESSION}, COALESCE((
      SELECT json_agg(json_build_object('businessUnit', b."businessUnit", 'rewardType', b."rewardType", 'points', b."points")
                      ORDER BY b."businessUnit", b."rewardType")
      FROM "Balance" b WHERE b."accountId" = s."accountId"), '[]') AS "balances"
    ${FROM_SESSION} WHERE s."correlationId" = $1`,

  memberOffers: `SELECT ${MEMBER_OFFER} FROM "MemberOffer" m WHERE m."accountId" = $1`,

  saveOptIn: `
    WITH changed AS (
      UPDATE "Account" SET "optIn" = $3::"OptInStatus", "optInUpdatedAt" = $4::timestamp, "optInVersion" = "optInVersion" + 1
      WHERE "id" = $1 AND "optInVersion" = $2 RETURNING "id", "optInVersion")
    INSERT INTO "Consent" ("accountId", "number", "correlationId", "oldValue", "newValue", "createdAt")
    SELECT "id", "optInVersion", $5, $6::"OptInStatus", $3::"OptInStatus", $4::timestamp FROM changed`,

  saveAnswer: `
    UPDATE "MemberOffer" SET "acceptanceState" = $3, "acceptanceDate" = $4, "version" = $5
    WHERE "accountId" = $1 AND "offerCode" = $2 AND "version" = $6 AND "progress" = $7`,

  insertAnswer: `
    INSERT INTO "MemberOffer" ("accountId", "offerCode", "acceptanceState", "acceptanceDate", "version")
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,

  accountOfLoyaltyId: `SELECT "accountId" FROM "LoyaltyId" WHERE "id" = $1`,

  insertActivity: `
    WITH account AS (
      UPDATE "Account" SET "postingCount" = "postingCount" + 1 WHERE "id" = $1 RETURNING "id", "postingCount")
    INSERT INTO "Activity" ("id", "accountId", "number", "correlationId", "createdAt", "action", "channel",
                            "businessUnit", "loyaltyId", "note", "occurredAt", "amount", "extendedData")
    SELECT $2, "id", "postingCount", $3, $4::timestamp, $5, $6, $7, $8, $9, $10::timestamp, $11::int, $12 FROM account
    ON CONFLICT ("id") DO NOTHING RETURNING "number"`,

  credit: `
    WITH award AS (
      SELECT * FROM unnest($5::text[], $6::text[], $7::int[], $8::text[]) WITH ORDINALITY
        AS award("businessUnit", "category", "points", "cause", "position")),
    entries AS (
      INSERT INTO "LedgerEntry" ("accountId", "postingNumber", "activityNumber", "position", "activityId", "type",
                                 "businessUnit", "rewardType", "category", "points", "cause", "createdAt")
      SELECT $1, $2::int, $2::int, "position", $3, 'EARN', "businessUnit", 'loyalty', "category"::"RewardCategory", "points", "cause",
             $4::timestamp FROM award)
    INSERT INTO "Balance" ("accountId", "businessUnit", "rewardType", "points")
    SELECT $1, "businessUnit", 'loyalty', SUM("points") FROM award GROUP BY "businessUnit"
    ON CONFLICT ("accountId", "businessUnit", "rewardType")
    DO UPDATE SET "points" = "Balance"."points" + excluded."points"`,

  saveSteps: `
    UPDATE "MemberOffer" m
    SET "acceptanceState" = step."state"::"AcceptanceState", "progress" = step."progress",
        "timesRewarded" = step."timesRewarded", "version" = step."version",
        "rewardedBy" = CASE WHEN step."timesRewarded" > m."timesRewarded" THEN $2 ELSE m."rewardedBy" END
    FROM unnest($3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[])
      AS step("code", "state", "progress", "timesRewarded", "version", "versionBefore", "progressBefore")
    WHERE m."accountId" = $1 AND m."offerCode" = step."code"
      AND m."version" = step."versionBefore" AND m."progress" = step."progressBefore"`,

  insertStep: `
    INSERT INTO "MemberOffer" ("accountId", "offerCode", "acceptanceState", "progress", "timesRewarded", "version", "rewardedBy")
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
} as const

export type StatementName = keyof typeof STATEMENTS
