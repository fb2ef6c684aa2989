-- CreateTable
CREATE TABLE "Programme" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "version" INTEGER NOT NULL,
    "defaultChannel" TEXT,
    "defaultBusinessUnit" TEXT,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Channel" (
    "name" TEXT NOT NULL PRIMARY KEY
);

-- CreateTable
CREATE TABLE "BusinessUnit" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "enabled" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "Action" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "enabled" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "EarnRule" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "action" TEXT NOT NULL,
    "businessUnit" TEXT,
    "points" INTEGER NOT NULL,
    "pointsPerUnit" INTEGER NOT NULL,
    CONSTRAINT "EarnRule_action_fkey" FOREIGN KEY ("action") REFERENCES "Action" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EarnRule_businessUnit_fkey" FOREIGN KEY ("businessUnit") REFERENCES "BusinessUnit" ("name") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Offer" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "shortDescription" TEXT,
    "longDescription" TEXT,
    "promoStatus" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "activation" TEXT NOT NULL,
    "rewardType" TEXT NOT NULL,
    "rewardValue" INTEGER NOT NULL,
    "businessUnit" TEXT,
    "action" TEXT,
    "minAmount" INTEGER,
    "frequency" INTEGER NOT NULL DEFAULT 1,
    "limitPerMember" INTEGER NOT NULL DEFAULT 1,
    "nearMissWindow" INTEGER,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "displayDate" DATETIME NOT NULL,
    "effectiveDate" DATETIME NOT NULL,
    "expiryDate" DATETIME,
    CONSTRAINT "Offer_businessUnit_fkey" FOREIGN KEY ("businessUnit") REFERENCES "BusinessUnit" ("name") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Offer_action_fkey" FOREIGN KEY ("action") REFERENCES "Action" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "externalId" TEXT,
    "email" TEXT,
    "phoneNumber" TEXT,
    "locale" TEXT,
    "optIn" TEXT,
    "optInUpdatedAt" DATETIME,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "LoyaltyId" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    CONSTRAINT "LoyaltyId_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "correlationId" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "channel" TEXT,
    "locale" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MemberOffer" (
    "accountId" TEXT NOT NULL,
    "offerCode" TEXT NOT NULL,
    "acceptanceState" TEXT NOT NULL DEFAULT 'NONE',
    "acceptanceDate" DATETIME,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "timesRewarded" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("accountId", "offerCode"),
    CONSTRAINT "MemberOffer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MemberOffer_offerCode_fkey" FOREIGN KEY ("offerCode") REFERENCES "Offer" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_externalId_key" ON "Account"("externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_phoneNumber_key" ON "Account"("phoneNumber");

-- CreateIndex
CREATE INDEX "LoyaltyId_accountId_idx" ON "LoyaltyId"("accountId");
