import { expect, test } from '@jest/globals'

import { createStatementNames } from '../../../../src/database/postgres/statement-names'

test('a statement gets a name of its own when it is sent for the third time', () => {
  const nameStatement = createStatementNames('find')
  const send = () => ['a', 'b'].map((sql) => nameStatement(sql))
  expect([send(), send(), send(), send()]).toEqual([
    ['', ''],
    ['', ''],
    ['find0', 'find1'],
    ['find0', 'find1'],
  ])
})

// Guards: rare combinations of changes took all names, and what came later was planned for each call.
test('statements that are sent once or twice take no names', () => {
  const nameStatement = createStatementNames('write')
  for (let rare = 0; rare < 2_000; rare++) {
    nameStatement(`rare ${rare}`)
    nameStatement(`rare ${rare}`)
  }
  const names = [1, 2, 3].map(() => nameStatement('common'))
  expect(names).toEqual(['', '', 'write0'])
})
