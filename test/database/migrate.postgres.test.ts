import { expect, test } from '@jest/globals'

import { migrate } from '../../src/database/migrate'
import { givenMigrations } from '../support/migrations'
import { query } from '../support/query'
import { createEmptyDatabase } from '../support/test-database'

/** A changed URL of the test Postgres, and the name of that database in messages. */
async function givenUrl(change: (url: URL) => void) {
  const database = await createEmptyDatabase()
  const url = new URL(database.url)
  change(url)
  await database.drop()
  return { url: url.href, name: `Postgres database "${url.pathname.slice(1)}" at 127.0.0.1:${url.port}` }
}

test('a new value of an enum can be used by the migration after it', async () => {
  const database = await createEmptyDatabase()
  const { folder, write } = givenMigrations({ '1_create': `CREATE TYPE "Size" AS ENUM ('S')` })
  await migrate(database.url, folder)
  write('2_add', `ALTER TYPE "Size" ADD VALUE 'M'`)
  write('3_use', `CREATE TABLE "Shirt" ("size" "Size" NOT NULL DEFAULT 'M')`)

  expect(await migrate(database.url, folder)).toEqual(['2_add', '3_use'])
  await query(database.url, 'INSERT INTO "Shirt" DEFAULT VALUES')
  expect(await query(database.url, 'SELECT * FROM "Shirt"')).toEqual([{ size: 'M' }])
  await database.drop()
})

test('a connection that breaks during a migration is reported like any other error', async () => {
  const database = await createEmptyDatabase()
  const { folder } = givenMigrations({ '1_break': 'SELECT pg_terminate_backend(pg_backend_pid())' })

  await expect(migrate(database.url, folder)).rejects.toThrow(
    /^Migration 1_break failed, and nothing of it was applied: terminating connection/,
  )
  await database.drop()
})

test('a server that cannot be reached is named', async () => {
  const { url, name } = await givenUrl((url) => (url.port = '1'))
  await expect(migrate(url)).rejects.toMatchObject({
    name: 'MigrationError',
    message: `${name} cannot be used: connect ECONNREFUSED 127.0.0.1:1. Check that the server runs and can be reached, and check DATABASE_URL.`,
  })
})

test('a user that the server rejects is named', async () => {
  const { url, name } = await givenUrl((url) => (url.username = 'stranger'))
  await expect(migrate(url)).rejects.toMatchObject({
    name: 'MigrationError',
    message: `${name} cannot be used: role "stranger" does not exist. Check the user and the password in DATABASE_URL.`,
  })
})

test('a database that does not exist is named', async () => {
  const { url, name } = await givenUrl((url) => (url.pathname = '/absent'))
  await expect(migrate(url)).rejects.toMatchObject({
    name: 'MigrationError',
    message: `${name} cannot be used: database "absent" does not exist. Create the database first, or check DATABASE_URL.`,
  })
})

test('an invalid URL is not repeated, because it can contain a password', async () => {
  await expect(migrate('postgresql://user:se#cret@localhost:5432/app')).rejects.toMatchObject({
    name: 'UnusableDatabaseError',
    message:
      'DATABASE_URL is not a URL: write postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with characters like "#" and "@" in the password as %23 and %40.',
  })
})
