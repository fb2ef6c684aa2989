import { readFileSync } from 'node:fs'

/** The model for each database: the provider of a Prisma schema cannot come from the environment. */
export function readModels() {
  const sqlite = readFileSync('prisma/schema.prisma', 'utf8')
  const postgresql = sqlite
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('../src/generated/sqlite', '../../src/generated/postgresql')
  if (postgresql.match(/postgresql/g)?.length !== 2) {
    throw new Error('prisma/schema.prisma: the line of the provider or the output was not found')
  }
  return { sqlite, postgresql }
}
