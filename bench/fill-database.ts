import path from 'node:path'

import { type BenchDatabase, createDatabase, type DatabaseKind } from './databases'
import type { AccountSelection } from './load/account-selection'
import { Connection } from './load/connection'
import { createSettings, type Posture, runCommand, type ServiceSettings, startService } from './processes'
import { accountId, allRecords, correlationId, writeRecords } from './programme-file'
import type { Workspace } from './workspace'

const CONNECTIONS = 32

const START_SESSION =
  'mutation ($input: StartSessionInput!) { startSession(input: $input) { session { correlationId } } }'

interface Content {
  readonly accounts: number
  readonly offersPerAccount: number
  /** The accounts that get a session. */
  readonly selection: AccountSelection
}

interface FillOptions extends Content {
  readonly posture?: Posture
  /** The checkout that fills the database; this one if absent. */
  readonly checkout?: string | undefined
}

interface FilledDatabase {
  readonly database: BenchDatabase
  /** For the service of this checkout on it. */
  readonly settings: ServiceSettings
}

/** Creates a database with accounts, sessions and statistics. It is closed with the workspace. */
export async function createFilledDatabase(
  kind: DatabaseKind,
  { folder, databases }: Pick<Workspace, 'folder' | 'databases'>,
  { posture, checkout, ...content }: FillOptions,
): Promise<FilledDatabase> {
  const database = await createDatabase(kind, folder)
  databases.push(database)
  const settings = createSettings(database.url, posture)
  await fillDatabase({ ...settings, checkout: checkout ?? settings.checkout }, folder, content)
  await database.updateStatistics()
  return { database, settings }
}

/** Imports a programme with accounts, and starts a session for each selected account. */
async function fillDatabase(
  settings: ServiceSettings,
  folder: string,
  { accounts, offersPerAccount, selection }: Content,
): Promise<void> {
  const file = path.join(folder, 'programme.ndjson')
  await writeRecords(file, allRecords(accounts, offersPerAccount))
  runCommand(['import', file], settings)
  const running = await startService(settings, { log: path.join(folder, 'prepare.log') })
  try {
    await startSessions(running.url, settings.token, selection)
  } finally {
    await running.stop()
  }
}

async function startSessions(url: string, token: string | undefined, selection: AccountSelection): Promise<void> {
  let next = 0
  const startNext = async () => {
    const connection = await Connection.open(url)
    while (next < selection.count) {
      const account = selection.accountAt(next++)
      const input = { identifier: accountId(account), correlationId: correlationId(account) }
      const body = JSON.stringify({ query: START_SESSION, variables: { input } })
      const request = [
        'POST /graphql HTTP/1.1',
        `host: ${new URL(url).host}`,
        ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
        'content-type: application/json',
        `content-length: ${Buffer.byteLength(body)}`,
        `\r\n${body}`,
      ].join('\r\n')
      const response = (await connection.send(Buffer.from(request))).body.toString()
      if (!response.includes(correlationId(account))) throw new Error(`No session for account ${account}: ${response}`)
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, startNext))
}
