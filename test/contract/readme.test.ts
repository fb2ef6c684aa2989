import { readFileSync } from 'node:fs'

import { expect, test } from '@jest/globals'

import { FIRST_OPERATION } from '../../src/first-operation'

test('the README’s first operation is the one that the service prints and shows', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(FIRST_OPERATION)
})
