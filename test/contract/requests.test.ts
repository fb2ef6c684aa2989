import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'
import { buildSchema, Kind, parse, validate } from 'graphql'

import { present } from '../support/present'

const COLLECTION = 'examples/requests'
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

/** A request of the collection. Its blocks have the text between their braces. */
interface SentRequest {
  readonly file: string
  readonly blocks: ReadonlyMap<string, string>
}

const requests = filesIn(COLLECTION)
  .filter((file) => file.endsWith('.bru') && !/^(?:folder|collection)\.bru$/.test(path.basename(file)))
  .map((file): SentRequest => ({ file, blocks: readBlocks(readFileSync(file, 'utf8')) }))
const documents = requests.flatMap(({ file, blocks }) => {
  const text = blocks.get('body:graphql')
  return text === undefined ? [] : [[file, text] as const]
})

/** Those that succeed. */
const successes = requests.filter(({ file }) => !file.startsWith(`${COLLECTION}/errors/`))

describe('the collection of requests', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))

  test.each(documents)('%s has a valid operation', (_file, text) => {
    expect(validate(schema, parse(text))).toEqual([])
  })

  test('has every query and mutation', () => {
    const sent = new Set(successes.flatMap(({ blocks }) => rootFields(blocks.get('body:graphql'))))
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => {
      return Object.keys(present(type).getFields())
    })
    expect(fields.filter((field) => !sent.has(field))).toEqual([])
  })

  test('has every REST call', () => {
    const sent = new Set(successes.map(formatCall))
    const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as { paths: Record<string, object> }
    const calls = Object.entries(paths).flatMap(([url, item]) => {
      return METHODS.filter((method) => method in item).map((method) => `${method} ${url}`)
    })
    expect(calls.length).toBeGreaterThan(0)
    expect(calls.filter((call) => !sent.has(call))).toEqual([])
  })

  test('states what each request shows, and asserts its status', () => {
    const incomplete = requests.filter(({ blocks }) => {
      return !blocks.has('docs') || blocks.get('assert')?.includes('res.status: eq ') !== true
    })
    expect(incomplete.map(({ file }) => file)).toEqual([])
  })
})

/** The files below a folder, without installed packages and environments. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (!entry.isDirectory()) return [file]
    return ['node_modules', 'environments'].includes(entry.name) ? [] : filesIn(file)
  })
}

/** The content of a block is indented, so a brace at the beginning of a line ends it. */
function readBlocks(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/^([\w:-]+) \{\n([^]*?)^\}$/gm)].map(([, name = '', content = '']) => [name, content]),
  )
}

function rootFields(document: string | undefined): string[] {
  if (document === undefined) return []
  return parse(document).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return []
    return definition.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []))
  })
}

/** The method and the path of a request, with parameters as OpenAPI writes them. */
function formatCall({ file, blocks }: SentRequest): string {
  const method = METHODS.find((name) => blocks.has(name))
  const [, url] = /url: \{\{baseUrl\}\}([^?\n]*)/.exec(blocks.get(method ?? '') ?? '') ?? []
  if (method === undefined || url === undefined) throw new Error(`${file} has no address`)
  return `${method} ${url.replace(/:(\w+)/g, '{$1}')}`
}
