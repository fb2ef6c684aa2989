-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "currency" TEXT NOT NULL DEFAULT 'CAD',
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'UTC';
