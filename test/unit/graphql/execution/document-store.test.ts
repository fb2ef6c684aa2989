import { expect, test } from '@jest/globals'
import { parse } from 'graphql'

import { createDocumentStore } from '../../../../src/graphql/execution/document-store'

const padded = (length: number) => parse(`{ __typename }${' '.repeat(length - 14)}`)

test('the store is limited by the length of the documents, so that blanks cannot fill the memory', async () => {
  const store = createDocumentStore()
  for (let i = 0; i < 30; i++) await store.set(String(i), padded(50_000))
  const kept = await Promise.all(Array.from({ length: 30 }, (_, i) => store.get(String(i))))
  expect(kept.filter((document) => document !== undefined)).toHaveLength(20)
  expect(kept.slice(0, 10)).toEqual(Array.from({ length: 10 }))
})

test('a document that is too long is not stored, and replaces no other', async () => {
  const store = createDocumentStore()
  await store.set('short', padded(100))
  await store.set('long', padded(50_001))
  expect([await store.get('short'), await store.get('long')]).toEqual([expect.anything(), undefined])
})
