import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { runCommand, ServiceProcess, spawnService } from '../support/service-process'
import { createEmptyDatabase, type TestDatabase } from '../support/test-database'

let testDatabase: TestDatabase

beforeEach(async () => {
  testDatabase = await createEmptyDatabase()
})
afterEach(() => testDatabase.drop())

const run = (args: string[], environment: Record<string, string> = {}) =>
  runCommand(args, { DATABASE_URL: testDatabase.url, ...environment })

describe('the command line', () => {
  test('warns about a variable with almost the name of a setting', async () => {
    expect(await run(['migrate'], { PROT: '4405', DATABASE_UR: 'file:secret' })).toEqual({
      status: 0,
      out: expect.any(String),
      err: 'Warning: PROT is not a setting. Did you mean PORT?\nWarning: DATABASE_UR is not a setting. Did you mean DATABASE_URL?\n',
    })
  })

  test('migrate prepares an empty database, and does nothing the next time', async () => {
    expect(await run(['migrate'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Applied: \d{14}_init/),
      err: '',
    })
    expect(await run(['migrate'])).toEqual({ status: 0, out: 'Nothing to migrate.\n', err: '' })
  })

  test('import reports a file that cannot be read in one line, and leaves the database unchanged', async () => {
    for (const file of ['nofile', 'nofile.ndjson']) {
      expect(await run(['import', file])).toEqual({ status: 1, out: '', err: `${file} does not exist.\n` })
    }
    for (const folder of ['prisma', '.']) {
      expect(await run(['import', folder])).toEqual({
        status: 1,
        out: '',
        err: `${folder} is a folder: name a programme file.\n`,
      })
    }
    expect(await run(['migrate'])).toMatchObject({ out: expect.stringContaining('Applied: ') })
  })

  test('serve fails with one sentence for a port in use, and ends', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
    const other = await createEmptyDatabase()
    const { port } = new URL(service.url)
    const { status, err } = await run(['serve'], {
      DATABASE_URL: other.url,
      PORT: port,
      DEMO_DATA: 'true',
      LOG_LEVEL: 'warn',
    })
    expect({ status, err }).toEqual({
      status: 1,
      err: `Port ${port} is in use: stop the process that uses it, or set PORT to another port. PORT=0 selects a free one.\n`,
    })
    await service.end('SIGTERM')
    await other.drop()
  })
})

test('serve fails with one sentence for an address that is not one of this machine', async () => {
  const settings = { HOST: '192.0.2.1', LOG_LEVEL: 'silent', AUTH_MODE: 'jwt', JWT_SECRET: 'x'.repeat(40) }
  const { status, err } = await run(['serve'], settings)
  const sentence = '192.0.2.1 is not an address of this machine: set HOST to one, for example 127.0.0.1.\n'
  expect({ status, err }).toEqual({ status: 1, err: sentence })
})

describe('the command token', () => {
  const settings = { AUTH_MODE: 'jwt', JWT_SECRET: 'x'.repeat(40), JWT_ISSUER: 'dev', JWT_AUDIENCE: 'loyalty' }

  test('prints a token that the service accepts', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url, DEMO_DATA: 'true', ...settings })
    const { status, out, err } = await run(['token', 'acc-1', 'member,contacts'], settings)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const query = '{ contacts(first: 1) { nodes { createdBy } } }'
    const headers = { authorization: `Bearer ${out.trim()}` }
    expect(await service.post(query, {}, headers)).toEqual({
      data: { contacts: { nodes: [{ createdBy: 'joeMarket' }] } },
    })
    expect(await service.post(query)).toMatchObject({ errors: [{ extensions: { reason: 'UNAUTHENTICATED' } }] })
    await service.end('SIGTERM')
  })
})

describe('the command serve', () => {
  test('logs its posture, and prints that a token is needed', async () => {
    const service = await ServiceProcess.start({
      DATABASE_URL: testDatabase.url,
      LOG_LEVEL: 'info',
      AUTH_MODE: 'jwt',
      JWT_SECRET: 'x'.repeat(40),
      INTROSPECTION: 'false',
      SANDBOX: 'false',
      GRAPHIQL: 'false',
      API_DOCS: 'false',
      MAX_DEPTH: '7',
    })
    await service.end('SIGTERM')
    expect(service.output()).toContain('Callers need a token')
    expect(service.output()).not.toMatch(/graphiql|sandbox/i)
    const lines = service.log().trim().split('\n')
    const posture = lines.map((line) => JSON.parse(line) as { msg: string }).find(({ msg }) => msg === 'posture')
    expect(posture).toMatchObject({
      authentication: { keys: 'shared secret', issuer: 'any', audience: 'any' },
      documents: 'any',
      introspection: false,
      sandbox: false,
      graphiql: false,
      rest: true,
      apiDocs: false,
      tracing: false,
      limits: { depth: 7, tokens: 2_000 },
    })
    expect(service.log()).not.toContain('xxxx')
  })

  test('prepares the database, imports the demo programme if it is configured, and prints where to start', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url, DEMO_DATA: 'true' })
    const respond = `mutation { startSession(input: { identifier: "acc-1", correlationId: "s" }) { session { bestOffer { offerCode } } }
      respondToOffer(input: { correlationId: "s", offerId: "SURVEY_500", acceptanceState: ACCEPTED }) { version } }`
    expect(await service.post(respond)).toMatchObject({ data: { respondToOffer: { version: 2 } } })
    expect(service.output()).toContain(`${service.url}/graphiql`)
    expect(service.output()).toContain('mutation AnswerAnOffer')
    expect(service.output()).toContain('demo --reset')
    expect(await service.end('SIGTERM')).toBe(0)

    const again = await ServiceProcess.start({ DATABASE_URL: testDatabase.url, DEMO_DATA: 'true' })
    expect(await again.post(respond)).toMatchObject({ data: { respondToOffer: { version: 2 } } })
    expect(await again.end('SIGINT')).toBe(0)
  })

  test('offers no pages and no operation of its own if only trusted documents are executed', async () => {
    const service = await ServiceProcess.start({
      DATABASE_URL: testDatabase.url,
      DEMO_DATA: 'true',
      TRUSTED_DOCUMENTS: 'test/generated/trusted/persisted-documents.json',
    })
    await service.end('SIGTERM')
    expect(service.output()).toContain(`${service.url}/graphql\n`)
    expect(service.output()).toContain('Only trusted documents are executed.')
    expect(service.output()).not.toMatch(/graphiql|sandbox|AnswerAnOffer/i)
  })

  test('logs a warning for settings that are probably a mistake', async () => {
    const service = await ServiceProcess.start({
      DATABASE_URL: testDatabase.url,
      PROT: '4405',
      RATE_LIMIT_CALLER: '60',
    })
    await service.end('SIGTERM')
    const messages = service
      .log()
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { msg: string }).msg)
    expect(messages).toEqual([
      'RATE_LIMIT_CALLER has no effect while AUTH_MODE is off',
      'PROT is not a setting. Did you mean PORT?',
    ])
  })

  test('reads a programme that another process has imported within a moment', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
    const start = `mutation { startSession(input: { identifier: "acc-1", channel: "APP" }) { session { channel } } }`
    expect((await service.post(start)).errors).toHaveLength(1)
    expect(await run(['import', 'prisma/demo/programme.json'])).toMatchObject({ status: 0 })
    let response = await service.post(start)
    for (let attempt = 0; response.errors && attempt < 50; attempt++) {
      await sleep(100)
      response = await service.post(start)
    }
    expect(response).toEqual({ data: { startSession: { session: { channel: 'APP' } } } })
    expect(await service.end('SIGTERM')).toBe(0)
  })

  test('runs once for one SQLite file, and any number of times for a Postgres database', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
    if (testDatabase.kind === 'sqlite') {
      const { status, err } = await run(['serve'], { PORT: '0', LOG_LEVEL: 'warn' })
      expect({ status, err }).toEqual({
        status: 1,
        err: expect.stringMatching(/^Another engagement-graphql process.*\n$/),
      })
    } else {
      const second = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
      expect(await second.post('{ __typename }')).toEqual({ data: { __typename: 'Query' } })
      await second.end('SIGTERM')
    }
    await service.end('SIGTERM')
  })

  test('ends with status 0 on SIGTERM while it is starting', async () => {
    const { child, exited } = spawnService(['serve'], { DATABASE_URL: testDatabase.url, PORT: '0', DEMO_DATA: 'true' })
    // The first line of the log is about the migration. The demo programme and the socket follow.
    await once(child.stderr, 'data')
    child.kill('SIGTERM')
    await exited
    expect([child.exitCode, child.signalCode]).toEqual([0, null])
  })

  test('ends with npm if npm runs it', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url }, 'npm')
    expect(await service.end('SIGTERM')).toBe(0)
    await expect(service.post('{ __typename }')).rejects.toThrow()
  })
})
