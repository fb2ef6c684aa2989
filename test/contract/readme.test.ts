import { readFileSync } from 'node:fs'

import { expect, test } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'

import { FIRST_OPERATION } from '../../src/graphql/first-operation'
import { schemaText } from '../../src/graphql/schema'

const readme = readFileSync('README.md', 'utf8')

test('the README’s first operation is the one that the service prints and shows', () => {
  expect(readme).toContain(FIRST_OPERATION)
})

test('every operation of the README is one that the schema allows', () => {
  const schema = buildSchema(schemaText())
  const operations = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, text = '']) => text)
  expect(operations.length).toBeGreaterThan(5)
  expect(operations.flatMap((text) => validate(schema, parse(text)))).toEqual([])
})
