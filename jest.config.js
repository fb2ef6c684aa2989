/**
 * Three suites in one run. Tests that need a database run on SQLite and, unchanged, on Postgres; tests of pure rules
 * run once. A file named *.sqlite.test.ts or *.postgres.test.ts runs only on that database.
 */
const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.jest.json' }] },
  setupFiles: ['reflect-metadata'],
  setupFilesAfterEnv: ['<rootDir>/test/support/no-console.ts'],
}

const onDatabase = (kind, otherKind) => ({
  ...common,
  displayName: kind,
  globals: { databaseKind: kind },
  testMatch: ['<rootDir>/test/{mutations,queries,http,rest,database,cli}/**/*.test.ts'],
  testPathIgnorePatterns: [`\\.${otherKind}\\.test\\.ts$`],
})

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    onDatabase('sqlite', 'postgres'),
    onDatabase('postgres', 'sqlite'),
    { ...common, displayName: 'rules', testMatch: ['<rootDir>/test/{unit,contract}/**/*.test.ts'] },
  ],
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  maxWorkers: 2,
  testTimeout: 60_000,
  // Only with --coverage. Tests of the built service (test/cli) run it in other processes, which are not measured.
  collectCoverageFrom: ['src/**/*.ts', '!src/generated/**'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'lcov'],
}
