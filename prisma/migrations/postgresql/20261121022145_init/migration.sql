-- CreateEnum
CREATE TYPE "PromoStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'ACTIVE', 'INACTIVE', 'EXPIRED');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('MASS', 'TARGETED');

-- CreateEnum
CREATE TYPE "Activation" AS ENUM ('AUTO_LOAD', 'LOAD_TO_CARD');

-- CreateEnum
CREATE TYPE "RewardType" AS ENUM ('FLAT', 'MULTIPLIER', 'PERCENTAGE');

-- CreateEnum
CREATE TYPE "OptInStatus" AS ENUM ('ACCEPTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "AcceptanceState" AS ENUM ('NONE', 'ACCEPTED', 'DECLINED', 'COMPLETED');

-- CreateTable
CREATE TABLE "Programme" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,
    "defaultChannel" TEXT,
    "defaultBusinessUnit" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Channel" (
    "name" TEXT NOT NULL,

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "BusinessUnit" (
    "name" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,

    CONSTRAINT "BusinessUnit_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Action" (
    "code" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "EarnRule" (
    "code" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "businessUnit" TEXT,
    "points" INTEGER NOT NULL,
    "pointsPerUnit" INTEGER NOT NULL,

    CONSTRAINT "EarnRule_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Offer" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortDescription" TEXT,
    "longDescription" TEXT,
    "promoStatus" "PromoStatus" NOT NULL,
    "audience" "Audience" NOT NULL,
    "activation" "Activation" NOT NULL,
    "rewardType" "RewardType" NOT NULL,
    "rewardValue" INTEGER NOT NULL,
    "businessUnit" TEXT,
    "action" TEXT,
    "minAmount" INTEGER,
    "frequency" INTEGER NOT NULL DEFAULT 1,
    "limitPerMember" INTEGER NOT NULL DEFAULT 1,
    "nearMissWindow" INTEGER,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "displayDate" TIMESTAMP(3) NOT NULL,
    "effectiveDate" TIMESTAMP(3) NOT NULL,
    "expiryDate" TIMESTAMP(3),

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "externalId" TEXT,
    "email" TEXT,
    "phoneNumber" TEXT,
    "locale" TEXT,
    "optIn" "OptInStatus",
    "optInUpdatedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoyaltyId" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,

    CONSTRAINT "LoyaltyId_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "correlationId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "channel" TEXT,
    "locale" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("correlationId")
);

-- CreateTable
CREATE TABLE "MemberOffer" (
    "accountId" TEXT NOT NULL,
    "offerCode" TEXT NOT NULL,
    "acceptanceState" "AcceptanceState" NOT NULL DEFAULT 'NONE',
    "acceptanceDate" TIMESTAMP(3),
    "progress" INTEGER NOT NULL DEFAULT 0,
    "timesRewarded" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MemberOffer_pkey" PRIMARY KEY ("accountId","offerCode")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_externalId_key" ON "Account"("externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_phoneNumber_key" ON "Account"("phoneNumber");

-- CreateIndex
CREATE INDEX "LoyaltyId_accountId_idx" ON "LoyaltyId"("accountId");

-- AddForeignKey
ALTER TABLE "EarnRule" ADD CONSTRAINT "EarnRule_action_fkey" FOREIGN KEY ("action") REFERENCES "Action"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EarnRule" ADD CONSTRAINT "EarnRule_businessUnit_fkey" FOREIGN KEY ("businessUnit") REFERENCES "BusinessUnit"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_businessUnit_fkey" FOREIGN KEY ("businessUnit") REFERENCES "BusinessUnit"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_action_fkey" FOREIGN KEY ("action") REFERENCES "Action"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoyaltyId" ADD CONSTRAINT "LoyaltyId_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberOffer" ADD CONSTRAINT "MemberOffer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberOffer" ADD CONSTRAINT "MemberOffer_offerCode_fkey" FOREIGN KEY ("offerCode") REFERENCES "Offer"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
