import { rmSync } from 'node:fs'

import { setting } from './support/setting'

/** Removes everything that test/global-setup.ts has created. */
export default async function tearDown(): Promise<void> {
  await globalThis.testPostgres?.stop()
  rmSync(setting('TEST_FOLDER'), { recursive: true })
}
