import path from 'node:path'

import type { Databases } from './databases'
import { Connection } from './load/connection'
import { accountId, accountRecords, correlationId, programmeRecords, writeRecords } from './programme-file'
import { runCommand, startProcess } from './processes'

const CONNECTIONS = 32
const OFFERS_EACH = 20

const START_SESSION =
  'mutation ($input: StartSessionInput!) { startSession(input: $input) { session { correlationId } } }'

/** Imports the programme, starts a session for every account, and copies the database for the baseline. */
export async function prepareData(
  { service, token }: { service: Record<string, string>; token: string },
  databases: Databases,
  folder: string,
  accounts: number,
): Promise<void> {
  const file = path.join(folder, 'programme.ndjson')
  await writeRecords(file, [...programmeRecords(), ...accountRecords(accounts, OFFERS_EACH)])
  runCommand(['import', file], service)
  const running = await startProcess({
    args: ['dist/cli.js', 'serve'],
    environment: service,
    log: path.join(folder, 'prepare.log'),
  })
  try {
    await startSessions(running.url, token, accounts)
  } finally {
    await running.stop()
  }
  await databases.settle()
  await databases.copy()
}

async function startSessions(url: string, token: string, accounts: number): Promise<void> {
  let next = 0
  const keepStarting = async () => {
    const connection = await Connection.open(url)
    while (next < accounts) {
      const account = next++
      const input = { identifier: accountId(account), correlationId: correlationId(account) }
      const body = JSON.stringify({ query: START_SESSION, variables: { input } })
      const request = [
        'POST /graphql HTTP/1.1',
        `host: ${new URL(url).host}`,
        `authorization: Bearer ${token}`,
        'content-type: application/json',
        `content-length: ${Buffer.byteLength(body)}`,
        `\r\n${body}`,
      ].join('\r\n')
      const answer = (await connection.send(Buffer.from(request))).body.toString()
      if (!answer.includes(correlationId(account))) throw new Error(`No session for account ${account}: ${answer}`)
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, keepStarting))
}
