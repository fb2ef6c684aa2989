import { mkdtempSync } from 'node:fs'
import path from 'node:path'

import { setting } from './setting'

/** An empty folder for the caller alone. It goes with everything else at the end of the run. */
export function createTestFolder(): string {
  return mkdtempSync(path.join(setting('TEST_FOLDER'), 'test-'))
}
