-- The lists of an account, newest first.
-- CreateIndex
CREATE INDEX "Prompt_accountId_createdAt_id_idx" ON "Prompt"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Session_accountId_createdAt_correlationId_idx" ON "Session"("accountId", "createdAt", "correlationId");
