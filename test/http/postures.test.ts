import { beforeAll, describe, expect, test } from '@jest/globals'

import { errorReasons } from '../../src/domain/errors/catalogue'
import type { ExecutionError } from '../../src/testing'
import { type Blocked, blockWrites } from '../support/block-writes'
import { givenErrorProgramme } from '../support/error-programme'
import { EVERY_ERROR } from '../support/every-error'
import { everythingIn } from '../support/given'
import { GUARDED, guardedErrors } from '../support/guarded-service'
import { countSuggestions, withoutVolatileParts, findLeaks } from '../support/information-leaks'
import { PROTOCOL_ERRORS, INTROSPECTION, MASKED } from '../support/protocol-errors'
import { sendRefusedRequest, type RawResponse, type RefusedRequest } from '../support/refused-request'
import { startService, type TestService } from '../support/service'
import { startServices } from '../support/service-process'

interface Posture {
  name: string
  nodeEnv: string | undefined
  introspection: boolean
}
type Exchange = readonly [RefusedRequest, RawResponse]

/** No response may depend on NODE_ENV, which libraries read and which can be absent. */
const NODE_ENVS = [undefined, 'test', 'production']
const POSTURES = NODE_ENVS.flatMap((nodeEnv) =>
  [true, false].map((introspection): [name: string, Posture] => {
    const name = `introspection ${introspection ? 'on' : 'off'}, NODE_ENV ${nodeEnv ?? 'unset'}`
    return [name, { name, nodeEnv, introspection }]
  }),
)

const exchangesByPosture = new Map<string, Exchange[]>()
const databases: { before: unknown; after: unknown }[] = []

beforeAll(async () => {
  for (const nodeEnv of NODE_ENVS) await exchangeWith(nodeEnv)
}, 240_000)

/** Sends all requests to services of the same NODE_ENV, which libraries read once. They share a process. */
async function exchangeWith(nodeEnv: string | undefined): Promise<void> {
  const postures = POSTURES.map(([, posture]) => posture).filter((posture) => posture.nodeEnv === nodeEnv)
  const services: TestService[] = []
  const given = async ({ introspection }: Posture, environment: Record<string, string> = {}) => {
    const service = await startService()
    services.push(service)
    await givenErrorProgramme(service)
    return { ...environment, INTROSPECTION: String(introspection), DATABASE_URL: service.databaseUrl }
  }
  const environments = []
  for (const posture of postures) environments.push(await given(posture), await given(posture, GUARDED))
  const before = await Promise.all(services.map(everythingIn))

  const { urls, end } = await startServices(nodeEnv, environments)
  let isWithinMinute = true
  const blocked: Blocked[] = []
  for (const [index, posture] of postures.entries()) {
    const [open, guarded] = services.slice(2 * index)
    const [openUrl, guardedUrl] = urls.slice(2 * index)
    if (!open || !openUrl || !guarded || !guardedUrl) throw new Error('Each posture has two services')
    const ofDefault = await sendToDefaultService(openUrl, open, posture)
    blocked.push(await blockWrites(guarded.databaseUrl))
    const startedIn = currentMinute()
    const ofGuarded = await sendAll(guardedUrl, await guardedErrors())
    isWithinMinute &&= currentMinute() === startedIn
    exchangesByPosture.set(posture.name, [...ofDefault, ...ofGuarded])
  }
  // Killed while writes are still blocked: it would otherwise finish the writes that timed out.
  await end()
  for (const { release } of blocked) await release()
  const after = await Promise.all(services.map(everythingIn))
  for (const service of services) await service.stop()
  // If a new minute began, the counts began again, and the last request was within the limit.
  if (!isWithinMinute) return exchangeWith(nodeEnv)
  databases.push(...before.map((rows, index) => ({ before: rows, after: after[index] })))
}

const currentMinute = () => Math.floor(Date.now() / 60_000)

async function sendAll(url: string, requests: readonly RefusedRequest[]): Promise<Exchange[]> {
  const exchanges: Exchange[] = []
  for (const request of requests) exchanges.push([request, await sendRefusedRequest(url, request)])
  return exchanges
}

async function sendToDefaultService(
  url: string,
  service: TestService,
  { introspection }: Posture,
): Promise<Exchange[]> {
  const documented = await sendAll(url, [...EVERY_ERROR, ...PROTOCOL_ERRORS, ...(introspection ? [] : [INTROSPECTION])])
  const { client } = service.database
  await client.$executeRawUnsafe('ALTER TABLE "Session" RENAME TO "Elsewhere"')
  const masked = await sendAll(url, [MASKED])
  await client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Session"')
  return [...documented, ...masked]
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
  const { errors, ...rest } = JSON.parse(response.text) as { errors: ExecutionError[] }
  const isConcealed = ({ extensions: { code, reason } }: ExecutionError) =>
    reason === undefined && ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'].includes(code)
  const shown = errors.map((error) => (isConcealed(error) ? { ...error, message: '' } : error))
  return { ...response, text: JSON.stringify({ errors: shown, ...rest }) }
}

test('no refused request writes to the database', () => {
  expect(databases).toHaveLength(2 * POSTURES.length)
  for (const { before, after } of databases) expect(after).toEqual(before)
})
