import { rmSync } from 'node:fs'

import { setting } from './support/setting'

/** Leaves nothing of what test/global-setup.ts made. */
export default async function tearDown(): Promise<void> {
  await globalThis.testPostgres?.stop()
  rmSync(setting('TEST_FOLDER'), { recursive: true })
}
