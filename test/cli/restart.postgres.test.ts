import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { migrate } from '../../src/database/migrate'
import { documentedError } from '../support/errors'
import { startPostgres, type TestPostgres } from '../support/postgres'
import { runCommand, ServiceProcess } from '../support/service-process'
import { givenVisitors, VisitLoad, storedVisits } from '../support/visit-load'

/** One of this test's own, which can end without any other test noticing. */
let postgres: TestPostgres
let service: ServiceProcess

beforeAll(async () => {
  postgres = await startPostgres({ isDurable: true })
  await migrate(postgres.url())
  await givenVisitors(postgres.url())
  service = await ServiceProcess.start({ DATABASE_URL: postgres.url() })
})
afterAll(async () => {
  await service.end('SIGKILL')
  await postgres.stop()
})

/** Reads and writes, some through Prisma's queries and some through SQL of ours. */
const OPERATIONS = {
  session: '{ session(correlationId: "visitor-0") { id } }',
  contacts: '{ contacts(first: 1) { nodes { id } } }',
  startSession: 'mutation { startSession(input: { identifier: "visitor-0" }) { session { id } } }',
}

const readiness = async () => (await fetch(`${service.url}/readyz`)).status

// Guards: a pool that hands out dead connections, an event of a lost connection that ends the process, errors that have
// no reason, and a repeated call that counts twice because its first answer was lost.
test('a Postgres that crashes and comes back under load costs TRY_AGAIN and no acknowledged visit, without a restart', async () => {
  const visits = new VisitLoad(service)
  await visits.more(50)
  for (let crash = 0; crash < 2; crash++) {
    const refusedBefore = visits.refusals.length
    await postgres.crash()
    expect(await readiness()).toBe(503)
    await visits.refused(20)
    for (const [field, operation] of Object.entries(OPERATIONS)) {
      const refused = documentedError('TRY_AGAIN', field, { retryable: true })
      expect(await service.post(operation)).toMatchObject({ errors: [refused] })
    }
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
    await postgres.restart()
    await visits.more(50)
    expect(await readiness()).toBe(200)
    expect(visits.refusals.length).toBeGreaterThan(refusedBefore)
  }
  await visits.end()

  const tryAgain = documentedError('TRY_AGAIN', 'sendActivity', { retryable: true })
  expect(visits.refusals).toEqual(visits.refusals.map(() => tryAgain))
  expect((await storedVisits(postgres.url())).sort()).toEqual([...visits.acknowledged].sort())
  expect(await runCommand(['verify'], { DATABASE_URL: postgres.url() })).toMatchObject({ status: 0, err: '' })
  expect(await service.end('SIGTERM')).toBe(0)
})

// Guards: it said that the database was never migrated, and advised to do that.
test('verify on a server that is out of reach says so', async () => {
  await postgres.crash()
  expect(await runCommand(['verify'], { DATABASE_URL: postgres.url() })).toEqual({
    status: 1,
    out: '',
    err: 'The database is busy or out of reach: try again.\n',
  })
  await postgres.restart()
})
