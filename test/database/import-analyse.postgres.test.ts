import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { ImportTarget } from '../support/import'
import { query } from '../support/query'

let target: ImportTarget

beforeAll(async () => {
  target = await ImportTarget.start()
})
afterAll(() => target.stop())

test('a large import updates the statistics of Postgres', async () => {
  // As autovacuum may have left them.
  await query(target.testDatabase.url, 'ANALYZE "Account"')
  await target.ndjson(Array.from({ length: 1_000 }, (_, number) => ({ kind: 'account', id: `acc-${number}` })))
  const statistics = `SELECT reltuples::integer AS rows FROM pg_class WHERE oid = '"Account"'::regclass`
  expect(await query(target.testDatabase.url, statistics)).toEqual([{ rows: 1_000 }])
})
