import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { OpenDatabase } from '../database/client'
import { importJson, isEmptyDatabase } from './import-programme'

// As far from src/programme-files as from dist/programme-files.
const DEMO_PROGRAMME = path.resolve(__dirname, '../../prisma/demo/programme.json')

/** Imports the demo programme into a database that no import has brought anything to; any other is left as it is. */
export async function loadDemoProgramme(database: OpenDatabase): Promise<boolean> {
  if (!(await isEmptyDatabase(database))) return false
  await importJson({ database, clock: () => new Date() }, await readFile(DEMO_PROGRAMME))
  return true
}
