import type { Dependencies } from '../dependencies'
import { type Page, type PagedList, type PageRequest, readPage } from '../paging/page'
import type { ProgrammeChange } from './programme-change'
import { type ChangesReading, findProgrammeChanges } from './programme-changes.store'

const NEWEST_FIRST: PagedList<ProgrammeChange> = {
  name: 'changes of the programme',
  getKey: ({ version }) => [version],
  keyTypes: ['number'],
}

/**
 * Returns one page of the changes of the programme, newest first.
 *
 * Errors: ARGUMENT_INVALID (page size or cursor), and those of the budget.
 */
export async function listProgrammeChanges(
  { database: { client } }: Pick<Dependencies, 'database'>,
  request: PageRequest,
  reading: ChangesReading,
): Promise<Page<ProgrammeChange>> {
  return readPage(NEWEST_FIRST, request, (after, limit) =>
    findProgrammeChanges(client, { below: after && Number(after[0]), limit }, reading),
  )
}
