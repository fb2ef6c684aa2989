#!/usr/bin/env node
import './cli/require-node'
import './config/production'
import 'reflect-metadata'

import { readFileSync } from 'node:fs'
import path from 'node:path'

import { Command, CommanderError } from 'commander'

import type { Streams } from './cli/streams'
import type { Config } from './config/environment'

const STREAMS: Streams = { out: process.stdout, err: process.stderr }

/** The exit status of a command line that cannot be understood. A command that fails has 1. */
const USAGE_ERROR = 2

/** The exit status; undefined if the command runs until a signal ends it. */
type Status = number | undefined

/** Commands and settings are loaded only when they are needed: some are large, and delay the start of others. */
function createProgram(): Command {
  const program = new Command('engagement-graphql')
    .description('A GraphQL API for loyalty engagement on SQLite or Postgres.')
    .version(readVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(run engagement-graphql --help to list the commands)')
    .addHelpText(
      'after',
      '\nIn a checkout: npm run cli -- COMMAND\nSettings are environment variables: docs/settings.md',
    )
    // An error instead of process.exit(), which would lose output that is not written yet.
    .exitOverride()
    // They are reported by name in `run`.
    .allowExcessArguments()

  program
    .command('serve')
    .description('migrate the database, and serve until SIGTERM or Ctrl+C')
    // The service logs the warnings about its settings itself.
    .action(run(async () => (await import('./cli/serve.js')).serveCommand(await readConfig(), STREAMS)))
  program
    .command('migrate')
    .description('apply the migrations that the database lacks')
    .action(run(async () => (await import('./cli/migrate.js')).migrateCommand(await readSettings(), STREAMS)))
  program
    .command('import')
    .description('read a programme file: NDJSON if the name ends in .ndjson, otherwise JSON')
    .argument('<FILE>')
    .action(run(async (file) => (await import('./cli/import.js')).importCommand(await readSettings(), file, STREAMS)))
  program
    .command('demo')
    .description('load the demo programme into an empty database')
    .option('--reset', 'start the demo over: remove what its members did, and load it again')
    .option('--force', 'with --reset: also if the database has other accounts, which stay as they are')
    .action(
      run(async (_first, _second, command) =>
        (await import('./cli/demo.js')).demoCommand(await readSettings(), command.opts(), STREAMS),
      ),
    )
  program
    .command('verify')
    .description('compare every balance with the sum of its ledger entries')
    .action(run(async () => (await import('./cli/verify.js')).verifyCommand(await readSettings(), STREAMS)))
  program
    .command('backup')
    .description('copy the SQLite database into a new file, while the service runs')
    .argument('<FILE>')
    .action(run(async (file) => (await import('./cli/backup.js')).backupCommand(await readSettings(), file, STREAMS)))
  program
    .command('token')
    .description('print a token that is valid for one hour, for development')
    .argument('<SUBJECT>')
    .argument('<SCOPES>', 'separated by commas')
    .action(
      run(async (subject, scopes) =>
        (await import('./cli/token.js')).tokenCommand(await readSettings(), subject, scopes, STREAMS),
      ),
    )
  program
    .command('schema')
    .description('print the GraphQL schema')
    .action(run(async () => (await import('./cli/schema.js')).schemaCommand(STREAMS)))
  program
    .command('openapi')
    .description('print the OpenAPI document of the REST paths')
    .action(run(async () => (await import('./cli/openapi.js')).openApiCommand(STREAMS)))
  return program
}

/** An action of Commander that sets the exit status, and names an argument that the command does not have. */
function run(execute: (first: string, second: string, command: Command) => Promise<Status>) {
  return async function (this: Command): Promise<void> {
    const [first = '', second = ''] = this.args
    const extra = this.args[this.registeredArguments.length]
    if (extra !== undefined) this.error(`error: unexpected argument '${extra}' for '${this.name()}'`)
    const status = await execute(first, second, this)
    if (status !== undefined) process.exitCode = status
  }
}

async function readConfig(): Promise<Config> {
  return (await import('./config/environment.js')).readConfig()
}

/** The settings, with a line on standard error for each that is probably a mistake. */
async function readSettings(): Promise<Config> {
  const config = await readConfig()
  for (const warning of config.warnings) STREAMS.err.write(`Warning: ${warning}\n`)
  return config
}

function readVersion(): string {
  // The relative path is the same from src and from dist.
  const text = readFileSync(path.resolve(__dirname, '../package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version // Our own file.
}

createProgram()
  .parseAsync()
  .catch(async (error: unknown) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : USAGE_ERROR
    } else {
      const { describeFailure } = await import('./cli/failure.js')
      STREAMS.err.write(describeFailure(error))
      process.exitCode = 1
    }
  })
