-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "subjectLevel" TEXT NOT NULL,
    "objectUri" TEXT NOT NULL,
    "objectRevisionId" TEXT NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectVariables" TEXT NOT NULL,
    "treatments" TEXT NOT NULL,
    "ruleFired" TEXT,
    "pathTraversed" TEXT,
    "abTests" TEXT NOT NULL,
    "responseTrackingCode" TEXT NOT NULL,
    "receiverId" TEXT,
    "receiverRole" TEXT,
    "channel" TEXT,
    "excludeFromContactRule" BOOLEAN NOT NULL,
    "conclusionResponseValue" TEXT,
    "conclusionResponseType" TEXT,
    "createdBy" TEXT NOT NULL,
    "modifiedBy" TEXT NOT NULL,
    "creationTimeStamp" TIMESTAMP(3) NOT NULL,
    "modifiedTimeStamp" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactTreatment" (
    "contactId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "treatmentId" TEXT NOT NULL,
    "responseChannel" TEXT,
    "creationTimeStamp" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContactTreatment_pkey" PRIMARY KEY ("contactId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "Contact_responseTrackingCode_key" ON "Contact"("responseTrackingCode");

-- CreateIndex
CREATE INDEX "Contact_creationTimeStamp_id_idx" ON "Contact"("creationTimeStamp", "id");

-- CreateIndex
CREATE INDEX "Contact_subjectId_creationTimeStamp_id_idx" ON "Contact"("subjectId", "creationTimeStamp", "id");

-- CreateIndex
CREATE INDEX "Contact_objectUri_creationTimeStamp_id_idx" ON "Contact"("objectUri", "creationTimeStamp", "id");

-- CreateIndex
CREATE INDEX "Contact_channel_creationTimeStamp_id_idx" ON "Contact"("channel", "creationTimeStamp", "id");

-- CreateIndex
CREATE INDEX "ContactTreatment_treatmentId_creationTimeStamp_contactId_idx" ON "ContactTreatment"("treatmentId", "creationTimeStamp", "contactId");

-- CreateIndex
CREATE INDEX "ContactTreatment_responseChannel_creationTimeStamp_contactI_idx" ON "ContactTreatment"("responseChannel", "creationTimeStamp", "contactId");

-- AddForeignKey
ALTER TABLE "ContactTreatment" ADD CONSTRAINT "ContactTreatment_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;
