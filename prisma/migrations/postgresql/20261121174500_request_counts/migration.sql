-- How much each process has counted of its callers in a minute. It is not in the log of the database, as nobody misses it
-- after a crash, and in no model of Prisma, which knows no such tables (scripts/migrations.mjs).
CREATE UNLOGGED TABLE "RequestCount" (
    "minute" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RequestCount_pkey" PRIMARY KEY ("minute", "key", "process")
);
