import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { errorReasons } from '../../src/domain/errors/catalogue'
import { blockWrites } from '../support/block-writes'
import { givenErrorProgramme } from '../support/error-programme'
import { EVERY_ERROR } from '../support/every-error'
import { everythingIn } from '../support/given'
import { GUARDED, guardedErrors } from '../support/guarded-service'
import { countHints, withoutVolatileParts, findLeaks } from '../support/information-leaks'
import { PROTOCOL_ERRORS, INTROSPECTION, MASKED } from '../support/protocol-errors'
import { query } from '../support/query'
import { sendRefusedRequest, type RawResponse, type RefusedRequest } from '../support/refused-request'
import { startService, type TestService } from '../support/service'
import { ServiceProcess } from '../support/service-process'

interface Posture {
  introspection: boolean
  environment: Record<string, string>
}
type Told = readonly [RefusedRequest, RawResponse]

/** Nothing that a caller sees may hang on NODE_ENV, which the libraries look at, and which can be absent. */
const POSTURES = [true, false].flatMap((introspection) =>
  [undefined, 'test', 'production'].map((nodeEnv): [name: string, Posture] => [
    `introspection ${introspection ? 'on' : 'off'}, NODE_ENV ${nodeEnv ?? 'unset'}`,
    {
      introspection,
      environment: {
        INTROSPECTION: String(introspection),
        ...(nodeEnv === undefined ? {} : { NODE_ENV: nodeEnv }),
      },
    },
  ]),
)

let service: TestService
let before: unknown
const told = new Map<string, Told[]>()

beforeAll(async () => {
  service = await startService()
  await givenErrorProgramme(service)
  before = await everythingIn(service)
  for (const [name, posture] of POSTURES) {
    told.set(name, [...(await askNewService(posture)), ...(await askGuardedService(posture))])
  }
}, 240_000)
afterAll(() => service.stop())

async function askAll(url: string, requests: readonly RefusedRequest[]): Promise<Told[]> {
  const answers: Told[] = []
  for (const request of requests) answers.push([request, await sendRefusedRequest(url, request)])
  return answers
}

async function askNewService({ introspection, environment }: Posture): Promise<Told[]> {
  const { url, end } = await startProcess(environment)
  const documented = await askAll(url, [...EVERY_ERROR, ...PROTOCOL_ERRORS, ...(introspection ? [] : [INTROSPECTION])])
  const { client } = service.database
  await client.$executeRawUnsafe('ALTER TABLE "Session" RENAME TO "Elsewhere"')
  const masked = await askAll(url, [MASKED])
  await client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Session"')
  await end()
  return [...documented, ...masked]
}

async function askGuardedService(posture: Posture): Promise<Told[]> {
  const { url, end } = await startProcess({ ...posture.environment, ...GUARDED })
  // Processes of one database count requests together, and the limit of this one is not to be used up by the last.
  if (databaseKind === 'postgres') await query(service.databaseUrl, 'TRUNCATE "RequestCount"')
  const held = await blockWrites(service.databaseUrl)
  const minute = () => Math.floor(Date.now() / 60_000)
  const startedIn = minute()
  const answers = await askAll(url, await guardedErrors())
  // It is killed while the database is still held: what it could not finish in time, it would finish now.
  await end()
  await held.release()
  // Where the minute has turned meanwhile, counting began anew, and the last request was not one too many.
  return minute() === startedIn ? answers : askGuardedService(posture)
}

async function startProcess(environment: Record<string, string>) {
  const started = await ServiceProcess.start({ ...environment, DATABASE_URL: service.databaseUrl, LOG_LEVEL: 'silent' })
  return { url: started.url, end: () => started.end('SIGKILL') }
}

describe.each(POSTURES)('with %s', (name, { introspection }) => {
  const answers = () => told.get(name) ?? []

  test('every error of the catalogue is met', () => {
    const reasons = answers().flatMap(([{ reason }]) => reason ?? [])
    expect([...new Set(reasons)].sort()).toEqual([...errorReasons].sort())
  })

  test('every wrong request is answered with its errors, and with no data', () => {
    for (const [{ name, errors }, { text }] of answers()) {
      const { data, ...answer } = JSON.parse(text) as { data?: Record<string, unknown> | null }
      expect({ name, ...answer }).toEqual({ name, errors })
      expect(Object.values(data ?? {}).filter((field) => field !== null)).toEqual([])
    }
  })

  test('no answer tells of a stack, SQL, files, libraries or more of the request than it may', () => {
    const leaks = answers().map(([{ name, mayQuote = false }, answer]) => [name, ...findLeaks(answer, { mayQuote })])
    expect(leaks.filter(([, ...found]) => found.length > 0)).toEqual([])
  })

  test('hints at the schema are given where introspection is on, and only there', () => {
    const hinted = answers().filter(([, answer]) => countHints(answer) > 0)
    const expected = answers().filter(([{ isGuessedAt }]) => introspection && isGuessedAt === true)
    expect(hinted.map(([{ name }]) => name)).toEqual(expected.map(([{ name }]) => name))
  })
})

test('all of them answer alike, but for hints', () => {
  const [first, ...others] = POSTURES.map(([name]) =>
    (told.get(name) ?? [])
      .filter(([request]) => request !== INTROSPECTION)
      .map(([request, answer]) => [request.name, withoutVolatileParts(answer)]),
  )
  for (const other of others) expect(other).toEqual(first)
})

test('the database holds what it held before', async () => {
  expect(await everythingIn(service)).toEqual(before)
})
