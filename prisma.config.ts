import { defineConfig } from 'prisma/config'

// Only for the commands of Prisma; the service reads src/config. The database decides which model and history they use.
const url = process.env.DATABASE_URL ?? 'file:./data/engagement.db'
const postgres = /^postgres(ql)?:/.test(url)

export default defineConfig({
  schema: postgres ? 'prisma/.postgresql/schema.prisma' : 'prisma/schema.prisma',
  migrations: { path: postgres ? 'prisma/migrations/postgresql' : 'prisma/migrations/sqlite' },
  datasource: { url },
})
