import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { createTestFolder } from './test-folder'

/** A folder of migrations with the same SQL for both databases. `write` adds a migration, or replaces one. */
export function givenMigrations(migrations: Record<string, string>) {
  const folder = createTestFolder()
  const write = (name: string, sql: string): void => {
    for (const provider of ['sqlite', 'postgresql']) {
      mkdirSync(path.join(folder, provider, name), { recursive: true })
      writeFileSync(path.join(folder, provider, name, 'migration.sql'), sql)
    }
  }
  for (const [name, sql] of Object.entries(migrations)) write(name, sql)
  return { folder, write }
}
