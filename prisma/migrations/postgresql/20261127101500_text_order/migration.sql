-- Postgres compares texts by the collation of the database, which differs between servers, and from SQLite. The order of
-- their bytes is the same everywhere.

-- AlterTable
ALTER TABLE "Programme"
    ALTER COLUMN "defaultChannel" TYPE TEXT COLLATE "C",
    ALTER COLUMN "defaultBusinessUnit" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Channel"
    ALTER COLUMN "name" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "BusinessUnit"
    ALTER COLUMN "name" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Action"
    ALTER COLUMN "code" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "EarnRule"
    ALTER COLUMN "code" TYPE TEXT COLLATE "C",
    ALTER COLUMN "action" TYPE TEXT COLLATE "C",
    ALTER COLUMN "businessUnit" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Offer"
    ALTER COLUMN "code" TYPE TEXT COLLATE "C",
    ALTER COLUMN "name" TYPE TEXT COLLATE "C",
    ALTER COLUMN "shortDescription" TYPE TEXT COLLATE "C",
    ALTER COLUMN "longDescription" TYPE TEXT COLLATE "C",
    ALTER COLUMN "businessUnit" TYPE TEXT COLLATE "C",
    ALTER COLUMN "action" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Account"
    ALTER COLUMN "id" TYPE TEXT COLLATE "C",
    ALTER COLUMN "externalId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "email" TYPE TEXT COLLATE "C",
    ALTER COLUMN "phoneNumber" TYPE TEXT COLLATE "C",
    ALTER COLUMN "locale" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Consent"
    ALTER COLUMN "accountId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "correlationId" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "LoyaltyId"
    ALTER COLUMN "id" TYPE TEXT COLLATE "C",
    ALTER COLUMN "accountId" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Session"
    ALTER COLUMN "correlationId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "accountId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "channel" TYPE TEXT COLLATE "C",
    ALTER COLUMN "locale" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "MemberOffer"
    ALTER COLUMN "accountId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "offerCode" TYPE TEXT COLLATE "C",
    ALTER COLUMN "completedBy" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Activity"
    ALTER COLUMN "id" TYPE TEXT COLLATE "C",
    ALTER COLUMN "accountId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "correlationId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "action" TYPE TEXT COLLATE "C",
    ALTER COLUMN "channel" TYPE TEXT COLLATE "C",
    ALTER COLUMN "businessUnit" TYPE TEXT COLLATE "C",
    ALTER COLUMN "loyaltyId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "note" TYPE TEXT COLLATE "C",
    ALTER COLUMN "extendedData" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "LedgerEntry"
    ALTER COLUMN "accountId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "activityId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "businessUnit" TYPE TEXT COLLATE "C",
    ALTER COLUMN "rewardType" TYPE TEXT COLLATE "C",
    ALTER COLUMN "cause" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Balance"
    ALTER COLUMN "accountId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "businessUnit" TYPE TEXT COLLATE "C",
    ALTER COLUMN "rewardType" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Prompt"
    ALTER COLUMN "id" TYPE TEXT COLLATE "C",
    ALTER COLUMN "accountId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "correlationId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "offerCode" TYPE TEXT COLLATE "C",
    ALTER COLUMN "message" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "PromptAnswer"
    ALTER COLUMN "promptId" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Contact"
    ALTER COLUMN "id" TYPE TEXT COLLATE "C",
    ALTER COLUMN "subjectId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "subjectLevel" TYPE TEXT COLLATE "C",
    ALTER COLUMN "objectUri" TYPE TEXT COLLATE "C",
    ALTER COLUMN "objectRevisionId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "objectType" TYPE TEXT COLLATE "C",
    ALTER COLUMN "objectVariables" TYPE TEXT COLLATE "C",
    ALTER COLUMN "treatments" TYPE TEXT COLLATE "C",
    ALTER COLUMN "ruleFired" TYPE TEXT COLLATE "C",
    ALTER COLUMN "pathTraversed" TYPE TEXT COLLATE "C",
    ALTER COLUMN "abTests" TYPE TEXT COLLATE "C",
    ALTER COLUMN "responseTrackingCode" TYPE TEXT COLLATE "C",
    ALTER COLUMN "receiverId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "receiverRole" TYPE TEXT COLLATE "C",
    ALTER COLUMN "channel" TYPE TEXT COLLATE "C",
    ALTER COLUMN "conclusionResponseValue" TYPE TEXT COLLATE "C",
    ALTER COLUMN "conclusionResponseType" TYPE TEXT COLLATE "C",
    ALTER COLUMN "createdBy" TYPE TEXT COLLATE "C",
    ALTER COLUMN "modifiedBy" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "ContactTreatment"
    ALTER COLUMN "contactId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "treatmentId" TYPE TEXT COLLATE "C",
    ALTER COLUMN "responseChannel" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "RequestCount"
    ALTER COLUMN "key" TYPE TEXT COLLATE "C",
    ALTER COLUMN "process" TYPE TEXT COLLATE "C";
