import { mkdtempSync } from 'node:fs'
import path from 'node:path'

import { setting } from './setting'

/** A new empty folder. It is removed at the end of the run. */
export function createTestFolder(): string {
  return mkdtempSync(path.join(setting('TEST_FOLDER'), 'test-'))
}
