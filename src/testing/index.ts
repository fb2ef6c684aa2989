// The public API `engagement-graphql/testing`, for tests of clients and of integrations.
import 'reflect-metadata'

import { startTestService } from './start-test-service'
import type { TestService, TestServiceOptions } from './test-service'

export type * from './test-service'

/**
 * Starts the service on a private temporary SQLite database, listening on a free port, with the demo programme unless
 * another is given. The clock stands still. Rejects if the programme or a setting is invalid, and then leaves nothing open.
 */
export async function createTestService(options: TestServiceOptions = {}): Promise<TestService> {
  return startTestService(options)
}
