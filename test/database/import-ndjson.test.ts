import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { isEmptyDatabase } from '../../src/programme-files/demo-programme'
import { importNdjson } from '../../src/programme-files/import-programme'
import { ndjsonChunks, ImportTarget } from '../support/import'
import { offerRecord } from '../support/offer-record'

let target: ImportTarget

beforeEach(async () => {
  target = await ImportTarget.start()
})
afterEach(() => target.stop())

const account = (number: number, fields = {}) => ({ kind: 'account', id: `acc-${number}`, ...fields })
const offer = (code: string, fields = {}) => ({ kind: 'offer', ...offerRecord(code, fields) })

const CONFIGURATION = [
  { kind: 'businessUnit', name: 'GROCERY' },
  { kind: 'action', code: 'PURCHASE' },
  { kind: 'programme', defaultChannel: 'APP', defaultBusinessUnit: 'GROCERY', channels: ['APP', 'STORE'] },
  { kind: 'earnRule', code: 'purchase', action: 'PURCHASE', pointsPerUnit: 1 },
  offer('O1', { action: 'PURCHASE', businessUnit: 'GROCERY' }),
  offer('O2', { audience: 'MASS' }),
]

/** More than two batches of lines that each write something. */
const MEMBERS = Array.from({ length: 1_200 }, (_, number) =>
  account(number, {
    loyaltyIds: [`card-${number}`],
    email: `member-${number}@example.com`,
    offers: [{ code: number % 2 === 0 ? 'O1' : 'O2', acceptanceState: 'ACCEPTED' }],
  }),
)

const added = (number: number) => ({ added: number, updated: 0, unchanged: 0 })

describe('an NDJSON import', () => {
  test('accepts the programme first, though it refers to a business unit of a later line', async () => {
    const [unit, action, programme] = CONFIGURATION
    expect(await target.ndjson([programme, unit, action])).toMatchObject({ rejected: 0, problems: [] })
  })

  test('writes the same rows as the same content in JSON', async () => {
    const { problems, ...result } = await target.ndjson([...CONFIGURATION, ...MEMBERS])
    expect(problems).toEqual([])
    expect(result).toMatchObject({
      lines: 1_206,
      rejected: 0,
      counts: { programme: added(1), businessUnit: added(1), action: added(1), offer: added(2), account: added(1_200) },
    })

    const other = await ImportTarget.start()
    const list = (kind: string) =>
      [...CONFIGURATION, ...MEMBERS].flatMap(({ kind: own, ...fields }) => (own === kind ? fields : []))
    await other.json({
      ...list('programme')[0],
      businessUnits: list('businessUnit'),
      actions: list('action'),
      earnRules: list('earnRule'),
      offers: list('offer'),
      accounts: list('account'),
    })
    expect(await target.dump()).toEqual(await other.dump())
    await other.stop()
  })

  test('again changes nothing, and makes no service read its configuration again', async () => {
    await target.ndjson([...CONFIGURATION, ...MEMBERS])
    const before = [await target.dump(), await target.version()]
    target.clock.advance(60_000)
    const { counts } = await target.ndjson([...CONFIGURATION, ...MEMBERS])
    expect(counts.account).toEqual({ added: 0, updated: 0, unchanged: 1_200 })
    expect([await target.dump(), await target.version()]).toEqual(before)
  })

  test('increases the version with each batch that changes the configuration, and with no other', async () => {
    await target.ndjson(MEMBERS.slice(0, 3).map(({ id }) => ({ kind: 'account', id })))
    expect(await target.version()).toBe(0)
    await target.ndjson([...CONFIGURATION, ...MEMBERS])
    expect(await target.version()).toBe(1)
    await target.ndjson([{ kind: 'action', code: 'PURCHASE', enabled: false }])
    expect(await target.version()).toBe(2)
  })

  test('of only blank lines writes nothing', async () => {
    expect(await target.ndjson(['', ' ', '\r'])).toMatchObject({ lines: 0, counts: {} })
    expect(await target.version()).toBeUndefined()
  })

  test('plans a repeated record on top of the one before', async () => {
    const { problems } = await target.ndjson([
      account(1, { email: 'a@b', phoneNumber: '1' }),
      account(1, { email: null }),
      account(2, { email: 'a@b' }),
      account(1, { email: 'c@d' }),
    ])
    expect(problems).toEqual([])
    expect((await target.dump()).accounts).toMatchObject([{ email: 'c@d', phoneNumber: '1' }, { email: 'a@b' }])
  })
})

describe('an invalid line', () => {
  test('by itself leaves an empty database empty, so that the demo programme is still imported', async () => {
    expect(await target.ndjson(['{', account(1, { locale: '?' })])).toMatchObject({ rejected: 2 })
    expect(await isEmptyDatabase(target.database)).toBe(true)
  })

  test('can be an offer with a new limit: later lines use the stored limit', async () => {
    const completed = (number: number) => account(number, { offers: [{ code: 'O', acceptanceState: 'COMPLETED' }] })
    const { problems } = await target.ndjson([
      offer('O', { limitPerMember: 2 }),
      completed(1),
      offer('O', { limitPerMember: 0, rank: 'x' }),
      completed(2),
      offer('O', { limitPerMember: 0 }),
      completed(3),
    ])
    expect(problems.map(({ line, path }) => `${String(line)}: ${path}`)).toEqual([
      '3: $.rank',
      '6: $.offers[0].acceptanceState',
    ])
    const { memberOffers } = await target.dump()
    expect(memberOffers.map(({ timesRewarded }) => timesRewarded)).toEqual([2, 2])
  })

  test('is reported with its number and reason and rejected; the others are imported', async () => {
    const { problems, lines, rejected, counts } = await target.ndjson([
      ...CONFIGURATION, // lines 1 to 6
      '{"kind": "account", "id": "acc-7"', // 7
      account(8, { offers: [{ code: 'LATER' }] }), // 8: the offer of a later line does not exist yet
      offer('LATER'), // 9
      '', // 10
      account(11, { email: 'a@example.com', locale: '?', optIn: 'YES' }), // 11
      account(12, { email: 'a@example.com', loyaltyIds: ['6001'] }), // 12: line 11 has taken no identifier
      account(13, { loyaltyIds: ['6001'] }), // 13
      { kind: 'acount', id: 'acc-14' }, // 14
      { kind: 'action' }, // 15
      offer('O3', { action: 'NOPE' }), // 16
      account(17, { offers: [{ code: 'O3' }] }), // 17: line 16 was rejected
      account(18, { offers: [{ code: 'O1' }, { code: 'LATER' }] }), // 18
    ])
    expect(problems.map(({ line, path, message }) => `${String(line)}: ${path} ${message}`)).toEqual([
      '7: $ is not valid JSON: it ends too early',
      '8: $.offers[0].code refers to the offer "LATER", which does not exist',
      '11: $.locale must be a BCP 47 language tag, for example en-CA',
      '11: $.optIn must be one of ACCEPTED, DECLINED',
      '13: $.loyaltyIds[0] belongs to the account "acc-12"',
      '14: $.kind must be one of programme, businessUnit, action, earnRule, offer, account, contact',
      '15: $.code is missing',
      '16: $.action refers to the action "NOPE", which does not exist',
      '17: $.offers[0].code refers to the offer "O3", which does not exist',
    ])
    expect({ lines, rejected, accounts: counts.account }).toEqual({ lines: 17, rejected: 8, accounts: added(2) })
    const dump = await target.dump()
    expect(dump.accounts.map(({ id }) => id)).toEqual(['acc-12', 'acc-18'])
    expect(dump.offers.map(({ code }) => code)).toEqual(['LATER', 'O1', 'O2'])
  })

  test('can be nested very deeply, valid JSON or not, and affects no other line', async () => {
    const nested = '['.repeat(100_000)
    const { problems, counts } = await target.ndjson([
      account(1),
      `{"kind": "account", "id": "acc-2", "email": ${nested}${']'.repeat(100_000)}}`,
      `{"kind": "account", "id": "acc-3", "email": ${nested}}`,
      account(4),
    ])
    expect(problems).toEqual([
      { line: 2, path: '$.email', message: 'must be an e-mail address' },
      { line: 3, path: '$', message: 'is not valid JSON: it is nested more than 1000 levels deep' },
    ])
    expect(counts).toEqual({ account: added(2) })
  })

  test('is a line with a key twice, whatever the key', async () => {
    const { problems, counts } = await target.ndjson([
      account(1),
      '{"kind": "account", "kind": "offer", "id": "acc-2"}',
      '{"kind": "account", "id": "acc-3", "email": "a@example.com", "email": "b@example.com"}',
      '{"kind": "account", "id": "acc-4", "offers": [{"code": "O1", "code": "O2"}]}',
      account(5),
    ])
    const message = 'is set more than once: remove all but one'
    expect(problems).toEqual([
      { line: 2, path: '$.kind', message },
      { line: 3, path: '$.email', message },
      { line: 4, path: '$.offers[0].code', message },
    ])
    expect(counts).toEqual({ account: added(2) })
  })

  test('does not depend on where a batch ends', async () => {
    const withEmail = (number: number) => account(number, { email: 'one@example.com' })
    const filler = MEMBERS.map(({ id }) => ({ kind: 'account', id }))
    for (const before of [0, 498, 499, 500]) {
      const lines = [...filler.slice(0, before), withEmail(5_000), withEmail(5_001)]
      const { problems } = await target.ndjson(lines)
      expect(problems).toMatchObject([{ line: before + 2, path: '$.email' }])
    }
  })
})

describe('an import that is interrupted and run again', () => {
  test.each([1, 700, 1_205])('after %i lines has the result of one complete run', async (linesRead) => {
    const lines = [...CONFIGURATION, ...MEMBERS]
    async function* interrupted(): AsyncGenerator<Uint8Array> {
      yield* ndjsonChunks([...lines.slice(0, linesRead), ''])
      throw new Error('The disk failed')
    }
    const ignored = { onProblem: () => undefined }
    await expect(importNdjson(target.deps, interrupted(), ignored)).rejects.toThrow('The disk failed')
    await target.ndjson(lines)

    const complete = await ImportTarget.start()
    await complete.ndjson(lines)
    expect(await target.dump()).toEqual(await complete.dump())
    await complete.stop()
  })
})

describe('an import of a large file', () => {
  test('reads only one batch ahead of what it has written, and reports its progress', async () => {
    const total = 50_000
    let produced = 0
    let written = 0
    let maxAhead = 0
    async function* lines(): AsyncGenerator<Uint8Array> {
      for (; produced < total; produced++) {
        maxAhead = Math.max(maxAhead, produced - written)
        // Each line is a separate chunk: larger chunks would hide how far it reads.
        yield await Promise.resolve(Buffer.from(`{"kind":"account","id":"acc-${produced % 700}"}\n`))
      }
    }
    const progress: number[] = []
    const result = await importNdjson(target.deps, lines(), {
      onProblem: (problem) => {
        throw new Error(problem.message)
      },
      onProgress: ({ lines: done, bytes }) => {
        written = done
        progress.push(bytes)
      },
    })
    expect(result).toMatchObject({ lines: total, counts: { account: { added: 700, updated: 0, unchanged: 49_300 } } })
    expect(maxAhead).toBeLessThanOrEqual(1_001)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.length).toBeGreaterThanOrEqual(100)
  })
})
