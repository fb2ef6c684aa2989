-- CreateEnum
CREATE TYPE "ChangeSource" AS ENUM ('API', 'IMPORT');

-- CreateTable
CREATE TABLE "ProgrammeChange" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "source" "ChangeSource" NOT NULL,
    "changes" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProgrammeChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeChange_version_key" ON "ProgrammeChange"("version");

-- AlterTable
ALTER TABLE "MemberOffer" ADD COLUMN "earnedPoints" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- What the rewards have earned so far, from the ledger.
UPDATE "MemberOffer" SET "earnedPoints" = e."points"
FROM (SELECT "accountId", "cause", SUM("points") AS "points" FROM "LedgerEntry" WHERE "category" <> 'BASE' GROUP BY 1, 2) AS e
WHERE e."accountId" = "MemberOffer"."accountId" AND e."cause" = "MemberOffer"."offerCode";

-- The members of each offer by state and number of rewards, for statistics. A table that each change updates would have
-- rows for which all members of an offer wait, so they are counted, from an index with all that this needs. Its last part
-- is a constant, because Prisma ignores an index with an expression: SQLite has no such index.
CREATE INDEX "MemberOffer_statistics_idx" ON "MemberOffer"("offerCode", "acceptanceState", "timesRewarded", "acceptanceDate", "earnedPoints", (1));

CREATE VIEW "OfferTotal" AS
SELECT "offerCode", "acceptanceState", "timesRewarded", COUNT(*) AS "members", COUNT("acceptanceDate") AS "withAcceptanceDate", SUM("earnedPoints") AS "points"
FROM "MemberOffer" GROUP BY "offerCode", "acceptanceState", "timesRewarded";
