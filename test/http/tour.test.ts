import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { codeBlocks, elide, ELISION, examplesIn, readPage, textsIn } from '../support/documents'
import { ImportTarget } from '../support/import'
import { post, startService, type TestService } from '../support/service'

const README = readPage('README.md')

/** In this order: the tour continues after the first operation of the README. */
const EXAMPLES = [README, readPage('docs/tour.md')].flatMap(examplesIn)

let target: ImportTarget
let service: TestService

beforeAll(async () => {
  target = await ImportTarget.start()
  await target.json(readFileSync('prisma/demo/programme.json', 'utf8'))
  // One process holds a SQLite file.
  await target.database.close()
  service = await startService({}, { urlOf: () => target.testDatabase.url })
  service.clock.set('2026-11-21T14:30:00Z')
})
afterAll(async () => {
  await service.stop()
  await target.testDatabase.drop()
})

const variables: Record<string, unknown> = {}
const received = new Map<string, string>()

/** A variable that the guide elides has the text of that name in the latest response, which the guide asks the reader to copy. */
function setVariables(printed: Record<string, unknown> = {}): void {
  for (const [name, value] of Object.entries(printed)) {
    variables[name] = JSON.stringify(value).includes(ELISION) ? received.get(name) : value
    expect({ name, value: variables[name] }).toEqual({ name, value: expect.anything() })
  }
}

test.each(EXAMPLES.map((example) => [/\w+ (\w+)/.exec(example.operation)?.[1], example] as const))(
  '%s responds as the guide prints it',
  async (_name, { operation, variables: printedVariables, responses }) => {
    expect(responses.length).toBeGreaterThan(0)
    setVariables(printedVariables)
    for (const printed of responses) {
      const response = (await post(service.app, { query: operation, variables })).json<unknown>()
      service.clock.advance(60_000)
      textsIn(response, received)
      expect(elide(response, printed)).toEqual(printed)
    }
  },
)

test('the first operation of the README is the initial operation of Apollo Sandbox', async () => {
  const [first] = codeBlocks(README).filter(({ language }) => language === 'graphql')
  const page = await service.app.inject({ url: '/graphql', headers: { accept: 'text/html' } })
  expect(page.body).toContain(JSON.stringify(first?.text ?? 'none').slice(1, -1))
})

test('the example of docs/settings.md has the cost on the page', async () => {
  const page = readPage('docs/settings.md')
  const [example] = codeBlocks(page).filter(({ language }) => language === 'graphql')
  const cost = Number(/This query costs (\d+)/.exec(page.text)?.[1])
  const errorsWith = async (limit: number) => {
    const limited = await startService({ MAX_COST: String(limit) })
    const { errors } = await limited.send(example?.text ?? '')
    await limited.stop()
    return errors?.map(({ extensions }) => extensions.reason)
  }
  expect(await errorsWith(cost)).toBeUndefined()
  expect(await errorsWith(cost - 1)).toEqual(['OPERATION_TOO_LARGE'])
})
