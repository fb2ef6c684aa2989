import { expect, test } from '@jest/globals'

import { codeBlocks, readPage } from '../support/documents'
import { testExamples } from '../support/guide'
import { startService } from '../support/service'

const README = readPage('README.md')

// In this order: the tour continues after the first operation of the README.
const service = testExamples([README, readPage('docs/tour.md')], '2026-11-21T14:30:00Z')

test('the first operation of the README is the initial operation of Apollo Sandbox', async () => {
  const [first] = codeBlocks(README).filter(({ language }) => language === 'graphql')
  const page = await service().app.inject({ url: '/graphql', headers: { accept: 'text/html' } })
  expect(page.body).toContain(JSON.stringify(first?.text ?? 'none').slice(1, -1))
})

test('the example of docs/settings.md has the cost on the page', async () => {
  const page = readPage('docs/settings.md')
  const [example] = codeBlocks(page).filter(({ language }) => language === 'graphql')
  const cost = Number(/This query costs (\d+)/.exec(page.text)?.[1])
  const errorsWith = async (limit: number) => {
    const limited = await startService({ MAX_COST: String(limit) })
    const { errors } = await limited.execute(example?.text ?? '')
    await limited.stop()
    return errors?.map(({ extensions }) => extensions.reason)
  }
  expect(await errorsWith(cost)).toBeUndefined()
  expect(await errorsWith(cost - 1)).toEqual(['OPERATION_TOO_LARGE'])
})
