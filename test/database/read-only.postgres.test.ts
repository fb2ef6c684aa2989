import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { migrate } from '../../src/database/migrate'
import { SessionDocument } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { givenActivities, givenMember, type Member } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { startPostgres, type TestPostgres } from '../support/postgres'
import { query } from '../support/query'
import { startService, type TestService } from '../support/service'

const READ_ONLY = 'The server accepts no writes: it is a standby, or it is set to read-only.'

const tryAgain = {
  data: { sendActivity: null },
  errors: [documentedError('TRY_AGAIN', 'sendActivity', { retryable: true })],
}

const readiness = async ({ app }: TestService) => (await app.inject('/readyz')).statusCode
const read = (service: TestService, { correlationId }: Member) => service.execute(SessionDocument, { correlationId })

/** Every instance of the service reads, and refuses to write. */
async function expectReadOnly(service: TestService, member: Member): Promise<void> {
  for (let instance = 0; instance < 2; instance++) {
    expect((await read(service, member)).errors).toBeUndefined()
    // Without an ID: nothing was written, so it can be sent again.
    expect(await sendActivity(service, member)).toEqual(tryAgain)
  }
  expect(await Promise.all([sendActivity(service, member), sendActivity(service, member)])).toEqual([
    tryAgain,
    tryAgain,
  ])
  expect(await readiness(service)).toBe(503)
  expect(service.log).toContainEqual(
    expect.objectContaining({ msg: 'the database is not ready', err: expect.objectContaining({ message: READ_ONLY }) }),
  )
}

async function expectWritable(service: TestService, member: Member): Promise<void> {
  expect(await readiness(service)).toBe(200)
  for (let instance = 0; instance < 2; instance++) {
    expect((await sendActivity(service, member)).errors).toBeUndefined()
    expect((await read(service, member)).errors).toBeUndefined()
  }
}

// Guards: every write was INTERNAL_SERVER_ERROR, and the service was ready.
test('a database that is set to read-only is TRY_AGAIN and not ready, until it accepts writes again', async () => {
  const service = await startService()
  await givenActivities(service)
  const member = await givenMember(service)
  await expectWritable(service, member)
  const alter = (action: string) =>
    query(service.databaseUrl, `ALTER DATABASE "${new URL(service.databaseUrl).pathname.slice(1)}" ${action}`)
  await alter('SET default_transaction_read_only = on')
  await query(
    service.databaseUrl,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  // The first calls find the connections that were ended.
  while ((await read(service, member)).errors || (await read(service, member)).errors);
  await expectReadOnly(service, member)
  await query(
    service.databaseUrl.replace(/[^/]*$/, 'postgres'),
    `ALTER DATABASE "${new URL(service.databaseUrl).pathname.slice(1)}" RESET default_transaction_read_only`,
  )
  // No connection from before is lent again.
  await expectWritable(service, member)
  await service.stop()
})

describe('a standby', () => {
  let postgres: TestPostgres
  let primary: TestPostgres
  let member: Member

  /** The service on one of the servers, or on several. */
  const startOn = (url: string) =>
    startService({}, { testDatabase: { kind: 'postgres', url, drop: () => Promise.resolve() } })
  const addressOf = (server: TestPostgres) => new URL(server.url()).host

  beforeAll(async () => {
    ;[postgres, primary] = await Promise.all([startPostgres(), startPostgres()])
    for (const server of [postgres, primary]) {
      await migrate(server.url())
      const service = await startOn(server.url())
      await givenActivities(service)
      member = await givenMember(service, 'member')
      await query(server.url(), `UPDATE "Session" SET "correlationId" = 'session'`)
      member = { ...member, correlationId: 'session' }
      await service.stop()
    }
    await query(postgres.url(), 'CHECKPOINT')
    await postgres.crash()
    await postgres.restart('standby')
  })
  afterAll(async () => {
    await postgres.stop()
    await primary.stop()
  })

  test('is passed over if DATABASE_URL names several servers', async () => {
    const url = `postgresql://postgres@127.0.0.1:1,${addressOf(postgres)},${addressOf(primary)}/postgres`
    expect(await migrate(url)).toEqual([])
    const service = await startOn(url)
    await expectWritable(service, member)
    await service.stop()
  })

  test('serves reads, and serves writes once it is promoted', async () => {
    expect(await migrate(postgres.url())).toEqual([])
    const service = await startOn(postgres.url())
    await expectReadOnly(service, member)
    await query(postgres.url(), 'SELECT pg_promote()')
    await expectWritable(service, member)
    await service.stop()
  })
})
