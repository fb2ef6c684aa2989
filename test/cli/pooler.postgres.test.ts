import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterEach, describe, expect, test } from '@jest/globals'

import { migrate } from '../../src/database/migrate'
import { isPgBouncerInstalled, startPgBouncer, type TestPgBouncer } from '../support/pgbouncer'
import { runCommand, ServiceProcess } from '../support/service-process'
import { startService } from '../support/service'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/test-database'
import { createTestFolder } from '../support/test-folder'
import { useService } from '../support/use-service'

let testDatabase: TestDatabase
let pooler: TestPgBouncer

async function givenPooler(lines: string[], database: Promise<TestDatabase>): Promise<string> {
  testDatabase = await database
  pooler = await startPgBouncer(lines)
  return pooler.url(new URL(testDatabase.url).pathname.slice(1))
}

const TRANSACTIONS = ['pool_mode = transaction']

/** CI installs PgBouncer and sets REQUIRE_PGBOUNCER. Elsewhere, most of these tests exist only if it is installed. */
test('PgBouncer is installed if it is required', () => {
  expect(isPgBouncerInstalled || process.env.REQUIRE_PGBOUNCER === undefined).toBe(true)
})

function describePgBouncer(): void {
  afterEach(async () => {
    await pooler.stop()
    await testDatabase.drop()
  })

  // Guards: PgBouncer refused the startup parameter `options`.
  test('with pool_mode = session serves everything, without further configuration', async () => {
    const url = await givenPooler(['pool_mode = session'], createEmptyDatabase())
    await migrate(url)
    const service = await startService(
      {},
      { testDatabase: { ...testDatabase, drop: () => Promise.resolve() }, urlOf: () => url },
    )
    await useService(service)
    await service.stop()
    const file = path.join(createTestFolder(), 'programme.json')
    writeFileSync(file, JSON.stringify({ accounts: [{ id: 'ann' }] }))
    for (const args of [['import', file], ['verify']]) {
      expect(await runCommand(args, { DATABASE_URL: url })).toMatchObject({ status: 0, err: '' })
    }
    const started = await ServiceProcess.start({ DATABASE_URL: url, DATABASE_POOL_SIZE: '3', DEMO_DATA: 'true' })
    expect((await fetch(`${started.url}/readyz`)).status).toBe(200)
    expect(await started.end('SIGTERM')).toBe(0)
  })

  // Guards: with PgBouncer before 1.21, the service was ready and calls failed.
  test('that loses prepared statements is refused in one line', async () => {
    const url = await givenPooler(TRANSACTIONS, createTestDatabase())
    // Repeatedly: the server processes that the pooler keeps must not make it look like one that loses nothing.
    for (const command of ['serve', 'migrate', 'migrate', 'migrate']) {
      const { status, out, err } = await runCommand([command], { DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'error' })
      expect([status, out, err]).toEqual([
        1,
        '',
        expect.stringMatching(
          /^The pooler in front of Postgres loses prepared statements \(.*\): set pool_mode = session, or use PgBouncer 1\.21 or later with max_prepared_statements \(see docs\/operations\.md\)\.\n$/,
        ),
      ])
    }
  })

  test('that cannot reach Postgres is an error in one line', async () => {
    const url = await givenPooler(['pool_mode = session'], createTestDatabase())
    const absent = url.replace(/[^/]*$/, 'absent')
    for (const command of ['serve', 'migrate', 'verify']) {
      const { status, out, err } = await runCommand([command], { DATABASE_URL: absent, PORT: '0', LOG_LEVEL: 'error' })
      expect([status, out, err.trimEnd().split('\n')]).toEqual([1, '', [expect.stringMatching(/^[A-Z][^{}]*\.$/)]])
    }
  })
}

if (isPgBouncerInstalled) describe('PgBouncer', describePgBouncer)
