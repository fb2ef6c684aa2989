#!/usr/bin/env node
import './config/production'
import 'reflect-metadata'

import { access, constants } from 'node:fs/promises'

import { backupCommand } from './cli/backup'
import { onParentExit } from './cli/parent-exit'
import type { Streams } from './cli/streams'
import { tokenCommand } from './cli/token'
import { verifyCommand } from './cli/verify'
import { welcome } from './cli/welcome'
import { type Config, ConfigurationError, isRunByNpx, readConfig } from './config/environment'
import { type OpenDatabase, openDatabase } from './database/client'
import { migrate } from './database/migrate'
import { openMigrated } from './database/open-migrated'
import { UnusableDatabaseError } from './database/unusable-database-error'

const USAGE = `Usage: npm run cli -- COMMAND

  serve                  prepares the database and serves
  migrate                brings the database to this version's schema
  import FILE            reads a programme file (JSON, or NDJSON where its name ends in .ndjson)
  verify                 compares every balance with the sum of its ledger entries
  backup FILE            copies the SQLite database into a new file, while the service runs
  token SUBJECT SCOPES   makes a token that holds for an hour, for development
  schema                 prints the GraphQL schema

Settings come from the environment; the README lists them.
`

const STREAMS: Streams = { out: process.stdout, err: process.stderr }

/** A command returns its exit status; undefined where it goes on until a signal ends it. */
type Command = (args: string[]) => Promise<number | undefined>

/** The service, the schema and the import are large: each is loaded by its command alone, so that others begin soon. */
const COMMANDS: Readonly<Record<string, { parameters: number; run: Command }>> = {
  serve: { parameters: 0, run: () => serve(readConfig()) },
  migrate: { parameters: 0, run: () => migrateDatabase(readConfig()) },
  import: { parameters: 1, run: ([file = '']) => importFile(readConfig(), file) },
  verify: { parameters: 0, run: () => withDatabase(() => openMigrated(readConfig().databaseUrl), verifyCommand) },
  backup: { parameters: 1, run: ([file = '']) => backupCommand(readConfig().databaseUrl, file, STREAMS) },
  token: { parameters: 2, run: (args) => tokenCommand(readConfig(), args, STREAMS) },
  schema: { parameters: 0, run: printSchema },
}

async function serve(config: Config): Promise<undefined> {
  const starting = import('./server.js').then(({ startServer }) => startServer(config))
  const stop = () => {
    // A second signal finds no handler any more and ends the process at once.
    process.removeListener('SIGTERM', stop).removeListener('SIGINT', stop)
    // One that comes during the start waits for it: half a start could not be stopped cleanly.
    void starting
      .then((server) => server.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => process.exit(fail(error)),
      )
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  if (isRunByNpx()) onParentExit(stop)
  const { url } = await starting
  process.stdout.write(welcome(url, config))
}

async function migrateDatabase(config: Config): Promise<number> {
  const applied = await migrate(config.databaseUrl)
  return print(applied.length === 0 ? 'Nothing to migrate.\n' : `Applied: ${applied.join(', ')}\n`)
}

async function importFile(config: Config, file: string): Promise<number> {
  // Looked at first: a mistyped name must not leave a new database behind.
  await access(file, constants.R_OK)
  const { importCommand } = await import('./cli/import.js')
  return withDatabase(
    () => openAndMigrate(config),
    (database, streams) => importCommand(database, file, streams),
  )
}

async function printSchema(): Promise<number> {
  const { schemaText } = await import('./graphql/schema.js')
  return print(schemaText())
}

/** For a command that works on the database once, and closes it. */
async function withDatabase(
  open: () => Promise<OpenDatabase>,
  command: (database: OpenDatabase, streams: Streams) => Promise<number>,
): Promise<number> {
  const database = await open()
  try {
    return await command(database, STREAMS)
  } finally {
    await database.close()
  }
}

async function openAndMigrate({ databaseUrl }: Config): Promise<OpenDatabase> {
  await migrate(databaseUrl)
  return openDatabase(databaseUrl)
}

function print(text: string): Promise<number> {
  process.stdout.write(text)
  return Promise.resolve(0)
}

/** Mistakes of the user are told in a sentence; only a defect shows its stack. */
function fail(error: unknown): number {
  const isExpected = error instanceof ConfigurationError || error instanceof UnusableDatabaseError
  const isSystemError = error instanceof Error && 'syscall' in error
  const text = error instanceof Error ? (isExpected || isSystemError ? error.message : error.stack) : String(error)
  process.stderr.write(`${text ?? 'Unknown error'}\n`)
  return 1
}

async function main([name = '', ...args]: string[]): Promise<number | undefined> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command?.parameters !== args.length) {
    process.stderr.write(USAGE)
    return 2
  }
  return command.run(args)
}

main(process.argv.slice(2)).then(
  (status) => {
    if (status !== undefined) process.exitCode = status
  },
  (error: unknown) => {
    process.exitCode = fail(error)
  },
)
