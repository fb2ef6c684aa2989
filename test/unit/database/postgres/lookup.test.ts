import { expect, test } from '@jest/globals'

import { Lookup } from '../../../../src/database/postgres/lookup'
import { getColumns } from '../../../../src/database/rows/columns'

const { names } = getColumns('Session')

function sessionRow(correlationId: string, createdAt: Date) {
  return names.map((name) => (name === 'correlationId' ? correlationId : name === 'createdAt' ? createdAt : null))
}

// Guards: the key of a date was its text without milliseconds, so one caller got the rows of another.
test('dates of the same second are different filters, and each gets its own rows', () => {
  const [first, second] = [new Date('2026-06-15T12:00:00.001Z'), new Date('2026-06-15T12:00:00.002Z')]
  const lookup = new Lookup('Session', ['createdAt'])
  const filters = [{ createdAt: first }, { createdAt: second }]
  expect(lookup.statement(filters).values).toEqual([[first, second]])
  const found = lookup.share(filters, [sessionRow('a', first), sessionRow('b', second)])
  expect(found.map((rows) => rows.map(({ correlationId }) => correlationId))).toEqual([['a'], ['b']])
})
