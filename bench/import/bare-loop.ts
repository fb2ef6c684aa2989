import { type AccountRecord, accountRecords } from '../programme-file'
import { writeToPostgres } from './bare-postgres'
import { writeToSqlite } from './bare-sqlite'

const ACCOUNTS_A_BATCH = 500

/** Writes so many accounts, with so many offers each, straight into a database: it reads nothing and checks nothing. */
async function main([url = '', accounts, offersPerAccount]: string[]): Promise<void> {
  const batches = batchesOf(accountRecords(Number(accounts), Number(offersPerAccount)))
  if (url.startsWith('file:')) writeToSqlite(url.slice('file:'.length), batches)
  else await writeToPostgres(url, batches)
}

function* batchesOf(records: Iterable<AccountRecord>): Generator<AccountRecord[]> {
  let batch: AccountRecord[] = []
  for (const record of records) {
    batch.push(record)
    if (batch.length < ACCOUNTS_A_BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
