import type { Dependencies } from '../dependencies'
import type { EarnRule, OfferDefinition, Programme } from '../programme/programme'
import { readLocales, type TextReader } from '../wording/read-locales'
import { selectText } from '../wording/translations'
import type { LedgerEntry } from './entries'
import { EntryCauses } from './entry-causes'

/** A ledger entry in words, with what it is about. */
export interface DescribedEntry {
  readonly entry: LedgerEntry
  /** The name of the offer or earn rule, or the reason of an adjustment. */
  readonly description: string
  /** Shared by the entries that were described together. */
  readonly causes: EntryCauses
}

/**
 * Returns how entries of one account are described for a reader: by the name of the offer or earn rule, by the code of an
 * earn rule without a name, or by the reason of an adjustment. A reversal is described like the entry that it takes back.
 */
export async function readDescriptions(
  deps: Dependencies,
  reader: TextReader,
  entries: readonly LedgerEntry[],
): Promise<(entry: LedgerEntry) => DescribedEntry> {
  const programme = await readProgrammeOf(deps, entries)
  const sources = entries.flatMap((entry) => findSource(programme, entry) ?? [])
  const locales = await readLocales(deps, reader, sources)
  const causes = new EntryCauses(deps, reader, entries)
  return (entry) => {
    const source = findSource(programme, entry)
    const name = source ? selectText(source, 'name', locales) : entry.category === null ? entry.reason : null
    return { entry, description: name ?? entry.cause, causes }
  }
}

/** An entry can be about a record that another process has imported since the snapshot was last compared. */
async function readProgrammeOf({ programme }: Dependencies, entries: readonly LedgerEntry[]): Promise<Programme> {
  const current = await programme.current()
  const isComplete = entries.every((entry) => entry.category === null || findSource(current, entry))
  return isComplete ? current : programme.latest()
}

/** The offer or earn rule that earned the points of an entry. An adjustment has none. */
function findSource(
  { earnRules, offers }: Programme,
  { category, cause }: LedgerEntry,
): OfferDefinition | EarnRule | undefined {
  if (category === null) return undefined
  return category === 'BASE' ? earnRules.find(({ code }) => code === cause) : offers.get(cause)
}
