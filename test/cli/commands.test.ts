import { readFileSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { runCommand, ServiceProcess } from '../support/service-process'
import { createEmptyDatabase, type TestDatabase } from '../support/test-database'

let testDatabase: TestDatabase

beforeEach(async () => {
  testDatabase = await createEmptyDatabase()
})
afterEach(() => testDatabase.drop())

const run = (args: string[], environment: Record<string, string> = {}) =>
  runCommand(args, { DATABASE_URL: testDatabase.url, ...environment })

describe('the command line', () => {
  test.each([[[]], [['fly']], [['toString']], [['import']], [['schema', 'x']]])(
    '%j shows how it is used',
    async (args) => {
      const { status, out, err } = await run(args)
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(err).toContain('Usage: npm run cli -- COMMAND')
    },
  )

  test('schema prints the schema that the repository holds', async () => {
    expect(await run(['schema'])).toEqual({ status: 0, out: readFileSync('schema.graphql', 'utf8'), err: '' })
  })

  test('migrate prepares an empty database, and then has nothing to do', async () => {
    expect(await run(['migrate'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Applied: \d{14}_init/),
      err: '',
    })
    expect(await run(['migrate'])).toEqual({ status: 0, out: 'Nothing to migrate.\n', err: '' })
  })

  test('a wrong setting stops every command, with all problems and no stack', async () => {
    for (const command of ['serve', 'migrate']) {
      const { status, out, err } = await run([command], { PORT: 'x', LOG_LEVEL: 'loud' })
      expect({ status, out }).toEqual({ status: 1, out: '' })
      expect(err).toContain('PORT takes a whole number from 0 to 65535')
      expect(err).toContain('LOG_LEVEL takes one of')
      expect(err).not.toMatch(/^ +at /m)
    }
  })

  test('a database that cannot be used stops the start with a sentence', async () => {
    const url = testDatabase.kind === 'sqlite' ? 'file:package.json' : 'postgresql://nobody@127.0.0.1:1/none'
    const { status, err } = await run(['serve'], { DATABASE_URL: url })
    expect(status).toBe(1)
    expect(err).not.toMatch(/^ +at /m)
    expect(err.trim()).not.toBe('')
  })
})

describe('serve', () => {
  test('prepares the database, loads the demo programme where it is wanted, and says where to look', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url, DEMO_DATA: 'true' })
    const respond = `mutation { startSession(input: { identifier: "acc-1", correlationId: "s" }) { session { bestOffer { offerCode } } }
      respondToOffer(input: { correlationId: "s", offerId: "SURVEY_500", acceptanceState: ACCEPTED }) { version } }`
    expect(await service.post(respond)).toMatchObject({ data: { respondToOffer: { version: 2 } } })
    expect(await service.end('SIGTERM')).toBe(0)

    const again = await ServiceProcess.start({ DATABASE_URL: testDatabase.url, DEMO_DATA: 'true' })
    expect(await again.post(respond)).toMatchObject({ data: { respondToOffer: { version: 2 } } })
    expect(await again.end('SIGINT')).toBe(0)
  })

  test('sees within a moment what an import from another process brings', async () => {
    const service = await ServiceProcess.start({ DATABASE_URL: testDatabase.url })
    const start = `mutation { startSession(input: { identifier: "acc-1", channel: "APP" }) { session { channel } } }`
    expect((await service.post(start)).errors).toHaveLength(1)
    expect(await run(['import', 'prisma/demo/programme.json'])).toMatchObject({ status: 0 })
    let answer = await service.post(start)
    for (let attempt = 0; answer.errors && attempt < 50; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      answer = await service.post(start)
    }
    expect(answer).toEqual({ data: { startSession: { session: { channel: 'APP' } } } })
    expect(await service.end('SIGTERM')).toBe(0)
  })
})
