-- An index of Postgres holds texts of up to 2 700 bytes, and objectUri can be longer: only its beginning is in the index.
-- DropIndex
DROP INDEX "Contact_objectUri_creationTimeStamp_id_idx";

-- CreateIndex
CREATE INDEX "Contact_objectUri_creationTimeStamp_id_idx" ON "Contact"(substr("objectUri", 1, 255), "creationTimeStamp", "id");
