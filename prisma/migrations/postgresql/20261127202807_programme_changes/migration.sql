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
ALTER TABLE "MemberOffer" ADD COLUMN "earnedPoints" INTEGER NOT NULL DEFAULT 0;

-- What the rewards have earned so far, from the ledger.
UPDATE "MemberOffer" SET "earnedPoints" = e."points"
FROM (SELECT "accountId", "cause", SUM("points") AS "points" FROM "LedgerEntry" WHERE "category" <> 'BASE' GROUP BY 1, 2) AS e
WHERE e."accountId" = "MemberOffer"."accountId" AND e."cause" = "MemberOffer"."offerCode";

-- CreateIndex
CREATE INDEX "MemberOffer_statistics_idx" ON "MemberOffer"("offerCode", "acceptanceState", "timesRewarded", "acceptanceDate", "earnedPoints");
