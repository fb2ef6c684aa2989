import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { readJsonFile } from '../../../../src/programme-files/read/json-file'
import { parseJson } from '../../../../src/programme-files/read/json-syntax'
import { type Batch, readBatches } from '../../../../src/programme-files/read/ndjson-batches'
import { type Line, splitLines } from '../../../../src/programme-files/read/ndjson-lines'
import { offerRecord } from '../../../support/offer-record'

describe('a text that is not JSON', () => {
  const END = 'it breaks off at its end'
  test.each([
    ['', END],
    ['{', END],
    ['[1, 2', END],
    ['[tru', END],
    ['{ "a": "open }', END],
    ['{ "a": x }', 'it goes wrong at column 8'],
    ['{ "a": 1, }', 'it goes wrong at column 11'],
    ['{ "a" 1 }', 'it goes wrong at column 7'],
    ['{ a: 1 }', 'it goes wrong at column 3'],
    ['{ "a": 1 "b": 2 }', 'it goes wrong at column 10'],
    ['[1, ]', 'it goes wrong at column 5'],
    ['["in JSON at position 1", ]', 'it goes wrong at column 27'],
    ['[1 2]', 'it goes wrong at column 4'],
    ['{ "a": [1, 2} }', 'it goes wrong at column 13'],
    ['{}}', 'it goes wrong at column 3'],
    ['[] []', 'it goes wrong at column 4'],
    ['{ "a": 01 }', 'it goes wrong at column 9'],
    ['{\n  "a": "two\nlines"\n}', 'it goes wrong at line 2, column 12'],
    ['{\n  "a": "\\x"\n}', 'it goes wrong at line 2, column 10'],
    ['{\n  "a": true,\n  "b": nil\n}', 'it goes wrong at line 3, column 9'],
    ['// a comment\n{}', 'it goes wrong at line 1, column 1'],
  ])('%j: %s', (text, where) => {
    expect(parseJson(text)).toEqual({ problem: `is not JSON: ${where}` })
  })

  test('is reported at the first character that cannot follow the ones before it', () => {
    const added = fc.constantFrom('', '{', ']', '"', ',', ':', 'x', '0', '\\', 'JSON at position 1')
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(2), added, (json, at, lost, more) => {
        const start = at % (json.length + 1)
        const text = json.slice(0, start) + more + json.slice(start + lost)
        const [, column] = /goes wrong at column (\d+)$/.exec(JSON.stringify(parseJson(text)).slice(0, -2)) ?? []
        if (column === undefined) return
        const before = text.slice(0, Number(column) - 1)
        const itself = text.slice(0, Number(column))
        expect(parseJson(before)).not.toHaveProperty('problem', expect.stringContaining('goes wrong'))
        expect(parseJson(`${itself}  `)).toHaveProperty('problem', `is not JSON: it goes wrong at column ${column}`)
      }),
      { numRuns: 1_000 },
    )
  })

  test.each([
    ['a long text', `"${'x'.repeat(9_000_000)}", ]`, 9_000_005],
    ['deep nesting', `${'['.repeat(100_000)}}`, 100_001],
  ])('can contain %s', (_, text, column) => {
    expect(parseJson(`[${text}`)).toEqual({ problem: `is not JSON: it goes wrong at column ${column + 1}` })
  })
})

describe('a JSON file', () => {
  const read = (file: unknown) => readJsonFile(Buffer.from(typeof file === 'string' ? file : JSON.stringify(file)))
  const problemsOf = (file: unknown) => {
    const { records, problems } = read(file)
    return [...problems, ...records.flatMap((record) => record.problems)].map(
      ({ path, message }) => `${path} ${message}`,
    )
  }

  test.each([
    ['{ "offers": [}', '$ is not JSON: it goes wrong at column 14'],
    ['[]', '$ must be an object'],
    ['null', '$ must be an object'],
  ])('%s is refused as a whole', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })

  test('can be empty, and can begin with a byte order mark', () => {
    expect(read('\uFEFF{}')).toEqual({ records: [], problems: [] })
    expect(
      problemsOf({
        channels: [],
        businessUnits: [],
        actions: [],
        earnRules: [],
        offers: [],
        accounts: [],
        contacts: [],
      }),
    ).toEqual([])
    expect(problemsOf({ channels: null, offers: null, accounts: null, contacts: null })).toEqual([])
  })

  test('returns its records in an order in which each follows the ones that it can refer to', () => {
    const { records } = read({
      accounts: [{ id: 'acc-1' }],
      offers: [offerRecord('O')],
      earnRules: [{ code: 'r', action: 'A' }],
      defaultBusinessUnit: 'U',
      actions: [{ code: 'A' }],
      businessUnits: [{ name: 'U' }],
    })
    expect(records.map(({ kind, key, location }) => `${kind} ${key ?? ''} ${location.path}`)).toEqual([
      'businessUnit U $.businessUnits[0]',
      'action A $.actions[0]',
      'earnRule r $.earnRules[0]',
      'offer O $.offers[0]',
      'account acc-1 $.accounts[0]',
      'programme  $',
    ])
  })

  test('reports every problem with its JSON path', () => {
    expect(
      problemsOf({
        defaultChannel: 7,
        chanels: ['APP'],
        businessUnits: { name: 'GROCERY' },
        actions: [{ code: 'A' }, { code: 'B' }, { code: 'A' }, { code: 'A' }],
        offers: [offerRecord('O'), offerRecord('O', { rewardValue: -1 }), 'O'],
        accounts: [{ id: 'acc-1', offers: [{ code: 'O' }, {}] }],
        contacts: {},
      }),
    ).toEqual([
      '$.businessUnits must be a list',
      '$.contacts must be a list',
      '$.actions[2].code is "A" again, as in $.actions[0]',
      '$.actions[3].code is "A" again, as in $.actions[0]',
      '$.offers[1].rewardValue must be a whole number from 0 to 2147483647',
      '$.offers[1].code is "O" again, as in $.offers[0]',
      '$.offers[2] must be an object',
      '$.accounts[0].offers[1].code is missing',
      '$.defaultChannel must be a text of 1 to 255 characters, with no blanks at its ends and no NUL',
      '$.chanels is not known here: correct its name or remove it',
    ])
  })
})

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let start = 0, chunk = 0; start < bytes.length; chunk++) {
    const end = start + (sizes[chunk % sizes.length] ?? 1)
    yield await Promise.resolve(bytes.subarray(start, end))
    start = end
  }
}

describe('the lines of an NDJSON file', () => {
  const linesIn = (bytes: Uint8Array, ...sizes: number[]) =>
    all(splitLines(inChunks(bytes, sizes))).then((chunks) => chunks.flat())

  test('do not depend on the chunks of bytes', async () => {
    const texts = fc.array(fc.string({ unit: 'binary' }).map((text) => text.replace(/[\n\uFEFF]/g, '')))
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (given, sizes) => {
        const lines = await linesIn(Buffer.from(given.map((text) => `${text}\n`).join('')), ...sizes)
        expect(lines.map(({ content }) => content)).toEqual(given.map((text) => ({ text })))
        expect(lines.map(({ number }) => number)).toEqual(given.map((_, index) => index + 1))
      }),
    )
  })

  test('have their end in the file, with and without a newline at its end', async () => {
    expect((await linesIn(Buffer.from('a\nbc\n'), 2)).map(({ endsAt }) => endsAt)).toEqual([2, 5])
    expect((await linesIn(Buffer.from('a\n\nbc'), 2)).map(({ endsAt }) => endsAt)).toEqual([2, 3, 5])
    expect(await linesIn(Buffer.from(''), 1)).toEqual([])
  })

  test('that are too long or not UTF-8 are problems, without an effect on other lines', async () => {
    const maxLength = 1024 * 1024
    const bytes = Buffer.concat([
      Buffer.from(`${'x'.repeat(maxLength)}\n${'y'.repeat(maxLength + 1)}\n`),
      Buffer.from([0xc3, 0x28, 0x0a]),
      Buffer.from('\uFEFFlast'),
    ])
    expect((await linesIn(bytes, 64 * 1024)).map(({ content }) => content)).toEqual([
      { text: 'x'.repeat(maxLength) },
      { problem: 'is longer than 1048576 bytes' },
      { problem: 'is not UTF-8' },
      { text: 'last' },
    ])
  })
})

describe('the batches of an NDJSON file', () => {
  let lineLength = 100
  const batchesFor = (...texts: string[]): Promise<Batch[]> => {
    const lines: Line[] = texts.map((text, index) => {
      return { number: index + 1, content: { text }, endsAt: lineLength * (index + 1) }
    })
    // Chunks of seven lines and of none: a batch can end within a chunk, and a chunk can end no line.
    async function* chunks(): AsyncGenerator<Line[]> {
      for (let start = 0; start < lines.length; start += 7) {
        yield await Promise.resolve(lines.slice(start, start + 7))
        yield []
      }
    }
    return all(readBatches(chunks()))
  }
  const account = (id: number | string, fields = {}) => JSON.stringify({ kind: 'account', id: `acc-${id}`, ...fields })

  test('have 500 lines each', async () => {
    const batches = await batchesFor(...Array.from({ length: 1_001 }, (_, index) => account(index)))
    expect(batches.map(({ records, endsAt }) => [records.length, endsAt])).toEqual([
      [500, 50_000],
      [500, 100_000],
      [1, 100_100],
    ])
  })

  test('end earlier if the lines are long', async () => {
    lineLength = 1024 * 1024
    const batches = await batchesFor(...Array.from({ length: 9 }, (_, index) => account(index)))
    lineLength = 100
    expect(batches.map(({ records }) => records.length)).toEqual([4, 4, 1])
  })

  test('contain no natural key twice', async () => {
    const batches = await batchesFor(
      account(1),
      account(2),
      account(1),
      '{ "kind": "action", "code": "acc-1" }',
      account(1),
    )
    expect(batches.map(({ records }) => records.map(({ key }) => key))).toEqual([
      ['acc-1', 'acc-2'],
      ['acc-1', 'acc-1'],
      ['acc-1'],
    ])
  })

  test('ignore blank lines, and report the problem of every other line without a record', async () => {
    const [batch, ...rest] = await batchesFor('', '{]', ' \t\r', '7', '{}', '{ "kind": "toString" }', account(7))
    expect(rest).toEqual([])
    expect(batch?.records.map(({ location }) => location)).toEqual([{ line: 7, path: '$' }])
    const kinds = 'programme, businessUnit, action, earnRule, offer, account, contact'
    expect(batch?.unreadable.map(({ line, path, message }) => `${String(line)}: ${path} ${message}`)).toEqual([
      '2: $ is not JSON: it goes wrong at column 2',
      '4: $ must be an object',
      `5: $.kind must be one of ${kinds}`,
      `6: $.kind must be one of ${kinds}`,
    ])
  })
})
