-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "revision" TEXT NOT NULL DEFAULT '';

-- Every stored version gets a revision of its own.
UPDATE "Contact" SET "revision" = gen_random_uuid()::text;
