// Fails when a history of migrations does not lead to prisma/schema.prisma, and shows what is missing.
import { migrationsFolder, missingMigrations } from './migrations.mjs'

for (const [provider, sql] of Object.entries(await missingMigrations())) {
  if (sql === undefined) continue
  console.error(`${migrationsFolder(provider)} does not lead to prisma/schema.prisma. What is missing:\n\n${sql}`)
  process.exitCode = 1
}
if (process.exitCode) console.error('Run `npm run migration -- NAME` to write the missing migration.')
