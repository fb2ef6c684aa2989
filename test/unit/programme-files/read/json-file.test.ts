import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { readJsonFile } from '../../../../src/programme-files/read/json-file'
import { parseJson } from '../../../../src/programme-files/read/json-syntax'
import { type Batch, readBatches } from '../../../../src/programme-files/read/ndjson-batches'
import { type Line, splitLines } from '../../../../src/programme-files/read/ndjson-lines'
import { offerRecord } from '../../../support/offer-record'

const syntaxProblem = (message: string) => ({ problems: [{ path: [], message: `is not valid JSON: ${message}` }] })

// JSON.parse would keep the last value, and lose the others without a word.
describe('a key that an object has twice', () => {
  test.each([
    ['{"a": 1, "a": 2}', [['a']]],
    ['{"a": 1, "a": 1, "a": 1}', [['a'], ['a']]],
    ['{"a": 1, "\\u0061": 2}', [['a']]],
    ['{"accounts": [], "b": {}, "accounts": []}', [['accounts']]],
    ['{"accounts": [{"id": "1"}, {"id": "2", "email": "a", "email": "b"}]}', [['accounts', 1, 'email']]],
    ['{"x": {"__proto__": 1, "__proto__": {}}}', [['x', '__proto__']]],
    ['{"": 1, "" \n:2}', [['']]],
    [
      '[[{"k": {"k": 1, "k": 2}, "k": 3}]]',
      [
        [0, 0, 'k', 'k'],
        [0, 0, 'k'],
      ],
    ],
    [String.raw`{"a\\": ":", "a\"": "\\", "a\\" : 1}`, [['a\\']]],
  ])('%s', (text, paths) => {
    const message = 'is set more than once: remove all but one'
    expect(parseJson(text)).toEqual({ problems: paths.map((path) => ({ path, message })) })
  })

  test('is found in any JSON, and nowhere else', () => {
    const json = fc.json({ maxDepth: 4, stringUnit: 'grapheme' })
    const space = fc.constantFrom('', ' ', '\n', '\t\r')
    fc.assert(
      fc.property(json, json, fc.string(), space, (one, another, name, blank) => {
        const key = JSON.stringify(name)
        expect(parseJson(one)).toEqual({ value: JSON.parse(one) as unknown })
        const text = `{${key}${blank}:${one}, "list":[${another}],${blank}${key}:${blank}${another}}`
        expect(parseJson(text)).toMatchObject({
          problems: expect.arrayContaining([expect.objectContaining({ path: [name] })]),
        })
      }),
    )
  })
})

describe('a text that is not JSON', () => {
  const EARLY = 'it ends too early'
  test.each([
    ['', EARLY],
    ['{', EARLY],
    ['[1, 2', EARLY],
    ['[tru', EARLY],
    ['[-', EARLY],
    ['[1.', EARLY],
    ['{ "a": "open }', EARLY],
    ['["\\u12', EARLY],
    ['{ "a": x }', 'syntax error at column 8'],
    ['{ "a": 1, }', 'syntax error at column 11'],
    ['{ "a" 1 }', 'syntax error at column 7'],
    ['{ a: 1 }', 'syntax error at column 3'],
    ['{ "a": 1 "b": 2 }', 'syntax error at column 10'],
    ['[1, ]', 'syntax error at column 5'],
    ['["in JSON at position 1", ]', 'syntax error at column 27'],
    ['[1 2]', 'syntax error at column 4'],
    ['{ "a": [1, 2} }', 'syntax error at column 13'],
    ['{}}', 'syntax error at column 3'],
    ['[] []', 'syntax error at column 4'],
    ['{ "a": 01 }', 'syntax error at column 9'],
    ['[truth]', 'syntax error at column 2'],
    ['[+1]', 'syntax error at column 2'],
    ['[1e]', 'syntax error at column 2'],
    ['["a\tb"]', 'syntax error at column 2'],
    ["['a']", 'syntax error at column 2'],
    ['{\n  "a": "two\nlines"\n}', 'syntax error at line 2, column 8'],
    ['{\n  "a": "\\x"\n}', 'syntax error at line 2, column 8'],
    ['{\n  "a": true,\n  "b": nil\n}', 'syntax error at line 3, column 8'],
    ['// a comment\n{}', 'syntax error at line 1, column 1'],
    ['[1 /* a comment */]', 'syntax error at column 4'],
  ])('%j: %s', (text, problem) => {
    expect(parseJson(text)).toEqual(syntaxProblem(problem))
  })

  test('is located at the first token that cannot follow the text before it', () => {
    const problemOf = (text: string): string => {
      const result = parseJson(text)
      return 'problems' in result ? result.problems[0].message : ''
    }
    const inserted = fc.constantFrom('', '{', ']', '"', ',', ':', 'x', '0', '-', '\\', '\t', '//')
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(2), inserted, (json, at, lost, more) => {
        const start = at % (json.length + 1)
        const text = json.slice(0, start) + more + json.slice(start + lost)
        const problem = problemOf(text)
        if (problem === '' || problem.endsWith('it ends too early')) return
        const [, column] = /syntax error at column (\d+)$/.exec(problem) ?? []
        expect(problemOf(text.slice(0, Number(column) - 1))).not.toContain('syntax error')
        expect(problemOf(`${text} `)).toBe(problem)
      }),
      { numRuns: 1_000 },
    )
  })

  test('can be long', () => {
    const text = `["${'x'.repeat(9_000_000)}", ]`
    expect(parseJson(text)).toEqual(syntaxProblem('syntax error at column 9000006'))
  })

  test('is reported without its location if it is nested too deeply', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}}`
    expect(parseJson(nested(1_000))).toEqual(syntaxProblem('syntax error at column 1001'))
    for (const depth of [1_001, 100_000]) {
      expect(parseJson(nested(depth))).toEqual(syntaxProblem('it is nested more than 1000 levels deep'))
    }
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
    ['{ "offers": [}', '$ is not valid JSON: syntax error at column 14'],
    ['[]', '$ must be an object'],
    ['null', '$ must be an object'],
  ])('%s is rejected as a whole', (text, problem) => {
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

  test('gives its records in an order in which each comes after those to which it can refer', () => {
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

  test('reports every problem, with its JSON path', () => {
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
      '$.businessUnits must be an array',
      '$.contacts must be an array',
      '$.actions[2].code repeats "A" of $.actions[0]',
      '$.actions[3].code repeats "A" of $.actions[0]',
      '$.offers[1].rewardValue must be an integer from 0 to 2147483647',
      '$.offers[1].code repeats "O" of $.offers[0]',
      '$.offers[2] must be an object',
      '$.accounts[0].offers[1].code is missing',
      '$.defaultChannel must be a string of 1 to 255 characters, without NUL and without spaces at its ends',
      '$.chanels is not a known field: correct its name or remove it',
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

  test('have the offset of their end, with and without a newline at the end of the file', async () => {
    expect((await linesIn(Buffer.from('a\nbc\n'), 2)).map(({ endsAt }) => endsAt)).toEqual([2, 5])
    expect((await linesIn(Buffer.from('a\n\nbc'), 2)).map(({ endsAt }) => endsAt)).toEqual([2, 3, 5])
    expect(await linesIn(Buffer.from(''), 1)).toEqual([])
  })

  test('that are too long or not UTF-8 are problems, and affect no other line', async () => {
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
    // Chunks of seven lines, each followed by one without lines: a batch can end within a chunk, and a chunk within a line.
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

  test('end early if the lines are long', async () => {
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

  test('skip blank lines, and report every other line without a record', async () => {
    const [batch, ...rest] = await batchesFor('', '{]', ' \t\r', '7', '{}', '{ "kind": "toString" }', account(7))
    expect(rest).toEqual([])
    expect(batch?.records.map(({ location }) => location)).toEqual([{ line: 7, path: '$' }])
    const kinds = 'programme, businessUnit, action, earnRule, offer, account, contact'
    expect(batch?.unreadable.map(({ line, path, message }) => `${String(line)}: ${path} ${message}`)).toEqual([
      '2: $ is not valid JSON: syntax error at column 2',
      '4: $ must be an object',
      `5: $.kind must be one of ${kinds}`,
      `6: $.kind must be one of ${kinds}`,
    ])
  })
})
