// npm run migration -- NAME: writes a migration for each database with the changes of prisma/schema.prisma.
import { mkdirSync, writeFileSync } from 'node:fs'
import { lockFile, migrationsFolder, missingMigrations } from './migrations.mjs'

const name = process.argv[2] ?? ''
if (!/^[a-z0-9_]{1,60}$/.test(name)) {
  console.error('Usage: npm run migration -- NAME\nNAME has only a-z, 0-9 and underscores, for example add_offer_rank.')
  process.exit(1)
}

const missing = await missingMigrations()
if (Object.values(missing).every((sql) => sql === undefined)) {
  console.log('Nothing to migrate: both histories lead to the model already.')
  process.exit(0)
}

const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
for (const [provider, sql] of Object.entries(missing)) {
  const folder = `${migrationsFolder(provider)}/${timestamp}_${name}`
  mkdirSync(folder, { recursive: true })
  // Both histories have the same names, even if a change has no effect on one database (enum values on SQLite).
  writeFileSync(`${folder}/migration.sql`, sql ?? '-- Nothing changes on this database.\n')
  writeFileSync(`${migrationsFolder(provider)}/migration_lock.toml`, lockFile(provider))
  console.log(`Wrote ${folder}/migration.sql. Review it before you commit it.`)
}
