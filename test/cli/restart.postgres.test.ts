import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { migrate } from '../../src/database/migrate'
import { documentedError } from '../support/errors'
import { startPostgres, type TestPostgres } from '../support/postgres'
import { runCommand, ServiceProcess } from '../support/service-process'
import { givenVisitors, storedChanges, storedVisits, VisitLoad } from '../support/visit-load'

/** A separate server, so that its crashes affect no other test. */
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

/** Queries and mutations, some through Prisma and some through the row layer. */
const OPERATIONS = {
  session: '{ session(correlationId: "visitor-0") { id } }',
  contacts: '{ contacts(first: 1) { nodes { id } } }',
  startSession: 'mutation { startSession(input: { identifier: "visitor-0" }) { session { id } } }',
}

const readiness = async () => (await fetch(`${service.url}/readyz`)).status

// Guards: a pool that returns dead connections, an event of a lost connection that ends the process, errors without a
// reason, and a repeated call that counts twice because its first response was lost.
test('after crashes of Postgres under load, calls receive TRY_AGAIN, nothing acknowledged is lost, and the service continues', async () => {
  const visits = new VisitLoad(service)
  await visits.waitForAcknowledged(50)
  for (let crash = 0; crash < 2; crash++) {
    const errorsBefore = visits.errors.length
    await postgres.crash()
    expect(await readiness()).toBe(503)
    await visits.waitForErrors(20)
    for (const [field, operation] of Object.entries(OPERATIONS)) {
      const refused = documentedError('TRY_AGAIN', field, { retryable: true })
      expect(await service.post(operation)).toMatchObject({ errors: [refused] })
    }
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
    await postgres.restart()
    await visits.waitForAcknowledged(50)
    expect(await readiness()).toBe(200)
    expect(visits.errors.length).toBeGreaterThan(errorsBefore)
  }
  await visits.stop()

  const tryAgain = ['sendActivity', 'reverseActivity', 'adjustPoints'].map((field) =>
    documentedError('TRY_AGAIN', field, { retryable: true }),
  )
  for (const error of visits.errors) expect(tryAgain).toContainEqual(error)
  expect((await storedVisits(postgres.url())).sort()).toEqual([...visits.acknowledged].sort())
  const { reversed, adjusted } = await storedChanges(postgres.url())
  expect(reversed.sort()).toEqual([...visits.reversed].sort())
  expect(adjusted.sort()).toEqual([...visits.adjusted].sort())
  expect(await runCommand(['verify'], { DATABASE_URL: postgres.url() })).toMatchObject({ status: 0, err: '' })
  expect(await service.end('SIGTERM')).toBe(0)
})

// Guards: it reported that the database was never migrated.
test('verify reports a server that cannot be reached', async () => {
  await postgres.crash()
  expect(await runCommand(['verify'], { DATABASE_URL: postgres.url() })).toEqual({
    status: 1,
    out: '',
    err: 'The database is busy or out of reach. Try again.\n',
  })
  await postgres.restart()
})
