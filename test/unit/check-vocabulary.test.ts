import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { createTestFolder } from '../support/test-folder'

const SCRIPT = path.resolve('scripts/check-vocabulary.mjs')

/** Runs the check as `npm run check` does, in a folder that has only these files. */
function check(files: Record<string, string>): Promise<{ status: number; lines: string[] }> {
  const folder = createTestFolder()
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT], { cwd: folder }, (error, _stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, lines: stderr.trimEnd().split('\n') })
    })
  })
}

describe('the check of the vocabulary', () => {
  test('reports each replaced word with its file, its line and the word to use', async () => {
    const text =
      '/** Retries the write. */\nconst a = 1\n// The database is patient,\n// and runs all of it at\n// once.\n'
    const { status, lines } = await check({ 'src/a.ts': text, 'README.md': 'One two.\n\nIt hangs on the setting.\n' })

    expect(status).toBe(1)
    expect(lines).toEqual([
      'README.md:3: "hangs on" -> depends on',
      'src/a.ts:3: "patient" -> retry, back off, timeout',
      'src/a.ts:4: "at once" -> immediately, concurrently, together, in one message',
      '3 words to replace: see docs/glossary.md.',
    ])
  })

  test('passes if there are none', async () => {
    expect(await check({ 'src/a.ts': '/** Retries the write, and backs off. */\n' })).toEqual({
      status: 0,
      lines: [''],
    })
  })

  test('reports words of the text and names of the code', async () => {
    const { lines } = await check({
      'docs/a.md': 'The HTTP answer has a status.\nSet `MAX_ANSWER_LENGTH`.\n',
      'schema.graphql': '# A sound record\n',
      'src/a.ts': [
        '// The header tells the version.',
        '// Prisma knows neither.',
        '// The members of an object are sorted.',
        'const LONGEST_NAME = 100',
        'const longestWait = 1',
        "const message = 'at most {most} bytes'",
        'whyNotReady(): Promise<void>',
        'const nameOf = (row: Row) => row.name',
        'const known = new Map()',
        'class NoRoom extends Error {}',
        'readonly keyPlaces: number[]',
      ].join('\n'),
      'src/programme-files/a.ts': '// What the record claims.\n',
      'examples/requests/node_modules/a/index.js': '// What it tells.\n',
    })

    expect(lines.slice(0, -1).map((line) => line.split(' -> ')[0])).toEqual([
      'docs/a.md:1: "HTTP answer"',
      'docs/a.md:2: "MAX_ANSWER_LENGTH"',
      'schema.graphql:1: "sound"',
      'src/a.ts:1: "tells"',
      'src/a.ts:2: "Prisma knows"',
      'src/a.ts:3: "members of an object"',
      'src/a.ts:4: "LONGEST_NAME"',
      'src/a.ts:5: "longestWait"',
      'src/a.ts:6: "{most}"',
      'src/a.ts:7: "whyNotReady"',
      'src/a.ts:8: "nameOf"',
      'src/a.ts:9: "const known"',
      'src/a.ts:10: "class NoRoom extends Error"',
      'src/a.ts:11: "keyPlaces"',
      'src/programme-files/a.ts:1: "claims"',
    ])
  })

  test('allows the same words in their own meaning', async () => {
    const { lines } = await check({
      'docs/a.md': [
        'A business unit has members, and an offer has a limitPerMember.',
        'The answer to an offer is final if it is DECLINED.',
        'Install the client preset.',
      ].join('\n'),
      'src/a.ts': [
        '// Pages have at most 100 entries, and at least one. Most calls are reads.',
        'const depth = Math.max(...depths)',
        'class RetriesExhaustedError extends Error {}',
        '// What a turn of the event loop brings.',
        '// Turns a list into an enum.',
      ].join('\n'),
      'src/access/tokens.ts': 'const { sub } = claims\n',
    })
    expect(lines).toEqual([''])
  })

  test('leaves out generated files and the glossary', async () => {
    const text = 'const known = at once\n'
    expect(await check({ 'src/generated/a.ts': text, 'docs/glossary.md': text })).toEqual({ status: 0, lines: [''] })
  })
})
