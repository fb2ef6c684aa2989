-- An account numbers its postings: activities, reversals and adjustments. Columns are renamed and added, because Prisma
-- would create these tables anew, without what it cannot express, and would delete what refers to them.
ALTER TABLE "Account" RENAME COLUMN "activityCount" TO "postingCount";
ALTER TABLE "MemberOffer" RENAME COLUMN "completedBy" TO "rewardedBy";
ALTER TABLE "Activity" ADD COLUMN "offerSteps" TEXT NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "ActivityReversal" (
    "activityId" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT,
    "actor" TEXT NOT NULL,
    "reopenedOffers" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ActivityReversal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActivityReversal_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Adjustment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "Adjustment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ActivityReversal_accountId_number_key" ON "ActivityReversal"("accountId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Adjustment_accountId_number_key" ON "Adjustment"("accountId", "number");

-- No other table refers to the ledger. Every entry so far was earned by the activity of its posting.
CREATE TABLE "new_LedgerEntry" (
    "accountId" TEXT NOT NULL,
    "postingNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "businessUnit" TEXT NOT NULL,
    "rewardType" TEXT NOT NULL,
    "category" TEXT,
    "points" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "activityId" TEXT,
    "activityNumber" INTEGER,
    "reversedPosition" INTEGER,
    "reason" TEXT,
    "actor" TEXT,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("accountId", "postingNumber", "position"),
    CONSTRAINT "LedgerEntry_accountId_activityNumber_fkey" FOREIGN KEY ("accountId", "activityNumber") REFERENCES "Activity" ("accountId", "number") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_LedgerEntry" ("accountId", "postingNumber", "position", "type", "businessUnit", "rewardType", "category", "points", "cause", "activityId", "activityNumber", "createdAt")
SELECT "accountId", "activityNumber", "position", 'EARN', "businessUnit", "rewardType", "category", "points", "cause", "activityId", "activityNumber", "createdAt" FROM "LedgerEntry"
ORDER BY "accountId", "activityNumber", "position";
DROP TABLE "LedgerEntry";
ALTER TABLE "new_LedgerEntry" RENAME TO "LedgerEntry";

-- The rewards of the activities so far, from the ledger. A last reward of 0 points comes from the offer that it completed.
-- Steps without a reward were not recorded.
CREATE TEMPORARY TABLE "Reward" AS
SELECT *, LAG("activityId") OVER (PARTITION BY "accountId", "offerCode" ORDER BY "number") AS "previous",
       ROW_NUMBER() OVER (PARTITION BY "accountId", "offerCode" ORDER BY "number" DESC) AS "age"
FROM (SELECT "accountId", "cause" AS "offerCode", "postingNumber" AS "number", "activityId" FROM "LedgerEntry" WHERE "category" <> 'BASE'
      UNION
      SELECT m."accountId", m."offerCode", a."number", a."id" FROM "MemberOffer" m JOIN "Activity" a ON a."id" = m."rewardedBy");

UPDATE "Activity" SET "offerSteps" = r."steps"
FROM (SELECT r."activityId",
             json_group_array(json_object('offerCode', r."offerCode", 'reward', json_object(
               'stands', json('true'),
               'isLast', json(CASE WHEN m."rewardedBy" = r."activityId" THEN 'true' ELSE 'false' END),
               'previous', r."previous")) ORDER BY o."rank", o."code") AS "steps"
      FROM "Reward" r JOIN "MemberOffer" m ON m."accountId" = r."accountId" AND m."offerCode" = r."offerCode"
                      JOIN "Offer" o ON o."code" = r."offerCode"
      GROUP BY r."activityId") AS r
WHERE "Activity"."id" = r."activityId";

UPDATE "MemberOffer" SET "rewardedBy" = r."activityId" FROM "Reward" r
WHERE r."age" = 1 AND r."accountId" = "MemberOffer"."accountId" AND r."offerCode" = "MemberOffer"."offerCode";

DROP TABLE "Reward";
