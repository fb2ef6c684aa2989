-- AlterTable
ALTER TABLE "Account" ADD COLUMN "optInVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Consent" (
    "accountId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "correlationId" TEXT NOT NULL,
    "oldValue" TEXT,
    "newValue" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("accountId", "number"),
    CONSTRAINT "Consent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
