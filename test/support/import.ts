import { type OpenDatabase, openDatabase } from '../../src/database/client'
import type { Rows } from '../../src/database/rows/rows'
import { importJson, importNdjson } from '../../src/programme-files/import-programme'
import { ImportError, type Problem } from '../../src/programme-files/problem'
import { TestClock } from './service'
import { createTestDatabase, type TestDatabase } from './test-database'

/** An empty database to import into, with a clock that the test sets. */
export class ImportTarget {
  readonly clock = new TestClock()

  private constructor(
    readonly testDatabase: TestDatabase,
    readonly database: OpenDatabase,
  ) {}

  static async start(): Promise<ImportTarget> {
    const testDatabase = await createTestDatabase()
    return new ImportTarget(testDatabase, openDatabase(testDatabase.url))
  }

  async stop(): Promise<void> {
    await this.database.close()
    await this.testDatabase.drop()
  }

  get deps() {
    return { database: this.database, clock: this.clock.now }
  }

  json(file: unknown) {
    return importJson(this.deps, Buffer.from(typeof file === 'string' ? file : JSON.stringify(file)))
  }

  /** The problems for which a file is rejected. */
  async problemsOf(file: unknown): Promise<readonly Problem[]> {
    try {
      await this.json(file)
    } catch (error) {
      if (error instanceof ImportError) return error.problems
      throw error
    }
    throw new Error('The file was not rejected')
  }

  async ndjson(lines: readonly unknown[]) {
    const problems: Problem[] = []
    const result = await importNdjson(this.deps, ndjsonChunks(lines), {
      onProblem: (problem) => problems.push(problem),
    })
    return { ...result, problems }
  }

  /** Every row of every table that an import can change, without the fields that differ between imports. */
  async dump() {
    const { client } = this.database
    const [programme, channels, businessUnits, actions, earnRules, offers, accounts, loyaltyIds, memberOffers] =
      await Promise.all([
        client.programme.findMany({ select: { defaultChannel: true, defaultBusinessUnit: true } }),
        client.channel.findMany({ orderBy: { name: 'asc' } }),
        client.businessUnit.findMany({ orderBy: { name: 'asc' } }),
        client.action.findMany({ orderBy: { code: 'asc' } }),
        client.earnRule.findMany({ orderBy: { code: 'asc' } }),
        client.offer.findMany({ orderBy: { code: 'asc' } }),
        client.account.findMany({ orderBy: { id: 'asc' } }),
        client.loyaltyId.findMany({ orderBy: { id: 'asc' } }),
        client.memberOffer.findMany({ orderBy: [{ accountId: 'asc' }, { offerCode: 'asc' }] }),
      ])
    return { programme, channels, businessUnits, actions, earnRules, offers, accounts, loyaltyIds, memberOffers }
  }

  async version(): Promise<number | undefined> {
    return (await this.database.client.programme.findFirst())?.version
  }
}

/** The same database, with another function for transactions of rows. */
export function withTransaction(database: OpenDatabase, transaction: Rows['transaction']): OpenDatabase {
  return { ...database, rows: Object.assign(Object.create(database.rows) as Rows, { transaction }) }
}

/** The bytes of an NDJSON file, in chunks that end anywhere. A string is a line as it is. */
export async function* ndjsonChunks(lines: Iterable<unknown>, chunkSize = 997): AsyncGenerator<Uint8Array> {
  const texts = Array.from(lines, (line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  const bytes = Buffer.from(texts.join('\n'))
  for (let start = 0; start < bytes.length; start += chunkSize) {
    yield await Promise.resolve(bytes.subarray(start, start + chunkSize))
  }
}
