-- The rows of a member lie together in the key itself, instead of in a table beside an index: all that is asked of them
-- is asked by the key. Prisma has no word for it: where it redefines this table, WITHOUT ROWID must be said again.
CREATE TABLE "new_MemberOffer" (
    "accountId" TEXT NOT NULL,
    "offerCode" TEXT NOT NULL,
    "acceptanceState" TEXT NOT NULL DEFAULT 'NONE',
    "acceptanceDate" DATETIME,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "timesRewarded" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "completedBy" TEXT,

    PRIMARY KEY ("accountId", "offerCode"),
    CONSTRAINT "MemberOffer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MemberOffer_offerCode_fkey" FOREIGN KEY ("offerCode") REFERENCES "Offer" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_MemberOffer" ("accountId", "offerCode", "acceptanceState", "acceptanceDate", "progress", "timesRewarded", "version", "completedBy")
SELECT "accountId", "offerCode", "acceptanceState", "acceptanceDate", "progress", "timesRewarded", "version", "completedBy" FROM "MemberOffer"
ORDER BY "accountId", "offerCode";
DROP TABLE "MemberOffer";
ALTER TABLE "new_MemberOffer" RENAME TO "MemberOffer";
