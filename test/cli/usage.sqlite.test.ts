import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { runCommand } from '../support/service-process'
import { createTestFolder } from '../support/test-folder'

// What ends before a database is opened. It runs once: both databases have the same commands.

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

const run = (args: string[], environment: Record<string, string> = {}) => runCommand(args, environment)

describe('the command line', () => {
  test.each([
    [['--help'], 'Usage: engagement-graphql [options] [command]'],
    [['-h'], 'Usage: engagement-graphql [options] [command]'],
    [['help'], 'Usage: engagement-graphql [options] [command]'],
    [['import', '--help'], 'Usage: engagement-graphql import [options] <FILE>'],
    [['help', 'token'], 'Usage: engagement-graphql token [options] <SUBJECT> <SCOPES>'],
    [['--version'], version],
    [['-v'], version],
  ])('prints what is asked for with %j', async (args, expected) => {
    expect(await run(args)).toEqual({ status: 0, out: expect.stringContaining(expected), err: '' })
  })

  test.each([
    [[], 'Usage: engagement-graphql [options] [command]'],
    [['fly'], "unknown command 'fly'"],
    [['serv'], 'Did you mean serve?'],
    [['toString'], "unknown command 'toString'"],
    [['import'], "missing required argument 'FILE'"],
    [['token', 'acc-1'], "missing required argument 'SCOPES'"],
    [['import', 'a.json', 'b.json'], "unexpected argument 'b.json' for 'import'"],
    [['schema', 'x'], "unexpected argument 'x' for 'schema'"],
    [['schema', '--json'], "unknown option '--json'"],
  ])('names what it does not understand in %j', async (args, problem) => {
    const { status, out, err } = await run(args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(problem)
    expect(err).toMatch(/engagement-graphql --help|--help +print this help/)
  })

  test('schema prints the schema of the repository', async () => {
    expect(await run(['schema'])).toEqual({ status: 0, out: readFileSync('schema.graphql', 'utf8'), err: '' })
    expect(await run(['openapi'])).toEqual({ status: 0, out: readFileSync('openapi.json', 'utf8'), err: '' })
  })

  test('every command reports all invalid settings, without a stack trace', async () => {
    for (const command of ['serve', 'migrate']) {
      const { status, out, err } = await run([command], { PORT: 'x', LOG_LEVEL: 'loud' })
      expect({ status, out }).toEqual({ status: 1, out: '' })
      expect(err).toContain('PORT must be an integer from 0 to 65535')
      expect(err).toContain('LOG_LEVEL must be one of')
      expect(err).not.toMatch(/^ +at /m)
    }
  })

  test('serve fails with one sentence for a database that cannot be used, and leaves no file behind', async () => {
    const folder = createTestFolder()
    writeFileSync(path.join(folder, 'letter.txt'), 'Dear reader, this is no database at all.')
    const before = readdirSync(folder)
    const urls = [
      'file::memory:',
      `file:${folder}`,
      `file:${folder}/letter.txt`,
      'postgresql://nobody@127.0.0.1:1/none',
    ]
    for (const url of urls) {
      const { status, out, err } = await run(['serve'], { DATABASE_URL: url })
      expect({ url, status, out }).toEqual({ url, status: 1, out: '' })
      expect(err.trim().split('\n')).toHaveLength(1)
    }
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('the command token', () => {
  const settings = { AUTH_MODE: 'jwt', JWT_SECRET: 'x'.repeat(40) }

  test.each([
    [['token', 'acc-1', 'member'], {}, 'set AUTH_MODE=jwt and JWT_SECRET'],
    [['token', 'acc-1', 'member'], { AUTH_MODE: 'jwt', JWT_JWKS_URL: 'https://id.example.com' }, 'JWT_SECRET'],
    [['token', 'acc-1', 'admin'], settings, 'one or more of member, loyalty, contacts'],
    [['token', 'acc-1', ''], settings, 'one or more of member, loyalty, contacts'],
  ])('reports the missing setting or argument for %j with %j', async (args, environment, problem) => {
    const { status, out, err } = await run(args, environment)
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain(problem)
  })
})
