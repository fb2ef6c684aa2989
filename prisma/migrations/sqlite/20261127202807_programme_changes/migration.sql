-- CreateTable
CREATE TABLE "ProgrammeChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeChange_version_key" ON "ProgrammeChange"("version");

-- The column is added, because Prisma would create the table anew, without WITHOUT ROWID.
ALTER TABLE "MemberOffer" ADD COLUMN "earnedPoints" INTEGER NOT NULL DEFAULT 0;

-- What the rewards have earned so far, from the ledger.
UPDATE "MemberOffer" SET "earnedPoints" = e."points"
FROM (SELECT "accountId", "cause", SUM("points") AS "points" FROM "LedgerEntry" WHERE "category" <> 'BASE' GROUP BY 1, 2) AS e
WHERE e."accountId" = "MemberOffer"."accountId" AND e."cause" = "MemberOffer"."offerCode";

-- CreateIndex
CREATE INDEX "MemberOffer_statistics_idx" ON "MemberOffer"("offerCode", "acceptanceState", "timesRewarded", "acceptanceDate", "earnedPoints");
