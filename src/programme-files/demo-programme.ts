import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Database, OpenDatabase } from '../database/client'
import { readProgrammeVersion } from '../domain/programme/programme.store'
import { importJson } from './import-programme'

// The relative path is the same from src/programme-files and from dist/programme-files.
const DEMO_PROGRAMME = path.resolve(__dirname, '../../prisma/demo/programme.json')

/** Imports the demo programme if the database is empty. Returns whether it did. */
export async function loadDemoProgramme(database: OpenDatabase): Promise<boolean> {
  if (!(await isEmptyDatabase(database))) return false
  await importJson({ database, clock: () => new Date() }, await readDemoProgramme())
  return true
}

/** The programme file. */
export function readDemoProgramme(): Promise<Uint8Array> {
  return readFile(DEMO_PROGRAMME)
}

/** Whether no import has written anything: no configuration, no account and no contact. */
export async function isEmptyDatabase({ client }: Database): Promise<boolean> {
  if ((await readProgrammeVersion(client)) > 0) return false
  return (await client.account.findFirst()) === null && (await client.contact.findFirst()) === null
}
