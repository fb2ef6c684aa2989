#!/usr/bin/env node
import './cli/require-node'
import './config/production'
import 'reflect-metadata'

import { describeFailure } from './cli/failure'
import type { Streams } from './cli/streams'
import { readConfig } from './config/environment'

const USAGE = `Usage: engagement-graphql COMMAND    with an installed package
       npm run cli -- COMMAND        in a checkout

  serve                  migrates the database, and serves until SIGTERM or Ctrl+C
  migrate                applies the migrations that the database lacks
  import FILE            reads a programme file: NDJSON if the name ends in .ndjson, otherwise JSON
  verify                 compares every balance with the sum of its ledger entries
  backup FILE            copies the SQLite database into a new file, while the service runs
  token SUBJECT SCOPES   prints a token that is valid for one hour, for development
  schema                 prints the GraphQL schema

Settings are environment variables: see docs/settings.md in the repository.
`

const STREAMS: Streams = { out: process.stdout, err: process.stderr }

interface Command {
  readonly parameterCount: number
  /** Returns the exit status; undefined if the command runs until a signal ends it. */
  readonly run: (args: readonly string[]) => Promise<number | undefined>
}

/** Each command is loaded only when it is run: some are large, and delay the start of others. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    parameterCount: 0,
    run: async () => (await import('./cli/serve.js')).serveCommand(readConfig(), STREAMS),
  },
  migrate: {
    parameterCount: 0,
    run: async () => (await import('./cli/migrate.js')).migrateCommand(readConfig(), STREAMS),
  },
  import: {
    parameterCount: 1,
    run: async ([file = '']) => (await import('./cli/import.js')).importCommand(readConfig(), file, STREAMS),
  },
  verify: {
    parameterCount: 0,
    run: async () => (await import('./cli/verify.js')).verifyCommand(readConfig(), STREAMS),
  },
  backup: {
    parameterCount: 1,
    run: async ([file = '']) => (await import('./cli/backup.js')).backupCommand(readConfig(), file, STREAMS),
  },
  token: {
    parameterCount: 2,
    run: async ([subject = '', scopes = '']) =>
      (await import('./cli/token.js')).tokenCommand(readConfig(), subject, scopes, STREAMS),
  },
  schema: {
    parameterCount: 0,
    run: async () => (await import('./cli/schema.js')).schemaCommand(STREAMS),
  },
}

async function main([name = '', ...args]: string[]): Promise<number | undefined> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command?.parameterCount !== args.length) {
    STREAMS.err.write(USAGE)
    return 2
  }
  return command.run(args)
}

main(process.argv.slice(2)).then(
  (status) => {
    if (status !== undefined) process.exitCode = status
  },
  (error: unknown) => {
    STREAMS.err.write(describeFailure(error))
    process.exitCode = 1
  },
)
