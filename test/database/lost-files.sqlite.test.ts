import { copyFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { sqliteFile } from '../../src/database/database-url'
import { requireServedFiles } from '../../src/database/sqlite/served-files'
import { SessionDocument } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { givenActivities, givenMember, type Member } from '../support/given'
import { sendActivity, setOptIn } from '../support/member-calls'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let file: string
let onWrite: (() => void) | undefined

beforeEach(async () => {
  onWrite = undefined
  service = await startService({}, { onStatement: (sql) => sql.startsWith('INSERT') && onWrite?.() })
  await givenActivities(service)
  member = await givenMember(service)
  file = sqliteFile(service.databaseUrl)
})
afterEach(() => service.stop())

/** Another file gets the name, as when a backup is put in its place. */
function replace(name: string): void {
  copyFileSync(name, `${name}.copy`)
  renameSync(`${name}.copy`, name)
}

const losses = [
  {
    loss: 'deleted',
    lose: (name: string) => {
      rmSync(name)
    },
  },
  {
    loss: 'moved',
    lose: (name: string) => {
      renameSync(name, `${name}.old`)
    },
  },
  { loss: 'replaced', lose: replace },
]
const tryAgain = (field: string) => documentedError('TRY_AGAIN', field, { retryable: true })
const isReady = async () => (await service.app.inject('/readyz')).statusCode

// Guards: SQLite goes on with a file that has lost its name, and everything that was acknowledged is gone at the restart.
describe.each(losses)('when the database file is $loss', ({ lose }) => {
  test('no write is acknowledged, the service is not ready, and queries still respond', async () => {
    lose(file)
    const refused = { data: { sendActivity: null }, errors: [tryAgain('sendActivity')] }
    expect(await sendActivity(service, member, { activityId: 'first' })).toEqual(refused)
    expect(await sendActivity(service, member, { activityId: 'second' })).toEqual(refused)
    expect(await setOptIn(service, member, 'ACCEPTED')).toEqual({
      data: { setOptIn: null },
      errors: [tryAgain('setOptIn')],
    })
    expect(await isReady()).toBe(503)
    expect(service.log).toContainEqual(
      expect.objectContaining({
        msg: 'the database is not ready',
        err: expect.stringContaining(`${file} was deleted, moved or replaced while it is in use`),
      }),
    )
    const { correlationId } = member
    expect((await service.execute(SessionDocument, { correlationId })).data?.session?.correlationId).toBe(correlationId)
    expect((await service.app.inject('/healthz')).statusCode).toBe(200)
  })

  test('an activity without an ID that was being written has an unknown outcome, and the next one was not written', async () => {
    // Between the first write and the commit: the service checks its files each second, and refuses what it has not begun.
    onWrite = () => {
      onWrite = undefined
      lose(file)
    }
    expect(await sendActivity(service, member)).toEqual({
      data: { sendActivity: null },
      errors: [documentedError('OUTCOME_UNKNOWN', 'sendActivity')],
    })
    expect((await sendActivity(service, member)).errors).toEqual([tryAgain('sendActivity')])
  })
})

describe.each(['-wal', '-shm'])('when the file with the ending %s', (ending) => {
  test.each(losses)('is $loss, the service is not ready, and no write is acknowledged', async ({ lose }) => {
    expect(await isReady()).toBe(200)
    lose(`${file}${ending}`)
    expect(await isReady()).toBe(503)
    expect((await setOptIn(service, member, 'ACCEPTED')).errors).toEqual([tryAgain('setOptIn')])
  })
})

test('a commit finds out by itself that the write-ahead log was deleted', async () => {
  rmSync(`${file}-wal`)
  expect((await setOptIn(service, member, 'ACCEPTED')).errors).toEqual([tryAgain('setOptIn')])
})

// SQLite names the log by the path without links: a log beside the link would never exist.
test('a database that is opened through a symbolic link has its own log', async () => {
  const link = `${file}.link`
  symlinkSync(file, link)
  const linked = await startService({}, { urlOf: () => `file:${link}` })
  expect((await linked.app.inject('/readyz')).statusCode).toBe(200)
  await requireServedFiles(link)
  rmSync(`${file}-wal`)
  expect((await setOptIn(linked, member, 'ACCEPTED')).errors).toEqual([tryAgain('setOptIn')])
  await linked.stop()
})
