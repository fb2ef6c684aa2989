// Fails if a migration history does not lead to prisma/schema.prisma, and shows the missing SQL.
import { migrationsFolder, missingMigrations } from './migrations.mjs'

for (const [provider, sql] of Object.entries(await missingMigrations())) {
  if (sql === undefined) continue
  console.error(`${migrationsFolder(provider)} does not lead to prisma/schema.prisma. Missing:\n\n${sql}`)
  process.exitCode = 1
}
if (process.exitCode) console.error('Run `npm run migration -- NAME` to write the missing migration.')
