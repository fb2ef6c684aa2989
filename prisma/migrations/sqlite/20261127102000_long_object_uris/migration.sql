-- The same as on Postgres, where an index cannot hold the whole text: both databases run the same queries.
-- DropIndex
DROP INDEX "Contact_objectUri_creationTimeStamp_id_idx";

-- CreateIndex
CREATE INDEX "Contact_objectUri_creationTimeStamp_id_idx" ON "Contact"(substr("objectUri", 1, 255), "creationTimeStamp", "id");
