import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { codeBlocks, readPage } from '../support/documents'
import { ImportTarget } from '../support/import'

const PAGE = readPage('docs/programme-files.md')
const examplesOf = (kind: string) => codeBlocks(PAGE).flatMap(({ language, text }) => (language === kind ? [text] : []))

let target: ImportTarget

beforeAll(async () => {
  target = await ImportTarget.start()
})
afterAll(() => target.stop())

test('every JSON example of docs/programme-files.md can be imported', async () => {
  const examples = examplesOf('json')
  expect(examples.length).toBeGreaterThan(0)
  for (const example of examples) await target.json(example)
})

test('every NDJSON example can be imported afterwards', async () => {
  const examples = examplesOf('ndjson')
  expect(examples.length).toBeGreaterThan(0)
  for (const example of examples) {
    const lines = example.trimEnd().split('\n')
    expect(await target.ndjson(lines)).toMatchObject({ problems: [], lines: lines.length })
  }
})

test('problems are reported as on the page', async () => {
  const [example = ''] = examplesOf('json')
  const [problem] = await target.problemsOf(example.replace('"TARGETED"', '"EVERYONE"'))
  expect(PAGE.text).toContain(`\n    ${problem?.path ?? ''} ${problem?.message ?? ''}\n`)

  const account = (id: string) => ({ kind: 'account', id, email: 'a@example.com' })
  const { problems } = await target.ndjson(['', '', '', '', '', '', account('acc-2')])
  const [{ line, path, message } = {}] = problems
  expect(PAGE.text).toContain(`\n    line ${String(line)}: ${String(path)} ${String(message)}\n`)
})
