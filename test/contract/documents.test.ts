import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'
import { buildSchema, type GraphQLEnumType, parse, validate } from 'graphql'

import { readConfig } from '../../src/config/environment'
import { LIMITS } from '../../src/config/limits'
import { allPages, anchorsOf, brokenLinks, codeBlocks, readPage, tableRows } from '../support/documents'
import { WITH_TOKENS } from '../support/tokens'

const PAGES = allPages()
const SCHEMA = readFileSync('schema.graphql', 'utf8')

test('README.md has at most 150 lines, and the two commands', () => {
  const { text } = readPage('README.md')
  expect(text.split('\n').length - 1).toBeLessThanOrEqual(150)
  expect(text).toContain('npm ci && npm start')
  expect(text).toContain('npm ci && npm test')
})

describe('the operations of the documents', () => {
  const schema = buildSchema(SCHEMA)
  const operations = PAGES.flatMap((page) =>
    codeBlocks(page)
      .filter(({ language }) => language === 'graphql')
      .map(({ text }) => [page.file, text] as const),
  )

  test.each(operations)('are valid: %s: %s', (_file, text) => {
    expect(validate(schema, parse(text))).toEqual([])
  })

  test('are in each guide for callers', () => {
    const files = new Set(operations.map(([file]) => file))
    for (const guide of ['tour', 'settings', 'authentication', 'trusted-documents', 'frontends']) {
      expect(files).toContain(`docs/${guide}.md`)
    }
  })
})

test('the errors that docs/frontends.md prints are documented', () => {
  const { text: documented } = readPage('docs/errors.md')
  const printed = codeBlocks(readPage('docs/frontends.md'))
    .filter(({ language }) => language === 'json')
    .flatMap(({ text }) => (JSON.parse(text) as { errors: PrintedError[] }).errors)
  expect(printed.length).toBeGreaterThan(0)
  for (const { message, extensions } of printed) {
    const { reason, statusCode, code } = extensions
    expect(documented).toContain(`| ${reason} | ${statusCode} | ${code} | \`${message}\` |`)
  }
})

interface PrintedError {
  message: string
  extensions: { reason: string; statusCode: number; code: string }
}

describe('docs/settings.md', () => {
  const page = readPage('docs/settings.md')
  const rows = tableRows(page, 'Setting').map((row) => ({
    setting: withoutBackticks(row.Setting),
    default: withoutGaps(withoutBackticks(row.Default)),
    range: row.Range?.split('–').map(withoutGaps),
    error: /^\w+/.exec(row.Error ?? '')?.[0],
  }))
  const limits = rows.filter(({ range }) => range !== undefined)
  const withDefault = rows.filter((row) => row.default !== 'none')
  const withoutDefault = rows.filter((row) => row.default === 'none').map(({ setting }) => setting)

  test('has the settings that the service reads, each once', () => {
    expect(rows.map(({ setting }) => setting).sort()).toEqual(settingsRead())
  })

  test('has the limits in a table of their own', () => {
    expect(limits.map(({ setting }) => setting)).toEqual(Object.values(LIMITS).map(({ setting }) => setting))
  })

  test.each(withDefault)('$setting: the default is $default', ({ setting, default: value }) => {
    expect(effectOf({ [setting]: value }, setting)).toEqual(effectOf({}, setting))
  })

  test('has no default for a setting without one', () => {
    expect(readConfig({})).toMatchObject({
      databasePoolSize: undefined,
      trustedProxies: [],
      trustedDocuments: undefined,
      tokens: undefined,
      tracing: false,
    })
    expect(readConfig(WITH_TOKENS).tokens).toMatchObject({ issuer: undefined, audience: undefined })
    expect(() => readConfig({ AUTH_MODE: 'jwt' })).toThrow('either JWT_SECRET or JWT_JWKS_URL')
    expect(readConfig({}).corsOrigin).toContain('loopback origins')
    expect(readConfig(WITH_TOKENS).corsOrigin).toBe('*')
    expect(withoutDefault.sort()).toEqual([
      'CORS_ORIGIN',
      'DATABASE_POOL_SIZE',
      'JWT_AUDIENCE',
      'JWT_ISSUER',
      'JWT_JWKS_URL',
      'JWT_SECRET',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
      'TRUSTED_DOCUMENTS',
      'TRUST_PROXY',
    ])
  })

  test.each(limits)('$setting: the range is $range', ({ setting, range: [min, max] = [] }) => {
    const isAccepted = (value: number) => {
      try {
        readConfig({ [setting]: String(value) })
        return true
      } catch {
        return false
      }
    }
    const [lower, upper] = [Number(min), Number(max)]
    expect([lower - 1, lower, upper, upper + 1].map(isAccepted)).toEqual([false, true, true, false])
  })

  test('names documented errors', () => {
    const reasons = buildSchema(SCHEMA).getType('ErrorReason') as GraphQLEnumType
    const withError = limits.filter(({ error }) => error !== 'none')
    expect(withError.filter(({ error }) => reasons.getValue(error ?? '') === undefined)).toEqual([])
  })

  test('.env.example has the same settings and defaults, all commented out', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n').filter(Boolean)
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual([])
    const settings = lines.flatMap((line) => {
      const [, setting, value = ''] = /^#(\w+)=(.*)$/.exec(line) ?? []
      return setting === undefined ? [] : [{ setting, default: value === '' ? 'none' : value }]
    })
    const bySetting = (a: { setting: string }, b: { setting: string }) => a.setting.localeCompare(b.setting)
    expect(settings.sort(bySetting)).toEqual(
      rows.map(({ setting, default: value }) => ({ setting, default: value })).sort(bySetting),
    )
  })
})

describe('the links of the documents', () => {
  test.each(PAGES.map((page) => [page.file, page] as const))('lead to files and headings: %s', (_file, page) => {
    expect(brokenLinks(page)).toEqual([])
  })

  test('are reported if they are broken', () => {
    const text =
      '[a](docs/none.md) [b](docs/errors.md#none) [c](#none) `[d](none.md)`\n\n[e]: none.md\n\n# Here\n\n[f](#here)'
    expect(brokenLinks({ file: 'README.md', text })).toEqual([
      'README.md: docs/none.md is not there',
      'README.md: docs/errors.md#none has no such heading',
      'README.md: #none has no such heading',
      'README.md: none.md is not there',
    ])
  })

  test('have the anchors of GitHub', () => {
    const text = '# The `first` operation: a & b\n\n## Twice\n\n## Twice\n\n```sh\n# no heading\n```\n'
    expect([...anchorsOf({ file: 'x.md', text })]).toEqual(['the-first-operation-a--b', 'twice', 'twice-1'])
  })
})

/** The names that the service reads from its environment, without tokens and with tokens. */
function settingsRead(): string[] {
  const names = new Set<string>()
  for (const environment of [{}, WITH_TOKENS]) {
    const recorded = new Proxy<Record<string, string | undefined>>(environment, {
      get(target, name) {
        names.add(String(name))
        return target[String(name)]
      },
    })
    readConfig(recorded)
  }
  return [...names].sort()
}

/** The configuration of an environment, with a resolved path and without warnings and the default of DEMO_DATA, which depends on DATABASE_URL. */
function effectOf(environment: Record<string, string>, setting: string) {
  const config = readConfig(environment)
  const databaseUrl = `file:${path.resolve(config.databaseUrl.replace(/^file:/, ''))}`
  // Documented: with DATABASE_URL, the defaults of these are others.
  const demo = setting === 'DATABASE_URL' ? { demoData: undefined, memberApp: undefined } : {}
  return { ...config, warnings: [], databaseUrl, ...demo }
}

function withoutBackticks(cell = ''): string {
  return cell.replaceAll('`', '')
}

function withoutGaps(number: string): string {
  return /^[\d ]+$/.test(number) ? number.replaceAll(' ', '') : number
}
