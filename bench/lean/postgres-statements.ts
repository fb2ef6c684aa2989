const FROM_SESSION = `FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"`

/** Each statement is prepared under its name, once per connection. Each one that writes is a transaction of its own. */
export const STATEMENTS = {
  setOptIn: `
    WITH found AS (
      SELECT a."id", a."optIn", a."optInUpdatedAt", a."optInVersion" ${FROM_SESSION}
      WHERE s."correlationId" = $1 AND s."expiresAt" >= $3::timestamp),
    changed AS (
      UPDATE "Account" a SET "optIn" = $2::"OptInStatus", "optInUpdatedAt" = $3, "optInVersion" = a."optInVersion" + 1
      FROM found WHERE a."id" = found."id" AND a."optInVersion" = found."optInVersion"
        AND found."optIn" IS DISTINCT FROM $2::"OptInStatus"
      RETURNING a."optInVersion"),
    recorded AS (
      INSERT INTO "Consent" ("accountId", "number", "correlationId", "oldValue", "newValue", "createdAt")
      SELECT found."id", changed."optInVersion", $1, found."optIn", $2::"OptInStatus", $3 FROM found, changed)
    SELECT "id", "optIn", "optInUpdatedAt", EXISTS (SELECT FROM changed) AS "isChanged" FROM found`,

  session: `SELECT FROM "Session" WHERE "correlationId" = $1 AND "expiresAt" >= $2`,

  answeredOffer: `
    SELECT s."accountId", o."code", o."promoStatus", o."displayDate", o."effectiveDate", o."expiryDate",
           m."acceptanceState", m."acceptanceDate", m."progress", m."version"
    FROM "Session" s
    LEFT JOIN ("MemberOffer" m JOIN "Offer" o ON o."code" = m."offerCode")
      ON m."accountId" = s."accountId" AND m."offerCode" = $2
    WHERE s."correlationId" = $1 AND s."expiresAt" >= $3`,

  saveAnswer: `
    UPDATE "MemberOffer" SET "acceptanceState" = $3, "acceptanceDate" = $4, "version" = $5::int + 1
    WHERE "accountId" = $1 AND "offerCode" = $2 AND "version" = $5 AND "progress" = $6`,

  /** One row for each offer that counts, or one without an offer. OFFSET 0: the few offers of the member are read first. */
  countedOffers: `
    SELECT s."accountId", s."channel", counted.*
    FROM "Session" s
    LEFT JOIN LATERAL (
      SELECT o."code", o."rewardType", o."rewardValue", o."businessUnit", o."frequency", o."limitPerMember", o."rank",
             m."acceptanceState", m."progress", m."timesRewarded", m."version"
      FROM (SELECT * FROM "MemberOffer" WHERE "accountId" = s."accountId" OFFSET 0) m
      JOIN "Offer" o ON o."code" = m."offerCode"
      WHERE o."promoStatus" = 'ACTIVE'
        AND (o."action" IS NULL OR o."action" = $3) AND (o."minAmount" IS NULL OR o."minAmount" <= $4::int)
        AND ($5::text IS NULL OR o."businessUnit" IS NULL OR o."businessUnit" = $5)
        AND o."effectiveDate" <= $6::timestamp AND (o."expiryDate" IS NULL OR o."expiryDate" >= $6)
        AND (o."limitPerMember" = 0 OR m."timesRewarded" < o."limitPerMember")
        AND CASE o."activation" WHEN 'LOAD_TO_CARD' THEN m."acceptanceState" = 'ACCEPTED'
                                ELSE m."acceptanceState" NOT IN ('DECLINED', 'COMPLETED') END) counted ON TRUE
    WHERE s."correlationId" = $1 AND s."expiresAt" >= $2
    ORDER BY counted."rank", counted."code"`,

  accountOfLoyaltyId: `SELECT "accountId" FROM "LoyaltyId" WHERE "id" = $1`,

  /** The count of the account is taken first, so activities of one account wait for each other there. */
  sendActivity: `
    WITH account AS (
      UPDATE "Account" SET "postingCount" = "postingCount" + 1 WHERE "id" = $1 RETURNING "postingCount" AS "number"),
    steps AS (
      UPDATE "MemberOffer" m
      SET "acceptanceState" = step."state"::"AcceptanceState", "progress" = step."progress",
          "timesRewarded" = step."timesRewarded", "version" = step."version",
          "rewardedBy" = CASE WHEN step."timesRewarded" > m."timesRewarded" THEN $2 ELSE m."rewardedBy" END
      FROM account CROSS JOIN unnest($17::text[], $18::text[], $19::int[], $20::int[], $21::int[], $22::int[], $23::int[])
        AS step("code", "state", "progress", "timesRewarded", "version", "versionBefore", "progressBefore")
      WHERE m."accountId" = $1 AND m."offerCode" = step."code"
        AND m."version" = step."versionBefore" AND m."progress" = step."progressBefore"
      RETURNING 1),
    activity AS (
      INSERT INTO "Activity" ("id", "accountId", "number", "correlationId", "createdAt", "action", "channel",
                              "businessUnit", "loyaltyId", "note", "occurredAt", "amount", "extendedData")
      SELECT $2, $1, "number", $3, $4::timestamp, $5, $6, $7, $8, $9, $10::timestamp, $11::int, $12 FROM account),
    award AS (
      SELECT * FROM unnest($13::text[], $14::text[], $15::int[], $16::text[]) WITH ORDINALITY
        AS award("businessUnit", "category", "points", "cause", "position")),
    entries AS (
      INSERT INTO "LedgerEntry" ("accountId", "postingNumber", "activityNumber", "position", "activityId", "type",
                                 "businessUnit", "rewardType", "category", "points", "cause", "createdAt")
      SELECT $1, "number", "number", "position", $2, 'EARN', "businessUnit", 'loyalty', "category"::"RewardCategory",
             "points", "cause", $4::timestamp FROM account CROSS JOIN award),
    credits AS (
      INSERT INTO "Balance" ("accountId", "businessUnit", "rewardType", "points")
      SELECT $1, "businessUnit", 'loyalty', SUM("points") FROM award GROUP BY "businessUnit"
      ON CONFLICT ("accountId", "businessUnit", "rewardType")
      DO UPDATE SET "points" = "Balance"."points" + excluded."points")
    -- Fails, and so undoes everything, if another request has changed one of the offers.
    SELECT 1 / (CASE WHEN (SELECT COUNT(*) FROM steps) = cardinality($17::text[]) THEN 1 ELSE 0 END)`,

  sessionWithBalances: `
    SELECT s."channel", s."expiresAt", a."id", a."optIn",
           COALESCE((SELECT json_agg(json_build_object('businessUnit', b."businessUnit", 'points', b."points")
                                     ORDER BY b."businessUnit", b."rewardType")
                     FROM "Balance" b WHERE b."accountId" = a."id"), '[]') AS "balances"
    ${FROM_SESSION}
    WHERE s."correlationId" = $1 AND s."expiresAt" >= $2`,

  listedOffers: `
    SELECT o."code" AS "offerCode", o."name", o."shortDescription", o."promoStatus",
           m."acceptanceState", m."version", o."effectiveDate", o."expiryDate"
    FROM "Session" s JOIN "MemberOffer" m ON m."accountId" = s."accountId" JOIN "Offer" o ON o."code" = m."offerCode"
    WHERE s."correlationId" = $1 AND o."audience" = 'TARGETED' AND o."promoStatus" = 'ACTIVE'
      AND o."displayDate" <= $2::timestamp AND (o."expiryDate" IS NULL OR o."expiryDate" >= $2)
    ORDER BY m."acceptanceState" = 'COMPLETED', o."rank", o."code" LIMIT $3`,
} as const

export type StatementName = keyof typeof STATEMENTS
