-- AlterTable
ALTER TABLE "Account" ADD COLUMN "activityCount" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "MemberOffer" ADD COLUMN "completedBy" TEXT;

-- CreateTable
CREATE TABLE "Activity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "correlationId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "businessUnit" TEXT,
    "loyaltyId" TEXT,
    "note" TEXT,
    "occurredAt" DATETIME NOT NULL,
    "amount" INTEGER,
    "extendedData" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Activity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "accountId" TEXT NOT NULL,
    "activityNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "activityId" TEXT NOT NULL,
    "businessUnit" TEXT NOT NULL,
    "rewardType" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("accountId", "activityNumber", "position"),
    CONSTRAINT "LedgerEntry_accountId_activityNumber_fkey" FOREIGN KEY ("accountId", "activityNumber") REFERENCES "Activity" ("accountId", "number") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Balance" (
    "accountId" TEXT NOT NULL,
    "businessUnit" TEXT NOT NULL,
    "rewardType" TEXT NOT NULL,
    "points" INTEGER NOT NULL,

    PRIMARY KEY ("accountId", "businessUnit", "rewardType"),
    CONSTRAINT "Balance_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Prompt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "correlationId" TEXT NOT NULL,
    "offerCode" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "amountRemaining" INTEGER NOT NULL,
    "response" TEXT,
    "respondedAt" DATETIME,
    "answerCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Prompt_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PromptAnswer" (
    "promptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "response" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("promptId", "number"),
    CONSTRAINT "PromptAnswer_promptId_fkey" FOREIGN KEY ("promptId") REFERENCES "Prompt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Activity_correlationId_number_idx" ON "Activity"("correlationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Activity_accountId_number_key" ON "Activity"("accountId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Prompt_correlationId_offerCode_key" ON "Prompt"("correlationId", "offerCode");
