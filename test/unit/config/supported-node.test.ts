import { readFileSync } from 'node:fs'

import { expect, test } from '@jest/globals'

import { findNodeProblem } from '../../../src/config/supported-node'

test.each(['20.19.0', '20.20.2', '22.12.0', '22.23.3', '24.0.0', '26.10.0'])('Node.js %s is supported', (version) => {
  expect(findNodeProblem(version)).toBeUndefined()
})

test.each(['18.20.8', '20.10.0', '20.18.3', '21.7.3', '22.11.0', '23.11.1'])('Node.js %s is refused', (version) => {
  expect(findNodeProblem(version)).toBe(
    `engagement-graphql cannot run in Node.js ${version}: use Node.js 24 or later, 22.12 or later 22, or 20.19 or later 20.`,
  )
})

test('package.json states the same versions', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({
    engines: { node: '^20.19 || ^22.12 || >=24' },
  })
})
