-- An account numbers its postings: activities, reversals and adjustments.
ALTER TABLE "Account" RENAME COLUMN "activityCount" TO "postingCount";
ALTER TABLE "MemberOffer" RENAME COLUMN "completedBy" TO "rewardedBy";
ALTER TABLE "Activity" ADD COLUMN "offerSteps" TEXT COLLATE "C" NOT NULL DEFAULT '[]';

-- CreateEnum
CREATE TYPE "LedgerEntryType" AS ENUM ('EARN', 'REVERSAL', 'ADJUSTMENT');

-- CreateTable
CREATE TABLE "ActivityReversal" (
    "activityId" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT COLLATE "C",
    "actor" TEXT COLLATE "C" NOT NULL,
    "reopenedOffers" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ActivityReversal_pkey" PRIMARY KEY ("activityId")
);

-- CreateTable
CREATE TABLE "Adjustment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ActivityReversal_accountId_number_key" ON "ActivityReversal"("accountId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Adjustment_accountId_number_key" ON "Adjustment"("accountId", "number");

-- AddForeignKey
ALTER TABLE "ActivityReversal" ADD CONSTRAINT "ActivityReversal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityReversal" ADD CONSTRAINT "ActivityReversal_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every entry so far was earned by the activity of its posting. The foreign key of the activity stays as it is.
ALTER TABLE "LedgerEntry"
    ADD COLUMN "postingNumber" INTEGER,
    ADD COLUMN "type" "LedgerEntryType" NOT NULL DEFAULT 'EARN',
    ADD COLUMN "reversedPosition" INTEGER,
    ADD COLUMN "reason" TEXT COLLATE "C",
    ADD COLUMN "actor" TEXT COLLATE "C";
UPDATE "LedgerEntry" SET "postingNumber" = "activityNumber";
ALTER TABLE "LedgerEntry"
    ALTER COLUMN "type" DROP DEFAULT,
    DROP CONSTRAINT "LedgerEntry_pkey",
    ADD CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("accountId", "postingNumber", "position"),
    ALTER COLUMN "activityNumber" DROP NOT NULL,
    ALTER COLUMN "activityId" DROP NOT NULL,
    ALTER COLUMN "category" DROP NOT NULL;

-- The rewards of the activities so far, from the ledger. A last reward of 0 points comes from the offer that it completed.
-- Steps without a reward were not recorded.
CREATE TEMPORARY TABLE "Reward" AS
SELECT *, LAG("activityId") OVER (PARTITION BY "accountId", "offerCode" ORDER BY "number") AS "previous",
       ROW_NUMBER() OVER (PARTITION BY "accountId", "offerCode" ORDER BY "number" DESC) AS "age"
FROM (SELECT "accountId", "cause" AS "offerCode", "postingNumber" AS "number", "activityId" FROM "LedgerEntry" WHERE "category" <> 'BASE'
      UNION
      SELECT m."accountId", m."offerCode", a."number", a."id" FROM "MemberOffer" m JOIN "Activity" a ON a."id" = m."rewardedBy") AS "rewards";

UPDATE "Activity" SET "offerSteps" = r."steps"
FROM (SELECT r."activityId",
             json_agg(json_build_object('offerCode', r."offerCode", 'reward', json_build_object(
               'stands', true,
               'isLast', m."rewardedBy" IS NOT DISTINCT FROM r."activityId",
               'previous', r."previous")) ORDER BY o."rank", o."code")::text AS "steps"
      FROM "Reward" r JOIN "MemberOffer" m ON m."accountId" = r."accountId" AND m."offerCode" = r."offerCode"
                      JOIN "Offer" o ON o."code" = r."offerCode"
      GROUP BY r."activityId") AS r
WHERE "Activity"."id" = r."activityId";

UPDATE "MemberOffer" SET "rewardedBy" = r."activityId" FROM "Reward" r
WHERE r."age" = 1 AND r."accountId" = "MemberOffer"."accountId" AND r."offerCode" = "MemberOffer"."offerCode";

DROP TABLE "Reward";
