import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'

import { importFile } from '../../src/cli/import'
import { RetriesExhaustedError } from '../../src/database/database-errors'
import { ImportTarget, withTransaction } from '../support/import'
import { offerRecord } from '../support/offer-record'
import { createTestFolder } from '../support/test-folder'

let target: ImportTarget
let folder: string

beforeEach(async () => {
  target = await ImportTarget.start()
  folder = createTestFolder()
})
afterEach(() => target.stop())

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

async function run(file: string, { isTTY = false, database = target.database } = {}) {
  let out = ''
  let err = ''
  const status = await importFile(database, file, {
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text), isTTY },
  })
  return { status, out, err }
}

const account = (id: string, fields = {}) => JSON.stringify({ kind: 'account', id, ...fields })

describe('a JSON file', () => {
  test('is imported, and a summary shows what it changed', async () => {
    const content = { channels: ['APP'], offers: [offerRecord('A'), offerRecord('B')], accounts: [{ id: 'acc-1' }] }
    const file = write('programme.json', JSON.stringify(content))
    expect(await run(file)).toEqual({
      status: 0,
      out: 'Imported:\n  offers: 2 added\n  accounts: 1 added\n  programme: 1 added\n',
      err: '',
    })
    const changed = { ...content, offers: [offerRecord('A'), offerRecord('B', { rank: 2 }), offerRecord('C')] }
    expect(await run(write('programme.json', JSON.stringify(changed)))).toMatchObject({
      status: 0,
      out: expect.stringContaining('  offers: 1 added, 1 updated, 1 unchanged\n'),
    })
  })

  test('without records is reported', async () => {
    expect(await run(write('programme.json', '{}'))).toEqual({ status: 0, out: 'Nothing to import.\n', err: '' })
  })

  test('is rejected with every problem and its JSON path', async () => {
    const content = {
      offers: [offerRecord('A', { rewardValue: -1 })],
      accounts: [{ id: 'acc-1', offers: [{ code: 'B' }] }],
    }
    expect(await run(write('programme.json', JSON.stringify(content)))).toEqual({
      status: 1,
      out: '',
      err: [
        'The programme file was rejected:',
        '$.offers[0].rewardValue must be an integer from 0 to 2147483647',
        '$.accounts[0].offers[0].code refers to the offer "B", which does not exist',
        'Nothing was imported.',
        '',
      ].join('\n'),
    })
    expect(await target.version()).toBeUndefined()
  })

  test('can begin with a byte order mark', async () => {
    expect(await run(write('programme.json', '\uFEFF{ "channels": ["APP"] }'))).toMatchObject({ status: 0 })
  })

  test.each([
    ['is not UTF-8: save the file in that encoding', Buffer.from([0x7b, 0xff, 0x7d])],
    ['is larger than 64 MiB: convert it to NDJSON, with one record per line', Buffer.alloc(64 * 1024 * 1024 + 1, ' ')],
  ])('that %s is rejected', async (problem, bytes) => {
    expect(await run(write('programme.json', bytes))).toEqual({
      status: 1,
      out: '',
      err: `The programme file was rejected:\n$ ${problem}\nNothing was imported.\n`,
    })
  })
})

describe('import of an NDJSON file', () => {
  const LINES = [account('acc-1'), '{ "kind"', account('acc-2', { locale: '?' }), '', account('acc-3')].join('\n')
  const PROBLEMS = [
    'line 2: $ is not valid JSON: it ends too early\n',
    'line 3: $.locale must be a BCP 47 language tag, for example en-CA\n',
  ]

  test('with invalid lines is imported without them, and the exit status is 1', async () => {
    expect(await run(write('members.ndjson', LINES))).toEqual({
      status: 1,
      out: 'Imported:\n  accounts: 2 added\n',
      err: `${PROBLEMS.join('')}2 of 4 lines were rejected. Correct them and import the file again.\n`,
    })
    expect((await target.dump()).accounts.map(({ id }) => id)).toEqual(['acc-1', 'acc-3'])
  })

  test('without invalid lines is recognised by its name in any case, and the exit status is 0', async () => {
    const file = write('MEMBERS.NDJSON', `${account('acc-1')}\r\n${account('acc-2')}\r\n`)
    expect(await run(file)).toEqual({ status: 0, out: 'Imported:\n  accounts: 2 added\n', err: '' })
  })

  test('shows its progress on a terminal in one line', async () => {
    const lines = Array.from({ length: 1_001 }, (_, number) => account(`acc-${number}`))
    const { status, err } = await run(write('members.ndjson', lines.join('\n')), { isTTY: true })
    expect(status).toBe(0)
    expect(err.split('\r\x1b[K')).toEqual([
      '',
      expect.stringMatching(/^4\d %: 500 lines, 0 rejected$/),
      expect.stringMatching(/^99 %: 1000 lines, 0 rejected$/),
      '100 %: 1001 lines, 0 rejected',
      '',
    ])
  })

  test('without a terminal reports its progress every few seconds', async () => {
    const lines = Array.from({ length: 2_001 }, (_, number) => account(`acc-${number}`))
    let now = 0
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now)
    const slow = withTransaction(target.database, (work) => {
      now += 2_500
      return target.database.rows.transaction(work)
    })
    const { err } = await run(write('members.ndjson', lines.join('\n')), { database: slow })
    clock.mockRestore()
    expect(err).toMatch(/^\d\d %: 1000 lines, 0 rejected\n\d\d %: 2000 lines, 0 rejected\n$/)
  })

  test('prints problems on a terminal in separate lines from the progress', async () => {
    const { err } = await run(write('members.ndjson', LINES), { isTTY: true })
    expect(err).toContain(`\r\x1b[K${PROBLEMS[0] ?? ''}\r\x1b[K${PROBLEMS[1] ?? ''}\r\x1b[K100 %`)
  })
})

test('a busy database is waited for, and this is reported once', async () => {
  let attempts = 0
  const busyAtTimes = withTransaction(target.database, (work) => {
    attempts += 1
    if (attempts % 3 !== 0) return Promise.reject(new RetriesExhaustedError('Busy'))
    return target.database.rows.transaction(work)
  })
  const lines = Array.from({ length: 501 }, (_, number) => account(`acc-${number}`))
  expect(await run(write('members.ndjson', lines.join('\n')), { database: busyAtTimes })).toEqual({
    status: 0,
    out: 'Imported:\n  accounts: 501 added\n',
    err: 'The database is busy: waiting.\n',
  })
})

test('a database that stays busy is reported after the timeout', async () => {
  const busy = withTransaction(target.database, () => Promise.reject(new RetriesExhaustedError('Busy')))
  const file = write('programme.json', '{}')
  const now = jest.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(120_001)
  expect(await run(file, { database: busy })).toEqual({
    status: 1,
    out: '',
    err: 'The database is busy or out of reach. Import the file again: what is imported already stays.\n',
  })
  now.mockRestore()
})

test('a defect is not reported as a problem of the file', async () => {
  const broken = withTransaction(target.database, () => Promise.reject(new Error('A defect')))
  await expect(run(write('programme.json', '{}'), { database: broken })).rejects.toThrow('A defect')
})
