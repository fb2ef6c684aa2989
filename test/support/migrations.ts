import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { createTestFolder } from './test-folder'

const PROJECT = path.resolve(__dirname, '../../prisma/migrations')

/** A folder with those migrations of the project that come before the one with this name. */
export function givenMigrationsBefore(name: string): string {
  const folder = createTestFolder()
  for (const provider of ['sqlite', 'postgresql']) {
    const earlier = readdirSync(path.join(PROJECT, provider)).filter((each) => /^\d/.test(each) && each < name)
    for (const each of earlier) {
      cpSync(path.join(PROJECT, provider, each), path.join(folder, provider, each), { recursive: true })
    }
  }
  return folder
}

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
