import type { TestPostgres } from './postgres'

declare global {
  /** The database that this run of a test is about; jest.config.js sets it for each project. */
  var databaseKind: 'sqlite' | 'postgres'

  /** Handed from test/global-setup.ts to test/global-teardown.ts. */
  var testPostgres: TestPostgres | undefined
}
