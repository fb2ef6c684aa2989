import { type AccountRecord, accountRecords } from '../programme-file'
import { writeToPostgres } from './baseline-postgres'
import { writeToSqlite } from './baseline-sqlite'

const BATCH_SIZE = 500

/** Writes accounts with offers directly to a database. It reads nothing and checks nothing. */
async function main([url = '', accounts, offersPerAccount]: string[]): Promise<void> {
  const batches = toBatches(accountRecords(Number(accounts), Number(offersPerAccount)))
  if (url.startsWith('file:')) writeToSqlite(url.slice('file:'.length), batches)
  else await writeToPostgres(url, batches)
}

function* toBatches(records: Iterable<AccountRecord>): Generator<AccountRecord[]> {
  let batch: AccountRecord[] = []
  for (const record of records) {
    batch.push(record)
    if (batch.length < BATCH_SIZE) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
