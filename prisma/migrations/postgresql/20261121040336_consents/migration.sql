-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "optInVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Consent" (
    "accountId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "correlationId" TEXT NOT NULL,
    "oldValue" "OptInStatus",
    "newValue" "OptInStatus" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("accountId","number")
);

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
