-- AlterTable
ALTER TABLE "EarnRule" ADD COLUMN "name" TEXT;
ALTER TABLE "EarnRule" ADD COLUMN "translations" TEXT NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Offer" ADD COLUMN "terms" TEXT;
ALTER TABLE "Offer" ADD COLUMN "translations" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Offer" ADD COLUMN "category" TEXT;
ALTER TABLE "Offer" ADD COLUMN "imageUrl" TEXT;
ALTER TABLE "Offer" ADD COLUMN "stoppedAt" DATETIME;
