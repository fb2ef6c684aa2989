import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { errorReasons } from '../../src/domain/errors/catalogue'
import { blockWrites } from '../support/block-writes'
import { givenErrorProgramme } from '../support/error-programme'
import { EVERY_ERROR } from '../support/every-error'
import { everythingIn } from '../support/given'
import { GUARDED, guardedErrors } from '../support/guarded-service'
import { countSuggestions, withoutVolatileParts, findLeaks } from '../support/information-leaks'
import { PROTOCOL_ERRORS, INTROSPECTION, MASKED } from '../support/protocol-errors'
import { query } from '../support/query'
import { sendRefusedRequest, type RawResponse, type RefusedRequest } from '../support/refused-request'
import { type ResponseError, startService, type TestService } from '../support/service'
import { ServiceProcess } from '../support/service-process'

interface Posture {
  introspection: boolean
  environment: Record<string, string>
}
type Exchange = readonly [RefusedRequest, RawResponse]

/** No response may depend on NODE_ENV, which libraries read and which can be absent. */
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
const exchangesByPosture = new Map<string, Exchange[]>()

beforeAll(async () => {
  service = await startService()
  await givenErrorProgramme(service)
  before = await everythingIn(service)
  for (const [name, posture] of POSTURES) {
    exchangesByPosture.set(name, [...(await sendToDefaultService(posture)), ...(await sendToGuardedService(posture))])
  }
}, 240_000)
afterAll(() => service.stop())

async function sendAll(url: string, requests: readonly RefusedRequest[]): Promise<Exchange[]> {
  const exchanges: Exchange[] = []
  for (const request of requests) exchanges.push([request, await sendRefusedRequest(url, request)])
  return exchanges
}

async function sendToDefaultService({ introspection, environment }: Posture): Promise<Exchange[]> {
  const { url, end } = await startProcess(environment)
  const documented = await sendAll(url, [...EVERY_ERROR, ...PROTOCOL_ERRORS, ...(introspection ? [] : [INTROSPECTION])])
  const { client } = service.database
  await client.$executeRawUnsafe('ALTER TABLE "Session" RENAME TO "Elsewhere"')
  const masked = await sendAll(url, [MASKED])
  await client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Session"')
  await end()
  return [...documented, ...masked]
}

async function sendToGuardedService(posture: Posture): Promise<Exchange[]> {
  const { url, end } = await startProcess({ ...posture.environment, ...GUARDED })
  // Processes on one database count requests together: without this, the last one could have used the limit up.
  if (databaseKind === 'postgres') await query(service.databaseUrl, 'TRUNCATE "RequestCount"')
  const blocked = await blockWrites(service.databaseUrl)
  const minute = () => Math.floor(Date.now() / 60_000)
  const startedIn = minute()
  const exchanges = await sendAll(url, await guardedErrors())
  // Killed while writes are still blocked: it would otherwise finish the write that timed out.
  await end()
  await blocked.release()
  // If a new minute has begun, the counts began again, and the last request was within the limit.
  return minute() === startedIn ? exchanges : sendToGuardedService(posture)
}

async function startProcess(environment: Record<string, string>) {
  const started = await ServiceProcess.start({ ...environment, DATABASE_URL: service.databaseUrl, LOG_LEVEL: 'silent' })
  return { url: started.url, end: () => started.end('SIGKILL') }
}

describe.each(POSTURES)('with %s', (name, { introspection }) => {
  const exchanges = () => exchangesByPosture.get(name) ?? []

  test('every error of the catalogue occurs', () => {
    const reasons = exchanges().flatMap(([{ reason }]) => reason ?? [])
    expect([...new Set(reasons)].sort()).toEqual([...errorReasons].sort())
  })

  test('every refused request receives its errors, and no data', () => {
    for (const [{ name, errors }, { text }] of exchanges()) {
      const { data, ...response } = JSON.parse(text) as { data?: Record<string, unknown> | null }
      // Trusted documents select the name of the root type too.
      const fields = Object.entries(data ?? {}).filter(([name]) => name !== '__typename')
      expect({ name, ...response }).toEqual({ name, errors })
      expect(fields.filter(([, value]) => value !== null)).toEqual([])
    }
  })

  test('no response reveals a stack trace, SQL, files, libraries or more of the request than allowed', () => {
    const leaks = exchanges().map(([{ name, mayQuote = false }, response]) => [
      name,
      ...findLeaks(response, { mayQuote }),
    ])
    expect(leaks.filter(([, ...found]) => found.length > 0)).toEqual([])
  })

  test('only errors with introspection contain suggestions', () => {
    const suggesting = exchanges().filter(([, response]) => countSuggestions(response) > 0)
    const expected = exchanges().filter(([{ hasSuggestion }]) => introspection && hasSuggestion === true)
    expect(suggesting.map(([{ name }]) => name)).toEqual(expected.map(([{ name }]) => name))
  })
})

test('all postures return the same responses, except for messages that name something of the schema', () => {
  const [first, ...others] = POSTURES.map(([name]) =>
    (exchangesByPosture.get(name) ?? [])
      .filter(([request]) => request !== INTROSPECTION)
      .map(([request, response]) => [request.name, withoutVolatileParts(withoutConcealedMessages(response))]),
  )
  for (const other of others) expect(other).toEqual(first)
})

/** A response without the messages that schema-concealment.ts replaces. */
function withoutConcealedMessages(response: RawResponse): RawResponse {
  const { errors, ...rest } = JSON.parse(response.text) as { errors: ResponseError[] }
  const isConcealed = ({ extensions: { code, reason } }: ResponseError) =>
    reason === undefined && ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'].includes(String(code))
  const shown = errors.map((error) => (isConcealed(error) ? { ...error, message: '' } : error))
  return { ...response, text: JSON.stringify({ errors: shown, ...rest }) }
}

test('no refused request writes to the database', async () => {
  expect(await everythingIn(service)).toEqual(before)
})
