import { identifiersOf, identifiersReleased } from './identifiers'
import { type Name, namesDefinedBy, namesUsedBy } from './names'
import { type Problem, problemAt } from './problem'
import type { ImportRecord } from './records'
import { ownerKey, type Stored } from './stored'

const NOUNS = { channel: 'channel', businessUnit: 'business unit', action: 'action', offer: 'offer' }

/**
 * Who has which name and identifier while records are gone through one after the other: a record may use what is
 * stored or came before it, and may claim what belongs to nobody else.
 */
export class Claims {
  readonly #names = new Set<string>()
  readonly #owners: Map<string, string>

  constructor(private readonly stored: Stored) {
    this.#owners = new Map(stored.owners)
  }

  problemsOf(record: ImportRecord): Problem[] {
    return [...this.#unknownNames(record), ...this.#identifiersOfOthers(record)]
  }

  /** From now on, what the record defines and claims is taken. */
  take(record: ImportRecord): void {
    for (const name of namesDefinedBy(record)) this.#names.add(nameKey(name))
    if (record.kind !== 'account' || record.key === undefined) return
    const stored = this.stored.rows.account.get(record.key)
    const released = stored ? identifiersReleased(stored, record.soundMembers) : []
    for (const identifier of released) this.#owners.delete(ownerKey(identifier))
    for (const identifier of identifiersOf(record.soundMembers)) this.#owners.set(ownerKey(identifier), record.key)
  }

  #unknownNames(record: ImportRecord): Problem[] {
    const own = new Set(namesDefinedBy(record).map(nameKey))
    return namesUsedBy(record)
      .filter((name) => !own.has(nameKey(name)) && !this.#isKnown(name))
      .map(({ kind, name, path }) =>
        problemAt(record.place, path, `names the ${NOUNS[kind]} ${JSON.stringify(name)}, which does not exist`),
      )
  }

  #isKnown(name: Name): boolean {
    return this.stored.rows[name.kind].has(name.name) || this.#names.has(nameKey(name))
  }

  #identifiersOfOthers(record: ImportRecord): Problem[] {
    if (record.kind !== 'account') return []
    return identifiersOf(record.soundMembers).flatMap((identifier) => {
      const owner = this.#owners.get(ownerKey(identifier))
      if (owner === undefined || owner === record.key) return []
      return problemAt(record.place, identifier.path, `belongs to the account ${JSON.stringify(owner)}`)
    })
  }
}

function nameKey({ kind, name }: Name): string {
  return `${kind}:${name}`
}
