-- CreateEnum
CREATE TYPE "RewardCategory" AS ENUM ('BASE', 'BONUS', 'TARGETED');

-- CreateEnum
CREATE TYPE "PromptResponse" AS ENUM ('ACCEPTED', 'DECLINED', 'DEFERRED');

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "activityCount" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "MemberOffer" ADD COLUMN     "completedBy" TEXT;

-- CreateTable
CREATE TABLE "Activity" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "correlationId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "businessUnit" TEXT,
    "loyaltyId" TEXT,
    "note" TEXT,
    "occurredAt" TIMESTAMP(3) NOT NULL,
    "amount" INTEGER,
    "extendedData" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "accountId" TEXT NOT NULL,
    "activityNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "activityId" TEXT NOT NULL,
    "businessUnit" TEXT NOT NULL,
    "rewardType" TEXT NOT NULL,
    "category" "RewardCategory" NOT NULL,
    "points" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("accountId","activityNumber","position")
);

-- CreateTable
CREATE TABLE "Balance" (
    "accountId" TEXT NOT NULL,
    "businessUnit" TEXT NOT NULL,
    "rewardType" TEXT NOT NULL,
    "points" INTEGER NOT NULL,

    CONSTRAINT "Balance_pkey" PRIMARY KEY ("accountId","businessUnit","rewardType")
);

-- CreateTable
CREATE TABLE "Prompt" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "correlationId" TEXT NOT NULL,
    "offerCode" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "amountRemaining" INTEGER NOT NULL,
    "response" "PromptResponse",
    "respondedAt" TIMESTAMP(3),
    "answerCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Prompt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PromptAnswer" (
    "promptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "response" "PromptResponse" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PromptAnswer_pkey" PRIMARY KEY ("promptId","number")
);

-- CreateIndex
CREATE INDEX "Activity_correlationId_number_idx" ON "Activity"("correlationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Activity_accountId_number_key" ON "Activity"("accountId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Prompt_correlationId_offerCode_key" ON "Prompt"("correlationId", "offerCode");

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_accountId_activityNumber_fkey" FOREIGN KEY ("accountId", "activityNumber") REFERENCES "Activity"("accountId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Balance" ADD CONSTRAINT "Balance_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromptAnswer" ADD CONSTRAINT "PromptAnswer_promptId_fkey" FOREIGN KEY ("promptId") REFERENCES "Prompt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
