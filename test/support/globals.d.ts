import type { TestPostgres } from './postgres'

declare global {
  /** The database of this project of jest, set in jest.config.js. */
  var databaseKind: 'sqlite' | 'postgres'

  /** Set by test/global-setup.ts for test/global-teardown.ts. */
  var testPostgres: TestPostgres | undefined
}
