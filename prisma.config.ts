import { defineConfig } from 'prisma/config'

// For Prisma's own commands alone; the service reads src/config. Which database is meant decides the model and history.
const url = process.env.DATABASE_URL ?? 'file:./data/engagement.db'
const postgres = /^postgres(ql)?:/.test(url)

export default defineConfig({
  schema: postgres ? 'prisma/.postgresql/schema.prisma' : 'prisma/schema.prisma',
  migrations: { path: postgres ? 'prisma/migrations/postgresql' : 'prisma/migrations/sqlite' },
  datasource: { url },
})
