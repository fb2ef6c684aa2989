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
ALTER TABLE "MemberOffer" ADD COLUMN "earnedPoints" REAL NOT NULL DEFAULT 0;

-- What the rewards have earned so far, from the ledger.
UPDATE "MemberOffer" SET "earnedPoints" = e."points"
FROM (SELECT "accountId", "cause", SUM("points") AS "points" FROM "LedgerEntry" WHERE "category" <> 'BASE' GROUP BY 1, 2) AS e
WHERE e."accountId" = "MemberOffer"."accountId" AND e."cause" = "MemberOffer"."offerCode";

-- The members of each offer by state and number of rewards, for statistics. Triggers keep it in the transaction of each
-- change: that costs a change less than an index of these columns, and a count of a million rows would stop the process.
CREATE TABLE "OfferTotal" (
    "offerCode" TEXT NOT NULL,
    "acceptanceState" TEXT NOT NULL,
    "timesRewarded" INTEGER NOT NULL,
    "members" INTEGER NOT NULL,
    "withAcceptanceDate" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,

    PRIMARY KEY ("offerCode", "acceptanceState", "timesRewarded")
) WITHOUT ROWID;
INSERT INTO "OfferTotal"
SELECT "offerCode", "acceptanceState", "timesRewarded", COUNT(*), COUNT("acceptanceDate"), SUM("earnedPoints") FROM "MemberOffer" GROUP BY 1, 2, 3;

CREATE TRIGGER "MemberOffer_added" AFTER INSERT ON "MemberOffer" BEGIN
    INSERT INTO "OfferTotal" VALUES (NEW."offerCode", NEW."acceptanceState", NEW."timesRewarded", 1, NEW."acceptanceDate" IS NOT NULL, NEW."earnedPoints")
    ON CONFLICT ("offerCode", "acceptanceState", "timesRewarded") DO UPDATE SET "members" = "members" + 1,
        "withAcceptanceDate" = "withAcceptanceDate" + excluded."withAcceptanceDate", "points" = "points" + excluded."points";
END;

CREATE TRIGGER "MemberOffer_removed" AFTER DELETE ON "MemberOffer" BEGIN
    UPDATE "OfferTotal" SET "members" = "members" - 1, "withAcceptanceDate" = "withAcceptanceDate" - (OLD."acceptanceDate" IS NOT NULL), "points" = "points" - OLD."earnedPoints"
    WHERE "offerCode" = OLD."offerCode" AND "acceptanceState" = OLD."acceptanceState" AND "timesRewarded" = OLD."timesRewarded";
END;

CREATE TRIGGER "MemberOffer_changed" AFTER UPDATE OF "acceptanceState", "acceptanceDate", "timesRewarded", "earnedPoints" ON "MemberOffer" BEGIN
    UPDATE "OfferTotal" SET "members" = "members" - 1, "withAcceptanceDate" = "withAcceptanceDate" - (OLD."acceptanceDate" IS NOT NULL), "points" = "points" - OLD."earnedPoints"
    WHERE "offerCode" = OLD."offerCode" AND "acceptanceState" = OLD."acceptanceState" AND "timesRewarded" = OLD."timesRewarded";
    INSERT INTO "OfferTotal" VALUES (NEW."offerCode", NEW."acceptanceState", NEW."timesRewarded", 1, NEW."acceptanceDate" IS NOT NULL, NEW."earnedPoints")
    ON CONFLICT ("offerCode", "acceptanceState", "timesRewarded") DO UPDATE SET "members" = "members" + 1,
        "withAcceptanceDate" = "withAcceptanceDate" + excluded."withAcceptanceDate", "points" = "points" + excluded."points";
END;
