import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { errorReasons } from '../../src/domain/errors/catalogue'
import { codeBlocks, readPage } from '../support/documents'

/** A project of a reader who has copied the configuration and an operation of a page. */
class Project {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'codegen-'))

  constructor(page: string, operation: string) {
    const blocks = codeBlocks(readPage(page))
    const config = blocks.find(({ text }) => text.startsWith('// codegen.ts'))?.text ?? ''
    const document = blocks.find(({ text }) => text.includes(operation))?.text ?? ''
    this.#write('codegen.ts', config)
    this.#write('schema.graphql', readFileSync('schema.graphql', 'utf8'))
    mkdirSync(path.join(this.#folder, 'src'))
    this.#write('src/operation.graphql', document)
    symlinkSync(path.resolve('node_modules'), path.join(this.#folder, 'node_modules'))
    execFileSync(path.resolve('node_modules/.bin/graphql-codegen'), { cwd: this.#folder, stdio: 'pipe' })
  }

  read(file: string): string {
    const target = path.join(this.#folder, file)
    return existsSync(target) ? readFileSync(target, 'utf8') : ''
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true })
  }

  #write(file: string, text: string): void {
    writeFileSync(path.join(this.#folder, file), text)
  }
}

describe('Codegen with the configuration of docs/frontends.md', () => {
  let project: Project

  beforeAll(() => {
    project = new Project('docs/frontends.md', 'query ErrorReasons')
  })
  afterAll(() => {
    project.remove()
  })

  test('writes the type ErrorReason with every reason', () => {
    const type = /export type ErrorReason =\n((?: {2}.*\n)+)/.exec(project.read('src/gql/graphql.ts'))?.[1] ?? ''
    const values = [...type.matchAll(/^ +\| '(\w+)'/gm)].map(([, value]) => value)
    expect(values.sort()).toEqual([...errorReasons].sort())
  })
})

describe('Codegen with the configuration of docs/trusted-documents.md', () => {
  let project: Project

  beforeAll(() => {
    project = new Project('docs/trusted-documents.md', 'mutation StartSession')
  })
  afterAll(() => {
    project.remove()
  })

  test('writes a manifest whose documents have __typename', () => {
    const manifest = JSON.parse(project.read('src/gql/persisted-documents.json')) as Record<string, string>
    const texts = Object.values(manifest)
    expect(texts).toHaveLength(1)
    expect(texts[0]).toContain(
      'startSession(input: $input) { __typename session { __typename account { __typename id }',
    )
  })
})
