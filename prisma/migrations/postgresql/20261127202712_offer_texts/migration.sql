-- AlterTable
ALTER TABLE "EarnRule" ADD COLUMN     "name" TEXT COLLATE "C",
ADD COLUMN     "translations" TEXT COLLATE "C" NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Offer" ADD COLUMN     "terms" TEXT COLLATE "C",
ADD COLUMN     "translations" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
ADD COLUMN     "category" TEXT COLLATE "C",
ADD COLUMN     "imageUrl" TEXT COLLATE "C",
ADD COLUMN     "stoppedAt" TIMESTAMP(3);
