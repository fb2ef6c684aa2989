-- AlterTable
ALTER TABLE "Session" ADD COLUMN "endedAt" DATETIME;
